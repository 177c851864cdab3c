package fundsdesk.bench;

import fundsdesk.matching.BenchRun;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lines matched with what was decided written and audited (PERF-04), beside reading both sides and writing one narrow
 * row for each line in one statement.
 */
final class LinkBench implements Bench.Benchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
    private static final long ACCOUNT = 900_001;

    /** What one run takes. */
    private static final long OF_ONE_RUN = 5_000;

    @Override
    public long usualSize() {
        return 20_000;
    }

    @Override
    public void run(BenchDesk desk, long size, Report report) throws Exception {
        JdbcClient sql = desk.sql();
        BenchRun match = new BenchRun(desk.context());
        // As a desk is that matched before.
        fill(desk, sql, OF_ONE_RUN);
        desk.as(() -> matched(match));
        fill(desk, sql, size);
        Timings floor = Timings.cold(3, () -> floor(sql));
        Timings written = Timings.cold(1, () -> {
            for (long done = 0; done < size; done += OF_ONE_RUN) {
                desk.as(() -> matched(match));
            }
        });
        report.line("decided, written and audited", written, floor, "<= 5x");
        report.line(
                "linked by themselves",
                String.format(
                        Locale.ROOT,
                        "%,d of %,d, %,.0f lines/s",
                        desk.count("deposit_allocations"),
                        size,
                        size * 1000 / written.medianMillis()),
                "all");
    }

    private static boolean matched(BenchRun match) {
        match.run();
        return true;
    }

    private static void floor(JdbcClient sql) {
        sql.sql("drop table if exists bench_links").update();
        sql.sql("""
            create table bench_links as
            select l.id as line_id, d.id as deposit_id, l.amount from statement_lines l
            join deposit_applications d on d.paying_account = l.remitter_account and d.amount = l.amount\
            """).update();
    }

    private static void fill(BenchDesk desk, JdbcClient sql, long size) {
        desk.fill(
                "truncate clients, securities_accounts, deposit_applications, company_bank_accounts, bank_statements,"
                        + " statement_lines, deposit_allocations, deposit_reviews, match_verdicts,"
                        + " statement_lines_aud, deposit_applications_aud cascade",
                """
                insert into clients (id, version, created_at, created_by, number, name, language, status)
                select g, 0, now(), 'bench', 'C' || g, 'Chan Tai ' || g, 'en', 'ACTIVE' from generate_series(1, %d) g\
                """.formatted(size),
                """
                insert into securities_accounts (id, version, created_at, created_by, number, client_id, opening, frozen)
                select id, 0, now(), 'bench', 'S' || id, id, 'ACTIVE', false from clients\
                """,
                """
                insert into company_bank_accounts
                    (id, version, created_at, created_by, bank_id, account_name, account_number, active)
                values (%d, 0, now(), 'bench', 1, 'Clients', '004-000001-838', true)\
                """.formatted(ACCOUNT),
                """
                insert into bank_statements (id, version, created_at, created_by, account_id, currency, format, file_name,
                    opening_date, opening_balance, closing_date, closing_balance, lines_read, lines_added, status)
                select 1, 0, now(), 'bench', %1$d, 'HKD', 'MT940', 'bench.sta', date '%2$s', 0, date '%2$s',
                    sum(100 + g %% 50000), %3$d, %3$d, 'ACCEPTED' from generate_series(1, %3$d) g\
                """.formatted(ACCOUNT, DAY, size),
                """
                insert into statement_lines (id, version, created_at, created_by, statement_id, account_id, booking_date,
                    value_date, direction, currency, amount, bank_reference, remitter_name, remitter_account, fingerprint,
                    occurrence, status, result)
                select 20000000 + g, 0, now(), 'bench', 1, %1$d, date '%2$s', date '%2$s', 'CREDIT', 'HKD',
                    100 + g %% 50000, 'B' || g, 'CHAN TAI ' || g, '012-' || 100000000 + g || '-001', md5(g::text), 1, 0, 0
                from generate_series(1, %3$d) g\
                """.formatted(ACCOUNT, DAY, size),
                """
                insert into deposit_applications (id, version, created_at, created_by, number, client_id,
                    securities_account_id, currency, amount, fee, method, company_account_id, paying_account, source,
                    status, stage, maker)
                select 10000000 + g, 0, timestamptz '%2$s 02:00+00', 'bench', 'DEP-20261015-' || lpad(g::text, 7, '0'), g, g,
                    'HKD', 100 + g %% 50000, 0, 'BANK_TRANSFER', %1$d, '012-' || 100000000 + g || '-001', 'OPERATOR', 1,
                    'SUBMITTED', 'bench'
                from generate_series(1, %3$d) g\
                """.formatted(ACCOUNT, DAY, size),
                // What is changed has a past.
                """
                do $$ declare
                    revision constant bigint := nextval('revinfo_seq');
                begin
                    insert into revinfo (rev, at, user_id, username, person, action, correlation, source)
                    values (revision, now(), 0, 'bench', 'bench', 'bench.fill', gen_random_uuid(), 'JOB');
                    perform revise('statement_lines', revision, 0, array(select id from statement_lines));
                    perform revise('deposit_applications', revision, 0, array(select id from deposit_applications));
                end $$\
                """);
        sql.sql("vacuum (freeze, analyze) statement_lines").update();
        sql.sql("vacuum (freeze, analyze) deposit_applications").update();
        sql.sql("vacuum (freeze, analyze) clients").update();
    }
}
