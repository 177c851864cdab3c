package fundsdesk.deposits;

import fundsdesk.crud.Tone;

/** What became of an attempt at a reversal (RVS-04). */
enum AttemptOutcome implements Tone.Toned {
    /** Going on, or its process ended before it was known. */
    STARTED(Tone.ACTIVE),
    REVERSED(Tone.UNDONE),
    /** Others are asked first; what comes of that is an attempt of its own. */
    AWAITING(Tone.WAITING),
    /** Something that is needed was not given. */
    INCOMPLETE(Tone.WAITING),
    /** A warning was not acknowledged. */
    UNACKNOWLEDGED(Tone.ATTENTION),
    /** A check blocked. */
    BLOCKED(Tone.FAILED),
    /** A rule or the ledger said no after the checks. */
    REFUSED(Tone.FAILED),
    /** Whether the ledger booked it is not known: it has to be asked. */
    IN_DOUBT(Tone.ATTENTION),
    /** The ledger was asked: nothing was booked. */
    NOT_BOOKED(Tone.FAILED),
    /** The ledger was asked: it booked, the desk did not; trying again completes it. */
    BOOKED(Tone.ATTENTION),
    /** A defect, logged under a reference. */
    DEFECT(Tone.FAILED);

    private final Tone tone;

    AttemptOutcome(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    /** Whether somebody has to find out first what the ledger did. */
    boolean isOpen() {
        return this == STARTED || this == IN_DOUBT;
    }
}
