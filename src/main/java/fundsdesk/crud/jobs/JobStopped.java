package fundsdesk.crud.jobs;

/** Ends the work of a job from outside; passes through the handler, which only cleans up. */
public final class JobStopped extends RuntimeException {

    /** Why it was stopped. */
    enum Why {
        CANCELLED,
        SHUTDOWN,
        /** Another node took it over after this one was thought dead. */
        LOST
    }

    private final Why why;

    JobStopped(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
