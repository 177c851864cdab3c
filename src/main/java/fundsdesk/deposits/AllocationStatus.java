package fundsdesk.deposits;

import fundsdesk.crud.Tone;

/** What has become of an allocation. */
public enum AllocationStatus implements Tone.Toned {
    IN_REVIEW(Tone.WAITING),
    POSTED(Tone.DONE),
    RELEASED(Tone.UNDONE);

    private final Tone tone;

    AllocationStatus(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
