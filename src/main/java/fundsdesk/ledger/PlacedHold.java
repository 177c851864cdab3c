package fundsdesk.ledger;

import fundsdesk.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A hold that was placed for a record.
 *
 * @param endedAt when it was released or consumed; none while it stands
 */
public record PlacedHold(Hold.Kind kind, Money amount, State state, Instant placedAt, Optional<Instant> endedAt) {

    /** Whether it still stands, and how it ended. */
    public enum State {
        ACTIVE,
        RELEASED,
        CONSUMED
    }
}
