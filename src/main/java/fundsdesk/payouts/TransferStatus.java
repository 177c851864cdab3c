package fundsdesk.payouts;

import fundsdesk.crud.Tone;

/** Where a transfer file stands. */
public enum TransferStatus implements Tone.Toned {
    /** Payments are put into it. */
    DRAFT(Tone.ACTIVE),
    /** Its bytes are written, and wait for two persons. */
    EXPORTED(Tone.WAITING),
    /** Both authorised it: it can be downloaded, and uploaded to online banking. */
    RELEASED(Tone.ATTENTION),
    /** The bank has it. */
    UPLOADED(Tone.DONE),
    VOID(Tone.UNDONE);

    private final Tone tone;

    TransferStatus(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
