package fundsdesk.crud.jobs;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Stops a job: at once while it waits, at its next step while it runs. */
@Component
final class CancelJob extends RecordAction<JobRun, NoInput> {

    private final JobMeter meter;
    private final Clock clock;

    CancelJob(JobMeter meter, Clock clock) {
        super("cancel", NoInput.class);
        this.meter = meter;
        this.clock = clock;
        batch();
    }

    @Override
    protected Verdict allows(JobRun job) {
        return job.mayBeCancelled();
    }

    @Override
    protected void run(JobRun job, NoInput input) {
        if (job.state() == JobState.QUEUED) {
            job.end(JobState.CANCELLED, clock.instant(), null);
        } else {
            meter.requestCancel(job.id());
        }
    }
}
