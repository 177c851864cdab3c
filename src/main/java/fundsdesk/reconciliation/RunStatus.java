package fundsdesk.reconciliation;

import fundsdesk.crud.Tone;

/** How far a reconciliation is. */
enum RunStatus implements Tone.Toned {
    WAITING(Tone.WAITING),
    RUNNING(Tone.ACTIVE),
    /** Nothing is open. */
    CLEAN(Tone.DONE),
    /** Somebody has to look at what differs. */
    BREAKS(Tone.ATTENTION),
    FAILED(Tone.FAILED);

    private final Tone tone;

    RunStatus(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
