package fundsdesk.guidance;

import fundsdesk.crud.Tone;

/** Whether clients see a way to deposit. */
public enum ParameterStatus implements Tone.Toned {
    DRAFT(Tone.WAITING),
    PUBLISHED(Tone.DONE),
    /** Was published once, and is hidden. */
    UNSHELVED(Tone.UNDONE);

    private final Tone tone;

    ParameterStatus(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
