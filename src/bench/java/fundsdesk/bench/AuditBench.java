package fundsdesk.bench;

import fundsdesk.audit.BenchTrail;
import fundsdesk.crud.ChangeNote;
import fundsdesk.settings.BenchHolidays;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Audited writes beside the same without witness and seal, and beside JDBC alone, and how fast the chain is verified (PERF-07). */
final class AuditBench implements Bench.Benchmark {

    private static final int BATCH = 1_000;
    private static final int WARM_UP = 20_000;

    private final AtomicLong next = new AtomicLong();

    @Override
    public long usualSize() {
        return 100_000;
    }

    @Override
    public void run(BenchDesk desk, long size, Report report) throws Exception {
        BenchTrail trail = new BenchTrail(desk.context());
        next.set(desk.count("holidays"));
        audited(desk, WARM_UP);
        trail.seal();

        witness(desk, false);
        double jdbc = jdbc(desk, size);
        double envers = audited(desk, size);
        witness(desk, true);
        long from = System.nanoTime();
        audited(desk, size);
        trail.seal();
        double whole = size * 1e9 / (System.nanoTime() - from);

        report.line(
                "audited rows/s, batches of 1,000",
                rate(whole),
                rate(envers) + " without witness and seal",
                whole / envers,
                ">= 0.8x");
        report.line("the same beside JDBC without audit", rate(whole), rate(jdbc) + " JDBC", jdbc / whole, "<= 4x");
        long start = System.nanoTime();
        long rows = trail.verify();
        double verified = rows * 1e9 / (System.nanoTime() - start);
        report.line("rows of the trail verified/s", rate(verified), "150,000/s", verified / 150_000, ">= 1x");
    }

    private double audited(BenchDesk desk, long rows) {
        EntityManager entities = desk.bean(EntityManager.class);
        TransactionTemplate transaction = desk.bean(TransactionTemplate.class);
        long from = System.nanoTime();
        for (long done = 0; done < rows; done += BATCH) {
            desk.as(() -> ChangeNote.of("bench")
                    .during(() -> transaction.execute(begun -> {
                        for (int i = 0; i < BATCH; i++) {
                            BenchHolidays.add(entities, next.getAndIncrement());
                        }
                        return 0;
                    })));
        }
        return rows * 1e9 / (System.nanoTime() - from);
    }

    private double jdbc(BenchDesk desk, long rows) throws SQLException {
        long from = System.nanoTime();
        try (Connection connection = desk.database().superuser().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into holidays (id, version, created_at,"
                        + " created_by, region, date, name, name_chinese) values (?, 0, now(), 'bench', ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (long done = 0; done < rows; done += BATCH) {
                for (int i = 0; i < BATCH; i++) {
                    long number = next.getAndIncrement();
                    insert.setLong(1, 1_000_000_000L + number);
                    insert.setString(2, BenchHolidays.region(number));
                    insert.setObject(3, BenchHolidays.day(number));
                    insert.setString(4, "Holiday " + number);
                    insert.setString(5, "假期");
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
        return rows * 1e9 / (System.nanoTime() - from);
    }

    private static void witness(BenchDesk desk, boolean on) {
        JdbcClient.create(desk.database().superuser())
                .sql("alter table holidays " + (on ? "enable" : "disable") + " trigger user")
                .update();
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }
}
