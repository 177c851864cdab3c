package fundsdesk.ledger;

import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import java.util.OptionalLong;

/** What the ledger did with an instruction. */
public sealed interface Answer {

    /**
     * Booked, with the caller's transaction.
     *
     * @param procedureId the procedure, which is also the journal transaction when money moved
     * @param number the procedure's number, for people
     * @param holdId the hold that was placed
     * @param repeated whether this key had booked it before, and nothing was booked now
     */
    record Booked(long procedureId, String number, OptionalLong holdId, boolean repeated) implements Answer {}

    /** Nothing was booked, and why. */
    record Refused(Verdict.Refused verdict) implements Answer {}

    /** @throws RefusedException with the sentence of the refusal */
    default Booked orThrow() {
        return switch (this) {
            case Booked booked -> booked;
            case Refused refused -> throw new RefusedException(refused.verdict());
        };
    }
}
