package fundsdesk.crud.jobs;

import fundsdesk.crud.Tone;

/** How far a job is. */
public enum JobState implements Tone.Toned {
    /** Waits for a free node. */
    QUEUED(Tone.WAITING),
    RUNNING(Tone.ACTIVE),
    DONE(Tone.DONE),
    /** The work could not be done; the message says why. */
    FAILED(Tone.FAILED),
    CANCELLED(Tone.UNDONE),
    /** The node stopped in the middle, and this work cannot go on where it stood. */
    INTERRUPTED(Tone.ATTENTION);

    private final Tone tone;

    JobState(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    public boolean isEnded() {
        return this != QUEUED && this != RUNNING;
    }
}
