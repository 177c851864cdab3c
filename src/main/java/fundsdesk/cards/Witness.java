package fundsdesk.cards;

import fundsdesk.crud.Tone;

/** Whether money was received from the very account. */
public enum Witness implements Tone.Toned {
    PENDING_WITNESS(Tone.WAITING),
    WITNESSED(Tone.DONE);

    private final Tone tone;

    Witness(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
