package fundsdesk.ledger;

import fundsdesk.crud.Tone;
import java.util.Optional;

/**
 * What became of an instruction.
 *
 * @param number for people, for example {@code PRC-20261120-000123}
 * @param message why it failed
 */
public record Procedure(long id, String number, String type, Status status, Optional<String> message, String subject) {

    /** The outcomes, as the desk's runbooks name them. */
    public enum Status implements Tone.Toned {
        PENDING(Tone.ACTIVE),
        END_OK(Tone.DONE),
        END_FAIL(Tone.FAILED),
        /** The back end did not answer: it is asked with the same key what it did. */
        UNKNOWN(Tone.ATTENTION);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }
}
