package fundsdesk.audit;

import fundsdesk.crud.Tone;

/** What came of something that somebody tried. */
enum ActivityKind implements Tone.Toned {
    /** Nobody granted it. */
    DENIED(Tone.FAILED),
    /** There was no such record for whoever asked. */
    MISSING(Tone.WAITING),
    /** The record was not in a state for it. */
    WRONG_STATE(Tone.WAITING),
    /** A rule said no. */
    REFUSED(Tone.ATTENTION),
    /** A check blocked it, or a warning was not accepted. */
    UNCHECKED(Tone.ATTENTION),
    /** The input was not valid. */
    INVALID(Tone.WAITING),
    /** Somebody else had saved in between. */
    CONFLICT(Tone.WAITING),
    /** A defect stopped it. */
    FAILED(Tone.FAILED),
    /** Name and password did not go together, or the account was locked. */
    SIGN_IN_REFUSED(Tone.FAILED),
    SIGNED_IN(Tone.DONE),
    /** Evidence left the desk as a file. */
    EVIDENCE_READ(Tone.ACTIVE);

    private final Tone tone;

    ActivityKind(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
