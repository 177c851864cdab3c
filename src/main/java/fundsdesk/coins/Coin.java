package fundsdesk.coins;

import fundsdesk.chain.ChainAddress;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A coin on one network: what clients may deposit and withdraw of it, and within which limits. */
@Entity
@Audited
@Table(name = "coins")
public class Coin extends Stored {

    /** Digits before and behind the point that an amount of any coin may have. */
    static final int WHOLE = 20;

    static final int FRACTION = 18;

    @NotBlank
    @Size(max = 20)
    @Pattern(regexp = "[A-Z0-9.]+", message = "{coin.symbol}")
    private String symbol = "";

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Network network;

    @NotNull
    @Enumerated(EnumType.STRING)
    private CoinKind kind = CoinKind.ERC20;

    @Size(max = 42)
    private @Nullable String contract;

    @Min(0)
    @Max(FRACTION)
    private int decimals = FRACTION;

    private boolean depositEnabled;
    private boolean withdrawalEnabled;

    @NotNull
    @PositiveOrZero
    @Digits(integer = WHOLE, fraction = FRACTION)
    private BigDecimal minimumDeposit = BigDecimal.ZERO;

    @Positive
    @Digits(integer = WHOLE, fraction = FRACTION)
    private @Nullable BigDecimal maximumDeposit;

    @NotNull
    @PositiveOrZero
    @Digits(integer = WHOLE, fraction = FRACTION)
    private BigDecimal minimumWithdrawal = BigDecimal.ZERO;

    @Positive
    @Digits(integer = WHOLE, fraction = FRACTION)
    private @Nullable BigDecimal maximumWithdrawal;

    @NotNull
    @PositiveOrZero
    @Digits(integer = WHOLE, fraction = FRACTION)
    private BigDecimal withdrawalFee = BigDecimal.ZERO;

    protected Coin() {}

    String symbol() {
        return symbol;
    }

    int decimals() {
        return decimals;
    }

    Network network() {
        return Objects.requireNonNull(network);
    }

    boolean isToken() {
        return kind == CoinKind.ERC20;
    }

    boolean isDepositEnabled() {
        return depositEnabled;
    }

    boolean isWithdrawalEnabled() {
        return withdrawalEnabled;
    }

    Optional<ChainAddress> contract() {
        return Optional.ofNullable(contract).flatMap(ChainAddress::of);
    }

    /** The rules of the record itself; writes the contract's address as it is to be read. */
    Verdict isSound() {
        String written = contract == null ? "" : contract;
        return Verdict.allowedIf(isToken() != written.isBlank(), "coin.contract")
                .and(() -> Verdict.allowedIf(!isToken() || contract().isPresent(), "coin.no-address", written))
                .and(() -> Verdict.allowedIf(
                        inOrder(minimumDeposit, maximumDeposit) && inOrder(minimumWithdrawal, maximumWithdrawal),
                        "coin.limits-crossed"))
                .and(() -> Verdict.allowedIf(amounts().allMatch(this::isWhole), "coin.too-precise", symbol, decimals))
                .and(this::readable);
    }

    private Verdict readable() {
        contract().ifPresent(address -> contract = address.written());
        return Verdict.allowed();
    }

    private static boolean inOrder(BigDecimal least, @Nullable BigDecimal most) {
        return most == null || least.compareTo(most) <= 0;
    }

    private Stream<BigDecimal> amounts() {
        return Stream.of(minimumDeposit, maximumDeposit, minimumWithdrawal, maximumWithdrawal, withdrawalFee)
                .filter(Objects::nonNull);
    }

    private boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= decimals;
    }

    /** While money moves by it, nobody changes what it is. */
    Verdict mayBeDeleted() {
        return Verdict.allowedIf(!depositEnabled && !withdrawalEnabled, "coin.in-use", symbol);
    }

    void open(boolean deposits, boolean withdrawals) {
        depositEnabled = deposits;
        withdrawalEnabled = withdrawals;
    }
}
