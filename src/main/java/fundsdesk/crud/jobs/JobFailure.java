package fundsdesk.crud.jobs;

import fundsdesk.crud.Text;

/** The work of a job cannot be done, for a reason that whoever asked for it understands. */
public final class JobFailure extends RuntimeException {

    private final transient Text reason;

    public JobFailure(Text reason) {
        super(reason.key());
        this.reason = reason;
    }

    Text reason() {
        return reason;
    }
}
