package fundsdesk.ledger;

import java.util.Optional;

/**
 * What became of an instruction.
 *
 * @param number for people, for example {@code PRC-20261120-000123}
 * @param message why it failed
 */
public record Procedure(long id, String number, String type, Status status, Optional<String> message, String subject) {

    /** The outcomes, as the desk's runbooks name them. */
    public enum Status {
        PENDING,
        END_OK,
        END_FAIL,
        UNKNOWN
    }
}
