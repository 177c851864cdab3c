package fundsdesk.ledger;

import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** The words for the codes with which the ledger's functions refuse. */
final class Refusal {

    private Refusal() {}

    static Verdict.Refused of(String code, Money needed, Optional<BigDecimal> available) {
        return switch (code) {
            case "INSUFFICIENT_AVAILABLE" ->
                refused(
                        "insufficient-available",
                        magnitude(needed),
                        new Money(available.orElse(BigDecimal.ZERO), needed.currency()));
            case "DEBITS_BLOCKED" -> refused("debits-blocked");
            case "ALREADY_REVERSED" -> refused("already-reversed");
            case "NOT_REVERSIBLE" -> refused("not-reversible");
            case "HOLD_NOT_ACTIVE" -> refused("hold-not-active");
            case "KEY_REUSED" -> refused("key-reused");
            case "PENDING", "UNKNOWN" -> refused("in-doubt");
            default -> throw new IllegalStateException("the ledger answers " + code);
        };
    }

    private static Verdict.Refused refused(String code, Object... args) {
        return (Verdict.Refused) Verdict.refused("ledger." + code, args);
    }

    private static Money magnitude(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }
}
