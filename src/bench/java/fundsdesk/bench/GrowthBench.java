package fundsdesk.bench;

import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.money.Money;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one costs among ten thousand, a hundred thousand and a million: match, post, reconcile (PERF-12). */
final class GrowthBench implements Bench.Benchmark {

    private static final double[] PARTS = {0.01, 0.1, 1};
    private static final int TIMES = 3;
    private static final int POSTINGS = 1_000;
    private static final long BANK = 900_001;
    private static final long ACCOUNT = 7_000_000;

    /** What is done so many times at one size; microseconds for each. */
    interface Cost {
        double microsEach(int size) throws Exception;
    }

    @Override
    public long usualSize() {
        return 1_000_000;
    }

    @Override
    public void run(BenchDesk desk, long size, Report report) throws Exception {
        double[] sizes = Arrays.stream(PARTS).map(part -> part * size).toArray();
        matching(20_000);
        line(report, "match a line", sizes, GrowthBench::matching);
        line(report, "post to an account with so many postings", sizes, many -> posting(desk, many));
        line(report, "reconcile a line with its record", sizes, many -> reconciling(desk, many));
    }

    private static void line(Report report, String what, double[] sizes, Cost cost) throws Exception {
        double[] micros = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            micros[i] = cost.microsEach((int) sizes[i]);
        }
        report.growth(what, sizes, micros, "<= 2x");
    }

    private static double matching(int size) throws Exception {
        MatchBench.Input input = MatchBench.Input.of(size);
        return Timings.cold(TIMES, input::match).medianMillis() * 1000 / size;
    }

    private static double reconciling(BenchDesk desk, int size) throws Exception {
        JdbcClient sql = desk.sql();
        ReconcileBench.fill(desk, sql, size);
        return Timings.cold(TIMES, () -> ReconcileBench.reconcile(sql)).medianMillis() * 1000 / size;
    }

    /** One caller, one after the other: the median is that of a posting without anybody else. */
    private static double posting(BenchDesk desk, int size) throws Exception {
        LedgerService ledger = desk.bean(LedgerService.class);
        ledger.open(ACCOUNT, "HKD");
        fillAccount(desk, size);
        String subject = "growth/" + System.nanoTime() + "/";
        int[] number = {0};
        return Timings.of(POSTINGS, () -> ledger.book(
                                        Instruction.of(subject + number[0]++, "book"),
                                        Booking.deposit(ACCOUNT, BANK, Money.of("1.00", "HKD"), Money.zero("HKD")))
                                .orThrow())
                        .medianMillis()
                * 1000;
    }

    private static void fillAccount(BenchDesk desk, int size) {
        desk.fill(
                "truncate postings, journal_transactions, procedures, waiting_credits, placed_credits cascade",
                """
                insert into procedures (id, number, type, status, idempotency_key, request_hash, subject,
                    securities_account_id, currency, amount, business_date, started_at, ended_at)
                select nextval('procedures_id_seq'), 'PRC-' || g, 'CashDeposit', 'END_OK', 'growth/' || g, '', 'growth/' || g,
                    %d, 'HKD', 1, date '2026-10-15', now(), now() from generate_series(1, %d) g\
                """.formatted(ACCOUNT, size),
                """
                insert into journal_transactions (id, business_date, booked_at, subject)
                select id, business_date, ended_at, subject from procedures\
                """,
                """
                insert into postings (transaction_id, account_id, currency, amount, balance_after)
                select t.id, a.id, 'HKD', 1, row_number() over (order by t.id) from journal_transactions t
                join ledger_accounts a on a.kind = 'CLIENT' and a.owner_id = %d order by t.id\
                """.formatted(ACCOUNT),
                "update ledger_accounts set posted = %d where kind = 'CLIENT' and owner_id = %d"
                        .formatted(size, ACCOUNT));
        desk.sql().sql("analyze procedures, journal_transactions, postings").update();
    }
}
