package fundsdesk.bench;

import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Durable postings by sixteen callers, on one account and on a thousand, beside TPC-B on the same server (PERF-06). */
final class LedgerBench implements Bench.Benchmark {

    private static final int CALLERS = 16;
    private static final int SECONDS = 10;
    private static final long HOT = 5_000_000;
    private static final int SPREAD = 1_000;
    private static final long BANK = 900_001;
    private static final Money HUNDRED = Money.of("100.00", "HKD");
    private static final Money NOTHING = Money.zero("HKD");

    private final AtomicLong subject = new AtomicLong(System.nanoTime());

    /** One transaction of one caller. */
    interface Work {
        void run() throws Exception;
    }

    /** What each caller does, on a connection of its own where it needs one. */
    interface Caller {
        Work begin() throws Exception;
    }

    /** Seconds are what counts here; the size is the number of seconds. */
    @Override
    public long usualSize() {
        return SECONDS;
    }

    @Override
    public void run(BenchDesk desk, long seconds, Report report) throws Exception {
        LedgerService ledger = desk.bean(LedgerService.class);
        TransactionTemplate transaction = desk.bean(TransactionTemplate.class);
        double tpcb = tpcb(desk.database().superuser(), seconds);
        double hot = perSecond(seconds, () -> () -> deposit(ledger, transaction, () -> HOT));
        double spread = perSecond(
                seconds,
                () -> () -> deposit(
                        ledger,
                        transaction,
                        () -> HOT + 1 + ThreadLocalRandom.current().nextInt(SPREAD)));
        report.line("postings/s, one hot account", rate(hot), rate(tpcb) + " TPC-B", hot / tpcb, ">= 0.5x");
        report.line("postings/s, 1,000 accounts", rate(spread), rate(tpcb) + " TPC-B", spread / tpcb, ">= 1x");
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
                Integer.toString(ledger.differences().size()),
                0,
                "0");
    }

    private void deposit(LedgerService ledger, TransactionTemplate transaction, LongSupplier account) {
        transaction.executeWithoutResult(begun -> ledger.book(
                        Instruction.of("bench/" + subject.incrementAndGet(), "book"),
                        Booking.deposit(account.getAsLong(), BANK, HUNDRED, NOTHING))
                .orThrow());
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }

    private static double perSecond(long seconds, Caller caller) throws Exception {
        timed(2, caller);
        return timed(seconds, caller);
    }

    private static double timed(long seconds, Caller caller) throws Exception {
        AtomicLong done = new AtomicLong();
        CountDownLatch ended = new CountDownLatch(CALLERS);
        long from = System.nanoTime();
        long until = from + seconds * 1_000_000_000L;
        for (int i = 0; i < CALLERS; i++) {
            Thread.ofPlatform().start(() -> {
                try {
                    Work work = caller.begin();
                    while (System.nanoTime() < until) {
                        work.run();
                        done.incrementAndGet();
                    }
                } catch (Exception failure) {
                    failure.printStackTrace();
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        return done.get() * 1e9 / (System.nanoTime() - from);
    }

    /** The five statements of TPC-B as pgbench sends them, at scale 10. */
    private static double tpcb(DataSource database, long seconds) throws Exception {
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("""
            drop table if exists b_accounts, b_tellers, b_branches, b_history;
            create table b_branches (bid int primary key, bbalance int, filler char(88)) with (fillfactor = 100);
            create table b_tellers (tid int primary key, bid int, tbalance int, filler char(84));
            create table b_accounts (aid int primary key, bid int, abalance int, filler char(84));
            create table b_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
            insert into b_branches select g, 0, '' from generate_series(1, 10) g;
            insert into b_tellers select g, g / 10 + 1, 0, '' from generate_series(1, 100) g;
            insert into b_accounts select g, g / 100000 + 1, 0, '' from generate_series(1, 1000000) g\
            """).update();
        sql.sql("vacuum analyze b_accounts").update();
        return perSecond(seconds, () -> tpcbCaller(database.getConnection()));
    }

    private static Work tpcbCaller(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Random random = new Random();
        PreparedStatement account =
                connection.prepareStatement("update b_accounts set abalance = abalance + ? where aid = ?");
        PreparedStatement read = connection.prepareStatement("select abalance from b_accounts where aid = ?");
        PreparedStatement teller =
                connection.prepareStatement("update b_tellers set tbalance = tbalance + ? where tid = ?");
        PreparedStatement branch =
                connection.prepareStatement("update b_branches set bbalance = bbalance + ? where bid = ?");
        PreparedStatement history = connection.prepareStatement(
                "insert into b_history (tid, bid, aid, delta, mtime) values (?, ?, ?, ?, current_timestamp)");
        return () -> {
            int delta = random.nextInt(10_000) - 5_000;
            int aid = 1 + random.nextInt(1_000_000);
            int tid = 1 + random.nextInt(100);
            int bid = 1 + random.nextInt(10);
            run(account, delta, aid);
            read.setInt(1, aid);
            read.executeQuery().next();
            run(teller, delta, tid);
            run(branch, delta, bid);
            run(history, tid, bid, aid, delta);
            connection.commit();
        };
    }

    private static void run(PreparedStatement statement, int... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setInt(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
