package fundsdesk.approvals;

import fundsdesk.crud.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One level of a flow: so many people of a role must approve before the next level is asked. */
@Entity
@Audited
@Table(name = "approval_levels")
class ApprovalLevel extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable ApprovalFlow flow;

    @Min(1)
    @Max(9)
    @Column(name = "level_position")
    private int position = 1;

    @NotBlank
    @Size(max = 60)
    private String role = "";

    /** How many people of the role; 0 for all of them. */
    @Min(0)
    @Max(9)
    private int needed = 1;

    /** Asked only from this amount on; always without. */
    @PositiveOrZero
    private @Nullable BigDecimal fromAmount;

    protected ApprovalLevel() {}

    ApprovalLevel(ApprovalFlow flow, int position, String role, int needed) {
        this.flow = flow;
        this.position = position;
        this.role = role;
        this.needed = needed;
    }

    String role() {
        return role;
    }

    int needed() {
        return needed;
    }

    boolean isAskedFor(@Nullable BigDecimal amount) {
        return fromAmount == null || amount == null || amount.compareTo(fromAmount) >= 0;
    }
}
