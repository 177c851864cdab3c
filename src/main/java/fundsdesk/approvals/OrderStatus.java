package fundsdesk.approvals;

import fundsdesk.crud.Tone;

/** Where a work order stands. */
public enum OrderStatus implements Tone.Toned {
    PENDING(Tone.WAITING),
    APPROVED(Tone.ACTIVE),
    EXECUTED(Tone.DONE),
    REJECTED(Tone.FAILED),
    WITHDRAWN(Tone.UNDONE),
    EXPIRED(Tone.FAILED),
    /** Its subject changed after it was made. */
    STALE(Tone.FAILED),
    EXEC_FAILED(Tone.ATTENTION);

    private final Tone tone;

    OrderStatus(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    /** Whether something can still come of it. */
    public boolean isOpen() {
        return this == PENDING || this == APPROVED || this == EXEC_FAILED;
    }
}
