package fundsdesk.crud.jobs;

import fundsdesk.access.Acting;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Runs one job from beginning to end, in the name of whoever asked for it. */
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobLedger ledger;
    private final JobKinds kinds;
    private final JobMeter meter;
    private final JobFiles files;
    private final Texts texts;

    JobRunner(JobLedger ledger, JobKinds kinds, JobMeter meter, JobFiles files, Texts texts) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.meter = meter;
        this.files = files;
        this.texts = texts;
    }

    /** Runs the job if it is still to be run.
     *
     * @return whether it is in the queue again, because this node stops
     */
    boolean run(long id, BooleanSupplier shuttingDown) {
        Optional<JobRun> begun = ledger.begin(id);
        return begun.isPresent() && Acting.as(begun.get().actor(), () -> speaking(begun.get(), shuttingDown));
    }

    private boolean speaking(JobRun run, BooleanSupplier shuttingDown) {
        LocaleContextHolder.setLocale(run.language());
        try {
            return attempt(run, new JobContext(run.id(), run.attempt(), meter, files, shuttingDown));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private boolean attempt(JobRun run, JobContext context) {
        try {
            kinds.run(run, context);
            Optional<JobResult> result = context.finished();
            ledger.end(run, JobState.DONE, context.message().orElse(null), result);
            return false;
        } catch (JobStopped stopped) {
            return stopped(run, context, stopped.why());
        } catch (JobFailure failure) {
            return failed(run, texts.of(failure.reason()));
        } catch (RefusedException refused) {
            return failed(run, texts.of(refused.refusal().reason()));
        } catch (InvalidException invalid) {
            return failed(run, texts.of(invalid.errors().getFirst().message()));
        } catch (Exception defect) {
            return failed(run, defect(run, defect));
        } catch (Error fatal) {
            failed(run, defect(run, fatal));
            throw fatal;
        }
    }

    private boolean stopped(JobRun run, JobContext context, JobStopped.Why why) {
        return switch (why) {
            case CANCELLED -> {
                ledger.end(run, JobState.CANCELLED, context.message().orElse(null), Optional.empty());
                yield false;
            }
            case SHUTDOWN -> ledger.interrupt(run);
            case LOST -> false;
        };
    }

    private boolean failed(JobRun run, String why) {
        ledger.end(run, JobState.FAILED, why, Optional.empty());
        return false;
    }

    private String defect(JobRun run, Throwable defect) {
        String reference = Long.toString(ThreadLocalRandom.current().nextLong(2_176_782_336L), 36)
                .toUpperCase(Locale.ROOT);
        LOG.error("Job {} of kind {} failed, reference {}", run.id(), run.kind(), reference, defect);
        return texts.of("outcome.failed", reference);
    }
}
