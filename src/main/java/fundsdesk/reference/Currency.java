package fundsdesk.reference;

import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A currency of ISO 4217 that clients may deposit or withdraw. */
@Entity
@Audited
@Table(name = "currencies")
public class Currency extends Stored {

    @NotBlank
    @Size(max = 3)
    @Pattern(regexp = "[A-Z]{3}", message = "{currency.code}")
    private String code = "";

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @Min(0)
    @Max(4)
    private int decimals = 2;

    private boolean depositEnabled;
    private boolean withdrawalEnabled;

    @NotNull
    @PositiveOrZero
    @Amount(currency = "code")
    private BigDecimal minimumAmount = BigDecimal.ZERO;

    @PositiveOrZero
    @Amount(currency = "code")
    private @Nullable BigDecimal maximumAmount;

    @Min(0)
    private int displayOrder = 100;

    protected Currency() {}

    /** A currency of ISO 4217, enabled both ways. */
    Currency(java.util.Currency iso, int displayOrder) {
        this.code = iso.getCurrencyCode();
        this.name = iso.getDisplayName(java.util.Locale.ENGLISH);
        this.decimals = iso.getDefaultFractionDigits();
        this.depositEnabled = true;
        this.withdrawalEnabled = true;
        this.displayOrder = displayOrder;
    }

    public String code() {
        return code;
    }

    public boolean isDepositEnabled() {
        return depositEnabled;
    }

    /** Whether a client may deposit the amount in it now. */
    public Verdict accepts(BigDecimal amount) {
        return Verdict.allowedIf(depositEnabled && !isDeleted(), "currency.not-enabled", code)
                .and(() -> Verdict.allowedIf(
                        amount.stripTrailingZeros().scale() <= decimals, "currency.too-precise", code, decimals))
                .and(() -> Verdict.allowedIf(
                        amount.compareTo(minimumAmount) >= 0, "currency.below-minimum", code, minimumAmount))
                .and(() -> Verdict.allowedIf(
                        maximum().map(most -> amount.compareTo(most) <= 0).orElse(true),
                        "currency.above-maximum",
                        code,
                        maximum().orElse(BigDecimal.ZERO)));
    }

    /** The rules of the record itself: the code and its decimals are those of ISO 4217, the limits in order. */
    Verdict isSound() {
        Optional<java.util.Currency> iso = java.util.Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(code))
                .findFirst();
        return Verdict.allowedIf(
                        iso.filter(each -> each.getDefaultFractionDigits() >= 0).isPresent(), "currency.not-iso", code)
                .and(() -> Verdict.allowedIf(
                        iso.orElseThrow().getDefaultFractionDigits() == decimals,
                        "currency.wrong-decimals",
                        code,
                        iso.orElseThrow().getDefaultFractionDigits()))
                .and(() -> Verdict.allowedIf(
                        maximum()
                                .map(most -> most.compareTo(minimumAmount) >= 0)
                                .orElse(true),
                        "currency.limits-crossed"))
                .and(() -> Verdict.allowedIf(
                        isWhole(minimumAmount) && maximum().map(this::isWhole).orElse(true),
                        "currency.too-precise",
                        code,
                        decimals));
    }

    private boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= decimals;
    }

    private Optional<BigDecimal> maximum() {
        return Optional.ofNullable(maximumAmount);
    }

    /** Whether clients may take it out. */
    public boolean isWithdrawn() {
        return withdrawalEnabled && !isDeleted();
    }
}
