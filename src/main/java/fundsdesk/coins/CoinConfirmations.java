package fundsdesk.coins;

import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** From which amount of a coin on how many blocks are waited for before it is credited. */
@Entity
@Audited
@Table(name = "coin_confirmations")
class CoinConfirmations extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Coin coin;

    @NotNull
    @PositiveOrZero
    @Digits(integer = Coin.WHOLE, fraction = Coin.FRACTION)
    private BigDecimal fromAmount = BigDecimal.ZERO;

    @Min(1)
    @Max(10_000)
    private int confirmations = 12;

    protected CoinConfirmations() {}

    BigDecimal fromAmount() {
        return fromAmount;
    }
}
