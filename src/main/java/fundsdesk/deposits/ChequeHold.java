package fundsdesk.deposits;

import fundsdesk.crud.Tone;

/** Whether a cheque's money can be used. */
public enum ChequeHold implements Tone.Toned {
    HELD(Tone.ATTENTION),
    RELEASED(Tone.DONE),
    DISHONOURED(Tone.FAILED),
    /** What was held was taken back with the deposit. */
    REVERSED(Tone.UNDONE);

    private final Tone tone;

    ChequeHold(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
