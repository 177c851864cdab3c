package fundsdesk.edda;

import fundsdesk.crud.Tone;

/** Where a debit instruction stands. */
public enum DebitStatus implements Tone.Toned {
    CREATED(Tone.WAITING),
    /** Handed to the bank, which has not decided. */
    SENT(Tone.ACTIVE),
    SETTLED(Tone.DONE),
    REJECTED(Tone.FAILED),
    /** The bank did not answer; it is asked by the same key, never sent again. */
    UNKNOWN(Tone.ATTENTION);

    private final Tone tone;

    DebitStatus(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    boolean isAtBank() {
        return this == SENT || this == UNKNOWN;
    }
}
