package fundsdesk.crud.jobs;

import fundsdesk.access.Acting;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.RecordChanged;
import fundsdesk.crud.Texts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a job's life: each locks it, looks at how far it is, and changes it in a transaction of its own. */
@Component
class JobLedger {

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final JobKinds kinds;
    private final JobMeter meter;
    private final JobFiles files;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JobLedger(
            EntityManager entities,
            TransactionTemplate transaction,
            JobKinds kinds,
            JobMeter meter,
            JobFiles files,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.kinds = kinds;
        this.meter = meter;
        this.files = files;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** The job, begun; nothing when it was cancelled before, ended long ago or cannot be begun a second time. */
    Optional<JobRun> begin(long id) {
        return change(id, "jobs.start", run -> {
            if (run.state() == JobState.RUNNING && !kinds.resumes(run.kind())) {
                run.end(JobState.INTERRUPTED, clock.instant(), texts.of("job.interrupted"));
                return Optional.empty();
            }
            if (run.state().isEnded()) {
                return Optional.empty();
            }
            run.start(clock.instant());
            meter.start(id, run.attempt());
            return Optional.of(run);
        });
    }

    /** Ends the attempt, unless another one took over meanwhile. */
    void end(JobRun begun, JobState how, @Nullable String why, Optional<JobResult> result) {
        change(begun.id(), "jobs.end", run -> {
            if (run.state() == JobState.RUNNING && run.attempt() == begun.attempt()) {
                result.ifPresent(run::keep);
                run.end(how, clock.instant(), why);
                files.removeResults(run.id(), result.isPresent() ? run.attempt() : 0);
            }
            return Optional.of(run);
        });
    }

    /** The node stops: work that can begin again goes back into the queue, other work is interrupted.
     *
     * @return whether it is in the queue again
     */
    boolean interrupt(JobRun begun) {
        return change(begun.id(), "jobs.interrupt", run -> {
                    if (run.state() == JobState.RUNNING && run.attempt() == begun.attempt()) {
                        interruptOrRequeue(run);
                    }
                    return Optional.of(run);
                })
                .filter(run -> run.state() == JobState.QUEUED)
                .isPresent();
    }

    /** The node died: as {@link #interrupt}, for whichever attempt it was at. */
    boolean bury(long id) {
        return change(id, "jobs.interrupt", run -> {
                    if (run.state() == JobState.RUNNING) {
                        interruptOrRequeue(run);
                    }
                    return Optional.of(run);
                })
                .filter(run -> run.state() == JobState.QUEUED)
                .isPresent();
    }

    private void interruptOrRequeue(JobRun run) {
        if (kinds.resumes(run.kind())) {
            run.requeue();
        } else {
            run.end(JobState.INTERRUPTED, clock.instant(), texts.of("job.interrupted"));
        }
    }

    private Optional<JobRun> change(long id, String what, Function<JobRun, Optional<JobRun>> step) {
        JobRun known = transaction.execute(status -> entities.find(JobRun.class, id));
        if (known == null) {
            return Optional.empty();
        }
        Optional<JobRun> changed = Acting.as(
                known.actor(),
                () -> ChangeNote.of(what)
                        .during(() -> transaction.execute(status -> {
                            Optional<JobRun> after = step.apply(locked(id));
                            events.publishEvent(new RecordChanged(JobScreen.KEY, JobRun.class, id));
                            return after;
                        })));
        return changed == null ? Optional.empty() : changed;
    }

    private JobRun locked(long id) {
        return entities.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
