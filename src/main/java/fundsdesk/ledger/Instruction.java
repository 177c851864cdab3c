package fundsdesk.ledger;

import java.util.Optional;

/**
 * Why something is booked, and that it is booked once.
 *
 * @param key the idempotency key, best made from the subject and what is done to it: {@code deposit-applications/17/credit}
 * @param subject the record it is booked for, as screen and id: {@code deposit-applications/17}
 * @param note for the account's statement
 */
public record Instruction(String key, String subject, Optional<String> note) {

    public Instruction {
        if (key.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("a booking has a key and a subject");
        }
    }

    /** With the subject and a verb as its key. */
    public static Instruction of(String subject, String verb) {
        return new Instruction(subject + "/" + verb, subject, Optional.empty());
    }

    public Instruction note(String text) {
        return new Instruction(key, subject, Optional.of(text));
    }
}
