package fundsdesk.approvals;

import fundsdesk.crud.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A level of a work order as its flow was when the order was made: a running order keeps its version. */
@Entity
@Audited
@Table(name = "work_order_levels")
class OrderLevel extends Stored {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable WorkOrder workOrder;

    @Column(name = "level_position")
    private int position;

    private @Nullable String role;

    /** Names of the accounts that are asked. */
    private @Nullable String users;

    private int needed;

    protected OrderLevel() {}

    OrderLevel(WorkOrder workOrder, int position, Asked asked, int needed) {
        this.workOrder = workOrder;
        this.position = position;
        this.role = asked.role();
        this.users = asked.names().orElse(null);
        this.needed = needed;
    }

    int position() {
        return position;
    }

    Asked asked() {
        return Asked.of(role, users);
    }

    int needed() {
        return needed;
    }
}
