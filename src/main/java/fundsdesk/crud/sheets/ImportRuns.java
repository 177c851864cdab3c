package fundsdesk.crud.sheets;

import fundsdesk.access.Guarded;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far trials and imports are, and what is wrong with their rows. */
@Component
class ImportRuns {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ImportRuns(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * One trial, or one import after it.
     *
     * @param good rows that fit, or were added
     * @param bad rows that do not fit, or were not added
     * @param atRow the last row that was dealt with
     * @param fingerprint the same as long as the same rows do not fit
     * @param mark the moment from which on the rows were looked at
     */
    record Run(
            long job,
            @Nullable Long check,
            String screen,
            String file,
            int rows,
            int good,
            int bad,
            int atRow,
            String fingerprint,
            String mark) {}

    /**
     * What is wrong with one cell.
     *
     * @param attribute empty where it is the row
     * @param given what stands in the cell
     */
    record Wrong(int row, String attribute, String given, String message) {}

    void begin(long job, @Nullable Long check, String screen, String file) {
        database.sql("insert into import_runs (job_run_id, check_run_id, screen, file_name) values (?, ?, ?, ?)"
                        + " on conflict (job_run_id) do nothing")
                .param(job)
                .param(check)
                .param(screen)
                .param(file)
                .update();
    }

    @Guarded("whoever asks has shown that the job is their own")
    Optional<Run> find(long job) {
        return database.sql(
                        "select job_run_id as job, check_run_id as \"check\", screen, file_name as file, rows, good,"
                                + " bad, at_row, fingerprint, mark from import_runs where job_run_id = ?")
                .param(job)
                .query(Run.class)
                .optional();
    }

    /** Which records an import made: those of whoever began it, from its beginning to its end. */
    @Guarded("whoever asks has shown that the job is their own")
    Filter added(long job) {
        return database.sql("select created_by, created_at, coalesce(ended_at, created_at) from job_runs where id = ?")
                .param(job)
                .query((row, at) -> Filter.all(
                        Filter.where("createdBy", Operator.EQ, row.getString(1)),
                        Filter.where("createdAt", Operator.GE, instant(row, 2)),
                        Filter.where("createdAt", Operator.LE, instant(row, 3))))
                .single();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The import that was made of a trial. */
    Optional<Run> ofCheck(long check) {
        return database.sql("select job_run_id from import_runs where check_run_id = ?")
                .param(check)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    /** Begins to look anew. */
    void reset(long job, int rows) {
        database.sql("delete from import_errors where job_run_id = ?")
                .param(job)
                .update();
        database.sql("update import_runs set rows = ?, good = 0, bad = 0, at_row = 0 where job_run_id = ?")
                .params(rows, job)
                .update();
    }

    /** Counts rows, in the transaction that deals with them.
     *
     * @return whether nobody else has dealt with them meanwhile
     */
    boolean advance(long job, int fromRow, int toRow, int good, int bad) {
        return database.sql("update import_runs set at_row = ?, good = good + ?, bad = bad + ?"
                                + " where job_run_id = ? and at_row < ?")
                        .params(toRow, good, bad, job, fromRow)
                        .update()
                == 1;
    }

    /** Rows as they will be, to be looked at before they are added. */
    void sample(long job, String samples) {
        database.sql("update import_runs set samples = ? where job_run_id = ?")
                .params(samples, job)
                .update();
    }

    @Guarded("whoever asks has shown that the job is their own")
    String samples(long job) {
        return database.sql("select samples from import_runs where job_run_id = ?")
                .param(job)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** All rows were dealt with: what was not added did not fit. */
    void settle(long job) {
        database.sql("update import_runs set bad = rows - good where job_run_id = ?")
                .param(job)
                .update();
    }

    void seal(long job, String fingerprint, String mark) {
        database.sql("update import_runs set fingerprint = ?, mark = ? where job_run_id = ?")
                .params(fingerprint, mark, job)
                .update();
    }

    /** What a trial found is found. */
    void keepAll(long job, long check) {
        database.sql("insert into import_errors (job_run_id, row_number, place, attribute, given, message)"
                        + " select ?, row_number, place, attribute, given, message from import_errors"
                        + " where job_run_id = ?")
                .params(job, check)
                .update();
    }

    void keep(long job, List<Wrong> wrong) {
        int[] place = {0};
        batches.batchUpdate(
                "insert into import_errors (job_run_id, row_number, place, attribute, given, message)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                wrong,
                500,
                (row, each) -> {
                    row.setLong(1, job);
                    row.setInt(2, each.row());
                    row.setInt(3, place[0]++);
                    row.setString(4, each.attribute());
                    row.setString(5, each.given());
                    row.setString(6, each.message());
                });
    }

    @Guarded("whoever asks has shown that the job is their own")
    List<Wrong> wrong(long job, int skip, int limit) {
        return database.sql(
                        "select row_number as row, attribute, given, message from import_errors where job_run_id = ?"
                                + " order by row_number, place offset ? limit ?")
                .params(job, skip, limit)
                .query(Wrong.class)
                .list();
    }

    @Guarded("whoever asks has shown that the job is their own")
    int countWrong(long job) {
        return database.sql("select count(*) from import_errors where job_run_id = ?")
                .param(job)
                .query(Integer.class)
                .single();
    }

    Set<Integer> wrongRows(long job) {
        return new TreeSet<>(database.sql("select distinct row_number from import_errors where job_run_id = ?")
                .param(job)
                .query(Integer.class)
                .list());
    }

    /** Cells of files are kept no longer than the files. */
    int removeEndedBefore(Instant moment) {
        return database.sql("delete from import_errors e using job_runs j where j.id = e.job_run_id and j.ended_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
