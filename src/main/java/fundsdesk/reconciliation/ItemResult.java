package fundsdesk.reconciliation;

import fundsdesk.crud.Tone;

/** What the comparison of a line with a record found (REC-11). */
enum ItemResult implements Tone.Toned {
    MATCHED(Tone.DONE),
    /** Another amount than was claimed, within what the deposit method tolerates. */
    MATCHED_TOLERANCE(Tone.DONE),
    AMOUNT_MISMATCH(Tone.FAILED),
    CURRENCY_MISMATCH(Tone.FAILED),
    /** Booked on days too far apart, or one of them outside the days of the run. */
    DATE_MISMATCH(Tone.ATTENTION),
    /** The bank has it and the desk has not finished with it, or the other way round. */
    STATUS_MISMATCH(Tone.ATTENTION),
    /** On the statement, in no record. */
    STATEMENT_ONLY(Tone.FAILED),
    /** Booked by the desk, on no statement. */
    RECORD_ONLY(Tone.FAILED),
    DUPLICATE(Tone.ATTENTION),
    /** A line that was given to records only in part. */
    SPLIT_INCOMPLETE(Tone.ATTENTION),
    /** People found out why, and agreed. */
    RESOLVED_MANUAL(Tone.UNDONE);

    private final Tone tone;

    ItemResult(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    /** Whether somebody still has to find out why. */
    boolean isOpen() {
        return this != MATCHED && this != MATCHED_TOLERANCE && this != RESOLVED_MANUAL;
    }
}
