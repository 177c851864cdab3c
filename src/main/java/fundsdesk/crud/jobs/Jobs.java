package fundsdesk.crud.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Texts;
import fundsdesk.crud.UploadedFile;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes in long work, and tells whoever asked for it how far it is. */
@Component
public class Jobs {

    static final String TASK = "job";

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Scheduler> scheduler;
    private final JobKinds kinds;
    private final JobMeter meter;
    private final JobFiles files;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;

    Jobs(
            EntityManager entities,
            TransactionTemplate transaction,
            ObjectProvider<Scheduler> scheduler,
            JobKinds kinds,
            JobMeter meter,
            JobFiles files,
            Texts texts,
            JsonMapper json,
            Clock clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.scheduler = scheduler;
        this.kinds = kinds;
        this.meter = meter;
        this.files = files;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Hands in work, in the name of whoever acts now. It starts when the transaction in progress commits, and never if it
     * does not; at once when there is none.
     *
     * @param kind of a {@link JobHandler}
     * @param subject what it is about, in words, for the list of jobs
     * @param input of the handler's type
     * @return the job's id
     */
    public long submit(String kind, String subject, Object input) {
        return submit(kind, subject, input, null);
    }

    /** As {@link #submit(String, String, Object)}, with a file, which is kept for the job. */
    public long submit(String kind, String subject, Object input, @Nullable UploadedFile file) {
        if (!kinds.required(kind).input().isInstance(input)) {
            throw new IllegalArgumentException("no input of job " + kind + ": " + input);
        }
        JobRun run = new JobRun(kind, subject, Acting.required(), texts.language(), json.writeValueAsString(input));
        Long id = ChangeNote.of("jobs.submit").during(() -> transaction.execute(status -> store(run, file)));
        if (id == null) {
            throw new IllegalStateException("no job was stored");
        }
        return id;
    }

    private Long store(JobRun run, @Nullable UploadedFile file) {
        entities.persist(run);
        entities.flush();
        if (file != null) {
            keep(run.id(), file);
        }
        Scheduler due = scheduler.getObject();
        due.schedule(new TaskInstance<>(TASK, Long.toString(run.id())), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                due.triggerCheckForDueExecutions();
            }
        });
        return run.id();
    }

    private void keep(long id, UploadedFile file) {
        try (InputStream content = file.open()) {
            files.store(new JobFiles.Name(id, JobFiles.Role.INPUT, 0), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How far a job is that whoever acts now asked for; nothing for anybody else's. */
    public Optional<JobProgress> progress(long id) {
        return own(id).map(run -> {
            JobMeter.Reading reading = meter.read(id);
            return new JobProgress(id, run.state(), reading.done(), reading.total(), run.message(), run.result());
        });
    }

    /** Whether the job's result can be had by whoever acts now: their own job, done, not too old, still allowed. */
    public Optional<Fetched> fetch(long id) {
        Actor actor = Acting.required();
        return own(id).filter(run -> kinds.mayFetch(run, actor))
                .flatMap(run -> run.result()
                        .map(result -> new Fetched(result, new JobFiles.Name(id, JobFiles.Role.RESULT, run.attempt()))))
                .filter(fetched -> fetched.result().size() == 0 || files.has(fetched.file));
    }

    /** Whether the file is still kept that whoever acts now gave a job of theirs. */
    public boolean hasInput(long id) {
        return own(id).isPresent() && files.has(new JobFiles.Name(id, JobFiles.Role.INPUT, 0));
    }

    private Optional<JobRun> own(long id) {
        Actor actor = Acting.required();
        return Optional.ofNullable(transaction.execute(status -> entities.find(JobRun.class, id)))
                .filter(run -> run.userId() == actor.userId() && run.createdBy().equals(actor.username()));
    }

    /** A result that may be read. */
    public final class Fetched {

        private final JobResult result;
        private final JobFiles.Name file;

        private Fetched(JobResult result, JobFiles.Name file) {
            this.result = result;
            this.file = file;
        }

        public JobResult result() {
            return result;
        }

        public InputStream open() {
            return files.read(file);
        }
    }
}
