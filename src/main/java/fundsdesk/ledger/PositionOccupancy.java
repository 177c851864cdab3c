package fundsdesk.ledger;

import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** How much of an account's cash its open positions bind, at a moment; the newest counts (ACC-08). */
@Entity
@Audited
@Table(name = "position_occupancies")
class PositionOccupancy extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable SecuritiesAccount securitiesAccount;

    @NotBlank
    @Size(max = 3)
    private String currency = "HKD";

    @NotNull
    @PositiveOrZero
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    @NotNull
    private @Nullable Instant asOf;

    protected PositionOccupancy() {}

    Money money() {
        return new Money(amount, currency);
    }

    /** The amount is one of the currency. */
    Verdict isSound() {
        try {
            return Verdict.allowedIf(!money().isNegative(), "position.negative");
        } catch (IllegalArgumentException inexact) {
            return Verdict.refused("position.amount", amount, currency);
        }
    }
}
