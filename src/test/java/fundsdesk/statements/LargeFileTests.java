package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.money.Money;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large file of each format needs no more memory than a small one; 100 MB and more by {@code -Dlarge.megabytes}. */
@Tag("STM-07")
class LargeFileTests {
    private static final int MEGABYTES = Integer.getInteger("large.megabytes", 20);
    private static final long LIVE_BYTES = 6L * 1024 * 1024;

    private static final int MT_LINES = MEGABYTES * 12_500;
    private static final int CAMT_LINES = MEGABYTES * 1_950;

    @TempDir
    Path folder;

    @Test
    void readsALargeMt940InBoundedMemory() throws IOException {
        Path file = folder.resolve("large.mt940");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            new SampleStatements(out, LocalDate.of(2026, 7, 31), 1).mt940("123456789001", MT_LINES);
        }

        readInBoundedMemory(file, MT_LINES);
    }

    @Test
    void readsALargeCamtInBoundedMemory() throws IOException {
        Path file = folder.resolve("large.xml");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            new SampleStatements(out, LocalDate.of(2026, 7, 31), 1).camt053("123456789001", CAMT_LINES);
        }

        readInBoundedMemory(file, CAMT_LINES);
    }

    private static void readInBoundedMemory(Path file, int lines) throws IOException {
        assertThat(Files.size(file)).isGreaterThan(MEGABYTES * 1_000_000L);
        Watch watch = new Watch();
        try (InputStream in = Files.newInputStream(file)) {
            new StatementFiles(StatementFiles.USUAL_MAX_BYTES).read(file.toString(), in, watch);
        }
        assertThat(watch.lines).isEqualTo(lines);
        assertThat(watch.read).isEqualTo(Files.size(file));
        assertThat(watch.difference).isEqualTo(Money.zero("HKD"));
        assertThat(watch.most - watch.before).isLessThan(LIVE_BYTES);
    }

    /** Keeps no line; looks at the live heap every 5 MB. */
    private static final class Watch implements StatementSink {
        private static final long STEP = 5_000_000;
        private final long before = live();
        private long most;
        private long read;
        private long looked;
        private int lines;
        private Money difference = Money.of("1", "HKD");

        @Override
        public void started(ReadStatement statement) {}

        @Override
        public void line(ReadLine line) {
            lines++;
        }

        @Override
        public void ended(ReadStatement statement) {
            difference = statement.proof().orElseThrow().difference();
        }

        @Override
        public void progress(long bytesRead) {
            assertThat(bytesRead).isGreaterThanOrEqualTo(read);
            read = bytesRead;
            if (read - looked > STEP) {
                looked = read;
                most = Math.max(most, live());
            }
        }

        private static long live() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
