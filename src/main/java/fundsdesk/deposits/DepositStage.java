package fundsdesk.deposits;

import fundsdesk.crud.Tone;

/** How far an application is while it is processing. */
public enum DepositStage implements Tone.Toned {
    SUBMITTED(Tone.ACTIVE),
    IN_REVIEW(Tone.WAITING),
    OPENING_HOLD(Tone.ATTENTION),
    POSTING_UNKNOWN(Tone.ATTENTION),
    /** It is not processing any more. */
    ENDED(Tone.DONE);

    private final Tone tone;

    DepositStage(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
