package fundsdesk.crud.jobs;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What running work is given: its way to tell how far it is, its input file, its result file. */
public final class JobContext {

    private static final long TOLD_EVERY_NANOS = 500_000_000L;

    private final long job;
    private final int attempt;
    private final JobMeter meter;
    private final JobFiles files;
    private final BooleanSupplier shuttingDown;
    private long total;
    private long done;
    private long told = System.nanoTime() - TOLD_EVERY_NANOS;
    private @Nullable String message;
    private @Nullable String resultName;
    private String resultType = "";
    private JobFiles.@Nullable Writing result;

    JobContext(long job, int attempt, JobMeter meter, JobFiles files, BooleanSupplier shuttingDown) {
        this.job = job;
        this.attempt = attempt;
        this.meter = meter;
        this.files = files;
        this.shuttingDown = shuttingDown;
    }

    public long job() {
        return job;
    }

    /** Tells of how much the work consists; 0 while nobody knows. */
    public void total(long parts) {
        total = parts;
        tell();
    }

    /**
     * Tells how much is done; call it as often as you like, at least every few seconds.
     *
     * @throws JobStopped when somebody cancelled the job or the node stops; let it pass
     */
    public void done(long parts) {
        done = parts;
        if (shuttingDown.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new JobStopped(JobStopped.Why.SHUTDOWN);
        }
        if (System.nanoTime() - told >= TOLD_EVERY_NANOS) {
            tell();
        }
    }

    private void tell() {
        told = System.nanoTime();
        boolean cancelled =
                meter.advance(job, attempt, done, total).orElseThrow(() -> new JobStopped(JobStopped.Why.LOST));
        if (cancelled) {
            throw new JobStopped(JobStopped.Why.CANCELLED);
        }
    }

    /** Says in words what came of it, in the language of whoever asked. */
    public void message(String words) {
        message = words;
    }

    /** The file that the job was given, as often as it is asked for. */
    public InputStream input() {
        return files.read(new JobFiles.Name(job, JobFiles.Role.INPUT, 0));
    }

    /** The file that an earlier job was given, while it is kept. */
    public InputStream inputOf(long earlier) {
        return files.read(new JobFiles.Name(earlier, JobFiles.Role.INPUT, 0));
    }

    /** Makes the job's one result file; whoever asked can fetch it once the job is done. */
    public OutputStream result(String name, String contentType) {
        if (result != null) {
            throw new IllegalStateException("a job has one result");
        }
        resultName = name;
        resultType = contentType;
        result = files.write(new JobFiles.Name(job, JobFiles.Role.RESULT, attempt));
        return result;
    }

    Optional<JobResult> finished() {
        meter.advance(job, attempt, done, total);
        if (result == null || resultName == null) {
            return Optional.empty();
        }
        result.close();
        return Optional.of(new JobResult(resultName, resultType, result.size()));
    }

    Optional<String> message() {
        return Optional.ofNullable(message);
    }
}
