package fundsdesk.crud.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far running jobs are and whether somebody wants them to stop; changes too often to be audited. */
@Component
class JobMeter {

    private final JdbcClient database;
    private final Clock clock;

    JobMeter(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the meter shows. */
    record Reading(long done, long total) {}

    void start(long job, int attempt) {
        database.sql("""
            insert into job_progress (job_run_id, attempt, done, total, at, cancel_requested)
            values (?, ?, 0, 0, ?, false)
            on conflict (job_run_id) do update set attempt = excluded.attempt, done = 0, at = excluded.at\
            """).params(job, attempt, now()).update();
    }

    /** Keeps how far the attempt is.
     *
     * @return whether somebody wants it to stop; nothing when another attempt took over
     */
    Optional<Boolean> advance(long job, int attempt, long done, long total) {
        return database.sql("update job_progress set done = ?, total = ?, at = ? where job_run_id = ? and attempt = ?"
                        + " returning cancel_requested")
                .params(done, total, now(), job, attempt)
                .query(Boolean.class)
                .optional();
    }

    void requestCancel(long job) {
        database.sql("update job_progress set cancel_requested = true where job_run_id = ?")
                .param(job)
                .update();
    }

    Reading read(long job) {
        return database.sql("select done, total from job_progress where job_run_id = ?")
                .param(job)
                .query((row, number) -> new Reading(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(new Reading(0, 0));
    }

    private java.time.OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
