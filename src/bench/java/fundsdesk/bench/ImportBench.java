package fundsdesk.bench;

import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Inputs;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.UploadedFile;
import fundsdesk.crud.Values;
import fundsdesk.crud.jobs.JobProgress;
import fundsdesk.crud.jobs.JobState;
import fundsdesk.crud.jobs.Jobs;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;

/** Bank cards from a workbook, tried and then added with every rule and revision, beside reading and COPY alone (PERF-09). */
final class ImportBench implements Bench.Benchmark {

    private static final int WARM_UP = 20_000;

    @Override
    public long usualSize() {
        return 100_000;
    }

    @Override
    public void run(BenchDesk desk, long size, Report report) throws Exception {
        warmUp(desk);
        empty(desk);
        Path file = Files.createTempFile(Path.of("target", "bench"), "cards", ".xlsx");
        try {
            workbook(file, size);
            double limit = floor(desk, file);
            Heap heap = new Heap();
            double tried = seconds(() -> check(desk, file, size));
            double added = seconds(() -> add(desk, size));
            heap.stop();
            report.line(
                    String.format(Locale.ROOT, "import of %,d bank cards, tried and added", size),
                    String.format(Locale.ROOT, "%.1f s (%.1f + %.1f)", tried + added, tried, added),
                    String.format(Locale.ROOT, "%.1f s", limit),
                    (tried + added) / limit,
                    "<= 30 s");
            report.line(
                    "its live heap beyond that of the idle desk",
                    String.format(Locale.ROOT, "%.0f MB", heap.most() / 1e6),
                    "<= 128 MB");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** As a desk is that imported before: what it runs is compiled, its statements are prepared. */
    private void warmUp(BenchDesk desk) throws Exception {
        empty(desk);
        Path file = Files.createTempFile(Path.of("target", "bench"), "cards", ".xlsx");
        try {
            workbook(file, WARM_UP);
            check(desk, file, WARM_UP);
            add(desk, WARM_UP);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void empty(BenchDesk desk) {
        Applications.fill(desk, 0);
        desk.fill(
                "truncate bank_cards, bank_cards_aud, bank_card_currencies, bank_card_currencies_aud cascade",
                "insert into banks (id, version, created_at, created_by, name, region, code, display_order, common)"
                        + " values (9000, 0, now(), 'bench', 'Bench Bank', 'HK', 'BENCH', 1, false) on conflict do"
                        + " nothing");
    }

    private static void workbook(Path file, long size) throws Exception {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("cards");
            String[] headings = {
                "client", "bank", "accountNumber", "holderName", "holderNameChinese", "currencies", "cardType"
            };
            for (int i = 0; i < headings.length; i++) {
                sheet.inlineString(0, i, headings[i]);
            }
            for (int row = 1; row <= size; row++) {
                sheet.inlineString(row, 0, String.format(Locale.ROOT, "C%07d", row));
                sheet.inlineString(row, 1, "Bench Bank");
                sheet.inlineString(row, 2, "012-" + (100_000_000 + row));
                sheet.inlineString(row, 3, "Chan Tai Man");
                sheet.inlineString(row, 4, "陳大文");
                sheet.inlineString(row, 5, "HKD; USD");
                sheet.inlineString(row, 6, "SAVINGS");
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    /** Reads the workbook and copies its cells into a table of texts. */
    private static double floor(BenchDesk desk, Path file) throws Exception {
        return seconds(() -> {
            StringBuilder rows = new StringBuilder();
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                    Stream<Row> read = book.getFirstSheet().openStream()) {
                read.skip(1).forEach(row -> {
                    for (int i = 0; i < 7; i++) {
                        rows.append(i == 0 ? "" : "\t").append(row.getCellText(i));
                    }
                    rows.append('\n');
                });
            }
            try (Connection connection = desk.database().superuser().getConnection()) {
                connection
                        .createStatement()
                        .execute("create temp table cells (a text, b text, c text, d text, e text,"
                                + " f text, g text)");
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy cells from stdin", new StringReader(rows.toString()));
            }
        });
    }

    private long checked;

    private void check(BenchDesk desk, Path file, long size) throws Exception {
        UploadedFile upload = new UploadedFile("cards.xlsx", Files.size(file), file);
        checked = done(desk, "check-import", Map.of("file", upload), size);
    }

    private void add(BenchDesk desk, long size) throws Exception {
        done(desk, "import", Map.of("check", checked, "onlyGood", false, "reason", "measured"), size);
    }

    private static long done(BenchDesk desk, String action, Map<String, ?> input, long size) throws Exception {
        Screen<?> screen = desk.bean(Screens.class).required("bank-cards");
        long job = desk.as(() -> started(desk, screen, action, input));
        JobProgress told = desk.as(() -> desk.bean(Jobs.class).progress(job).orElseThrow());
        while (!told.state().isEnded()) {
            Thread.sleep(50);
            told = desk.as(() -> desk.bean(Jobs.class).progress(job).orElseThrow());
        }
        if (told.state() != JobState.DONE || told.total() != size) {
            throw new IllegalStateException(told.toString());
        }
        System.out.println(told.message());
        return job;
    }

    private static <T extends Stored> long started(
            BenchDesk desk, Screen<T> screen, String name, Map<String, ?> input) {
        return started(desk, screen, desk.bean(Actions.class).find(screen, name).orElseThrow(), input);
    }

    private static <T extends Stored, I> long started(
            BenchDesk desk, Screen<T> screen, Action<T, I> action, Map<String, ?> input) {
        I given = desk.bean(Inputs.class).of(action.input(), input);
        Outcome outcome = desk.bean(Desk.class).perform(Call.of(screen, action, given));
        if (!(outcome instanceof Outcome.Done done)) {
            throw new IllegalStateException(outcome.toString());
        }
        return desk.bean(Values.class).toJson(done.result()).get("job").asLong();
    }

    private static double seconds(Timings.Work work) throws Exception {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e9;
    }

    /** What is alive after the collector ran, looked at every fifteen seconds, as looking stops everything for half a second. */
    private static final class Heap {

        private final long idle = live();
        private final Thread looking = new Thread(this::look);
        private volatile boolean going = true;
        private volatile long most;

        Heap() {
            looking.setDaemon(true);
            looking.start();
        }

        private void look() {
            while (going) {
                try {
                    Thread.sleep(15_000);
                } catch (InterruptedException ended) {
                    return;
                }
                most = Math.max(most, live());
            }
        }

        private static long live() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        void stop() {
            going = false;
        }

        long most() {
            return most - idle;
        }
    }
}
