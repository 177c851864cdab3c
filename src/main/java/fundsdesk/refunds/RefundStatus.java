package fundsdesk.refunds;

import fundsdesk.crud.Tone;

/** Where a refund stands. */
public enum RefundStatus implements Tone.Toned {
    PENDING_REVIEW(Tone.WAITING),
    /** The reviewer asked for more; whoever registered it supplements it. */
    RETURNED(Tone.ATTENTION),
    PENDING_PROCESSING(Tone.ACTIVE),
    /** It is in a transfer file. */
    REMITTING(Tone.ACTIVE),
    PROCESSED(Tone.DONE),
    /** Registered by mistake: nothing goes back. */
    CANCELLED(Tone.UNDONE);

    private final Tone tone;

    RefundStatus(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
