package fundsdesk.ledger;

import fundsdesk.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing the ledger did, or could not do, for a record.
 *
 * @param procedure its number, for people
 * @param type as the desk's runbooks name it, for example {@code CashDeposit}
 * @param message why it failed
 */
public record BookedStep(
        String procedure,
        String type,
        Procedure.Status status,
        Money amount,
        Instant startedAt,
        Optional<String> message) {}
