package fundsdesk.approvals;

import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One level of a flow: so many of the people it asks must approve before the next level is asked. */
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

    /** Everybody with this role is asked. */
    @Size(max = 60)
    private @Nullable String role;

    /** As are these, whatever their roles. */
    @ElementCollection
    @CollectionTable(name = "approval_level_users", joinColumns = @JoinColumn(name = "level_id"))
    @Column(name = "username")
    private Set<String> users = new TreeSet<>();

    /** How many of those who are asked; 0 for all of them. */
    @Min(0)
    @Max(9)
    private int needed = 1;

    /** Asked only from this amount on; always without. */
    @PositiveOrZero
    private @Nullable BigDecimal fromAmount;

    /** Asked only below this amount, where the next band begins; always without. */
    @Positive
    private @Nullable BigDecimal belowAmount;

    /** Asked only for amounts in this currency; in any without. */
    @Pattern(regexp = "[A-Z]{3}")
    @Column(name = "band_currency")
    private @Nullable String bandCurrency;

    protected ApprovalLevel() {}

    ApprovalLevel(ApprovalFlow flow, int position, String role, int needed) {
        this.flow = flow;
        this.position = position;
        this.role = role;
        this.needed = needed;
    }

    Asked asked() {
        return new Asked(role().orElse(null), Set.copyOf(users));
    }

    private Optional<String> role() {
        return Optional.ofNullable(role).filter(name -> !name.isBlank());
    }

    int needed() {
        return needed;
    }

    Verdict isUsable() {
        return Verdict.allowedIf(role().isPresent() || !users.isEmpty(), "level.asks-nobody")
                .and(() -> Verdict.allowedIf(hasBand(), "level.band"))
                .and(() -> Verdict.allowedIf(needed <= users.size() || role().isPresent(), "level.too-many", needed));
    }

    private boolean hasBand() {
        return fromAmount == null || belowAmount == null || fromAmount.compareTo(belowAmount) < 0;
    }

    /** Where the amount or its currency is not known, it is asked. */
    boolean isAskedFor(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null
                || isIn(currency)
                        && (fromAmount == null || amount.compareTo(fromAmount) >= 0)
                        && (belowAmount == null || amount.compareTo(belowAmount) < 0);
    }

    private boolean isIn(@Nullable String currency) {
        return bandCurrency == null || currency == null || bandCurrency.equals(currency);
    }
}
