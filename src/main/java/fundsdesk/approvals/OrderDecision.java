package fundsdesk.approvals;

import fundsdesk.access.Actor;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What one person said to a work order. */
@Entity
@Audited
@Table(name = "work_order_decisions")
public class OrderDecision extends Stored {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable WorkOrder workOrder;

    @Column(name = "level_position")
    private int level;

    private String username = "";
    private String person = "";
    private boolean approved;

    @LongText
    @Column(name = "decision_comment")
    private @Nullable String comment;

    protected OrderDecision() {}

    OrderDecision(WorkOrder workOrder, Actor by, boolean approved, @Nullable String comment) {
        this.workOrder = workOrder;
        this.level = workOrder.level();
        this.username = by.username();
        this.person = by.person();
        this.approved = approved;
        this.comment = comment;
    }

    String person() {
        return person;
    }

    int level() {
        return level;
    }
}
