package fundsdesk.bench;

import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Durable postings by sixteen callers, on one account and on a thousand, beside TPC-B on the same server (PERF-06). In
 * rounds, since a machine that others use as well is never the same for long: each round has everything beside
 * everything, and what counts is the median of the rounds' ratios.
 */
final class LedgerBench implements Bench.Benchmark {

    private static final int SECONDS = 5;
    private static final int ROUNDS = 3;
    private static final long HOT = 5_000_000;
    private static final int SPREAD = 1_000;
    private static final long BANK = 900_001;
    private static final Money HUNDRED = Money.of("100.00", "HKD");
    private static final Money NOTHING = Money.zero("HKD");

    private final AtomicLong subject = new AtomicLong(System.nanoTime());

    /** What one round found, a second. */
    private record Round(double tpcb, double alone, double bareHot, double bareSpread, double hot, double spread) {}

    /** Seconds are what counts here; the size is the number of seconds. */
    @Override
    public long usualSize() {
        return SECONDS;
    }

    @Override
    public void run(BenchDesk desk, long seconds, Report report) throws Exception {
        DataSource database = desk.database().superuser();
        DataSource pool = desk.bean(DataSource.class);
        TpcB.fill(database);
        Callers.warmUp(() -> TpcB.caller(database.getConnection()));
        Callers.warmUp(() -> bare(pool.getConnection(), LedgerBench::oneOfMany));
        Callers.warmUp(() -> caller(desk, LedgerBench::oneOfMany));
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(new Round(
                    Callers.perSecond(seconds, () -> TpcB.caller(database.getConnection())),
                    Callers.perSecond(1, seconds, () -> smallest(database.getConnection())),
                    Callers.perSecond(seconds, () -> bare(pool.getConnection(), () -> HOT)),
                    Callers.perSecond(seconds, () -> bare(pool.getConnection(), LedgerBench::oneOfMany)),
                    Callers.perSecond(seconds, () -> caller(desk, () -> HOT)),
                    Callers.perSecond(seconds, () -> caller(desk, LedgerBench::oneOfMany))));
            System.out.println(rounds.getLast());
        }
        line(report, "postings/s, one hot account", rounds, Round::hot, ">= 0.5x");
        line(report, "postings/s, 1,000 accounts", rounds, Round::spread, ">= 1x");
        line(report, "the server's function alone, one hot account", rounds, Round::bareHot, "");
        line(report, "the server's function alone, 1,000 accounts", rounds, Round::bareSpread, "");
        line(report, "smallest durable commits, one after the other", rounds, Round::alone, "");
        sound(desk, report);
    }

    private static void line(
            Report report,
            String what,
            List<Round> rounds,
            java.util.function.ToDoubleFunction<Round> of,
            String goal) {
        Round middle = rounds.stream()
                .sorted(java.util.Comparator.comparingDouble(round -> of.applyAsDouble(round) / round.tpcb()))
                .toList()
                .get(rounds.size() / 2);
        double rate = of.applyAsDouble(middle);
        report.line(what, rate(rate), rate(middle.tpcb()) + " TPC-B", rate / middle.tpcb(), goal);
    }

    private void sound(BenchDesk desk, Report report) {
        long unbalanced = JdbcClient.create(desk.database().superuser())
                .sql("""
                    select count(*) from (select transaction_id from postings group by transaction_id, currency
                    having sum(amount) <> 0) unbalanced\
                    """)
                .query(Long.class)
                .single();
        report.line(
                "unbalanced transactions; balances that differ from their postings",
                Long.toString(unbalanced),
                Integer.toString(desk.bean(LedgerService.class).differences().size()),
                0,
                "0");
    }

    private static long oneOfMany() {
        return HOT + 1 + ThreadLocalRandom.current().nextInt(SPREAD);
    }

    /** The way that the desk's actions go. */
    private Callers.Work caller(BenchDesk desk, LongSupplier account) {
        LedgerService ledger = desk.bean(LedgerService.class);
        TransactionTemplate transaction = desk.bean(TransactionTemplate.class);
        return () -> transaction.executeWithoutResult(begun -> ledger.book(
                        Instruction.of("bench/" + subject.incrementAndGet(), "book"),
                        Booking.deposit(account.getAsLong(), BANK, HUNDRED, NOTHING))
                .orThrow());
    }

    /** The same call without the desk around it. */
    private Callers.Work bare(Connection connection, LongSupplier account) throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement book = connection.prepareStatement(
                "select * from ledger_book(?, 'CashDeposit', ?, null, ?, ?, '{BANK,CLIENT}'::text[], ?::bigint[],"
                        + " '{HKD,HKD}'::text[], '{-100.00,100.00}'::numeric[], null, null)");
        return new Callers.Work() {
            @Override
            public void run() throws SQLException {
                String name = "bench/" + subject.incrementAndGet();
                book.setString(1, name + "/book");
                book.setString(2, name);
                book.setObject(3, OffsetDateTime.now());
                book.setObject(4, LocalDate.now());
                book.setString(5, "{" + BANK + "," + account.getAsLong() + "}");
                book.executeQuery().next();
                connection.commit();
            }

            @Override
            public void close() throws SQLException {
                connection.setAutoCommit(true);
                connection.close();
            }
        };
    }

    /** Whoever keeps a lock until its commit is on disk cannot be faster than this. */
    private static Callers.Work smallest(Connection connection) throws SQLException {
        connection.createStatement().execute("create table if not exists b_smallest (id int)");
        PreparedStatement insert = connection.prepareStatement("insert into b_smallest values (1)");
        return insert::executeUpdate;
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }
}
