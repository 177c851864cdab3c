package fundsdesk.crud.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of jobs, in the database in parts of a megabyte: every node reads them, none holds them in memory. */
@Component
class JobFiles {

    static final int PART_BYTES = 1024 * 1024;

    /** How long files stay after their job ended. */
    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient database;

    JobFiles(JdbcClient database) {
        this.database = database;
    }

    /** What a file is to its job. */
    enum Role {
        INPUT,
        RESULT
    }

    /** Which file. */
    record Name(long job, Role role, int attempt) {}

    void store(Name file, InputStream content) throws IOException {
        int part = 0;
        for (byte[] bytes = content.readNBytes(PART_BYTES); bytes.length > 0; bytes = content.readNBytes(PART_BYTES)) {
            addPart(file, part++, bytes);
        }
    }

    private void addPart(Name file, int part, byte[] content) {
        database.sql("insert into job_files (job_run_id, role, attempt, part, content) values (?, ?, ?, ?, ?)")
                .params(file.job(), file.role().name(), file.attempt(), part, content)
                .update();
    }

    private Optional<byte[]> part(Name file, int part) {
        return database.sql(
                        "select content from job_files where job_run_id = ? and role = ? and attempt = ? and part = ?")
                .params(file.job(), file.role().name(), file.attempt(), part)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    boolean has(Name file) {
        return part(file, 0).isPresent();
    }

    /** Removes the results of other attempts than the one that counts. */
    void removeResults(long job, int exceptAttempt) {
        database.sql("delete from job_files where job_run_id = ? and role = 'RESULT' and attempt <> ?")
                .params(job, exceptAttempt)
                .update();
    }

    /** Removes the files of jobs that ended before. */
    int removeEndedBefore(Instant moment) {
        return database.sql("""
            delete from job_files f using job_runs j
            where j.id = f.job_run_id and j.ended_at < ?\
            """).param(moment.atOffset(ZoneOffset.UTC)).update();
    }

    /** Writes a file part by part, each in a transaction of its own: it counts once its job says so. */
    final class Writing extends OutputStream {

        private final Name file;
        private final byte[] buffer = new byte[PART_BYTES];
        private int filled;
        private int parts;
        private long size;

        Writing(Name file) {
            this.file = file;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int written = 0;
            while (written < length) {
                int now = Math.min(length - written, PART_BYTES - filled);
                System.arraycopy(bytes, from + written, buffer, filled, now);
                filled += now;
                written += now;
                if (filled == PART_BYTES) {
                    store();
                }
            }
        }

        private void store() {
            addPart(file, parts++, Arrays.copyOf(buffer, filled));
            size += filled;
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        long size() {
            return size + filled;
        }
    }

    /** Reads a file part by part. */
    final class Reading extends InputStream {

        private final Name file;
        private byte[] current = new byte[0];
        private int at;
        private int parts;

        Reading(Name file) {
            this.file = file;
        }

        @Override
        public int read() {
            return isAtEnd() ? -1 : current[at++] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (length > 0 && isAtEnd()) {
                return -1;
            }
            int now = Math.min(length, current.length - at);
            System.arraycopy(current, at, into, from, now);
            at += now;
            return now;
        }

        private boolean isAtEnd() {
            if (at == current.length) {
                current = part(file, parts++).orElse(new byte[0]);
                at = 0;
            }
            return current.length == 0;
        }
    }

    Writing write(Name file) {
        return new Writing(file);
    }

    Reading read(Name file) {
        return new Reading(file);
    }
}
