package fundsdesk.bench;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.crud.sheets.Exports;
import fundsdesk.crud.sheets.SheetFormat;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A million applications with twenty columns to a workbook, beside the same library fed by bare JDBC (PERF-08). */
final class ExportBench implements Bench.Benchmark {

    private static final int TIMES = 3;

    private static final List<String> COLUMNS = List.of(
            "number", "createdAt", "createdBy", "client", "securitiesAccount", "currency", "amount", "fee", "method",
            "companyAccount", "payingAccount", "source", "status", "stage", "creditedAmount", "completedAt",
            "procedureNumber", "externalRef", "bankReference", "remarks");

    private static final String SQL = "select d.number, d.created_at, d.created_by, c.number || ' ' || c.name,"
            + " s.number, d.currency, d.amount, d.fee, d.method, a.account_number, d.paying_account, d.source,"
            + " d.status::text, d.stage, d.credited_amount, d.completed_at, d.procedure_number, d.external_ref,"
            + " d.bank_reference, d.remarks from deposit_applications d join clients c on c.id = d.client_id"
            + " join securities_accounts s on s.id = d.securities_account_id"
            + " left join company_bank_accounts a on a.id = d.company_account_id where d.id <= %d order by d.id";

    @Override
    public long usualSize() {
        return 1_000_000;
    }

    @Override
    public String database(String name) {
        return "grid";
    }

    @Override
    public void run(BenchDesk desk, long size, Report report) throws Exception {
        Applications.atLeast(desk, size);
        Path file = Files.createTempFile(Path.of("target", "bench"), "export", ".xlsx");
        try {
            long[] ours = new long[TIMES];
            long[] bare = new long[TIMES];
            long[] first = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                bare[i] = bare(desk, size, file);
                Watched out = new Watched(file);
                ours[i] = ours(desk, size, out, done -> {});
                first[i] = out.first;
            }
            report.line(
                    String.format(Locale.ROOT, "export of %,d rows with %d columns", size, COLUMNS.size()),
                    seconds(median(ours)),
                    seconds(median(bare)),
                    (double) median(ours) / median(bare),
                    "<= 1.2x");
            report.line("its first byte", seconds(median(first)), "<= 0.5 s");
            report.line("its live heap beyond that of the idle desk", heap(desk, size, file), "<= 64 MB");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long ours(BenchDesk desk, long size, OutputStream out, LongConsumer done) {
        return ours(desk, desk.bean(Screens.class).required("deposit-applications"), size, out, done);
    }

    private static <T extends Stored> long ours(
            BenchDesk desk, Screen<T> screen, long size, OutputStream out, LongConsumer done) {
        Query query = new Query(
                Filter.where("id", Operator.LE, Applications.FIRST + size), Sort.ascending("id"), COLUMNS, false);
        long from = System.nanoTime();
        desk.as(() -> {
            try (out) {
                return desk.bean(Exports.class)
                        .write(screen, query, new Exports.Shape(SheetFormat.XLSX, false), out, done);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        return System.nanoTime() - from;
    }

    /** What is alive after the collector ran, looked at every 100,000 rows. */
    private static String heap(BenchDesk desk, long size, Path file) throws IOException {
        long idle = live();
        long[] most = {0};
        ours(desk, size, new Watched(file), done -> {
            if (done % 100_000 == 0) {
                most[0] = Math.max(most[0], live());
            }
        });
        return String.format(Locale.ROOT, "%.0f MB", (most[0] - idle) / 1e6);
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long bare(BenchDesk desk, long size, Path file) throws Exception {
        long from = System.nanoTime();
        try (Connection connection = desk.database().superuser().getConnection();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "bare", "1.0")) {
            connection.setAutoCommit(false);
            Worksheet sheet = book.newWorksheet("rows");
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(1_000);
                try (ResultSet rows = statement.executeQuery(SQL.formatted(Applications.FIRST + size))) {
                    for (int row = 0; rows.next(); row++) {
                        bare(sheet, row, rows);
                    }
                }
            }
            sheet.finish();
        }
        return System.nanoTime() - from;
    }

    private static void bare(Worksheet sheet, int row, ResultSet rows) throws SQLException, IOException {
        for (int column = 0; column < COLUMNS.size(); column++) {
            switch (rows.getObject(column + 1)) {
                case null -> {}
                case BigDecimal number -> sheet.value(row, column, number);
                case Timestamp at -> sheet.value(row, column, at.toLocalDateTime());
                case Object text -> sheet.inlineString(row, column, text.toString());
            }
        }
        if (row % 1_000 == 999) {
            sheet.flush();
        }
    }

    private static long median(long[] nanos) {
        return java.util.Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow();
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }

    /** Knows when its first byte came. */
    private static final class Watched extends FilterOutputStream {

        private final long from = System.nanoTime();
        private long first;

        Watched(Path file) throws IOException {
            super(new BufferedOutputStream(Files.newOutputStream(file)));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            first = first == 0 ? System.nanoTime() - from : first;
            out.write(bytes, offset, length);
        }

        @Override
        public void write(int one) throws IOException {
            first = first == 0 ? System.nanoTime() - from : first;
            out.write(one);
        }
    }
}
