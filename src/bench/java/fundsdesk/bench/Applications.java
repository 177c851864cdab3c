package fundsdesk.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Millions of deposit applications of hundreds of thousands of clients, as years of work leave them behind. */
final class Applications {

    static final long CLIENTS = 300_000;

    private Applications() {}

    /** The id before the first. */
    static final long FIRST = 10_000_000;

    /** Fills the tables unless there are at least so many. */
    static void atLeast(BenchDesk desk, long size) {
        if (desk.count("deposit_applications") < size) {
            fill(desk, size);
        }
    }

    /** Fills the tables up to the size, unless an earlier run did. */
    static void fill(BenchDesk desk, long size) {
        if (desk.count("deposit_applications") == size && desk.count("clients") == CLIENTS) {
            return;
        }
        desk.fill("truncate clients, securities_accounts, deposit_applications cascade", banks(), companyAccounts());
        fill(desk, "clients", clients());
        desk.fill(accounts());
        fill(desk, "deposit_applications", applications(size));
        JdbcClient.create(desk.database().superuser())
                .sql("vacuum (freeze, analyze) deposit_applications")
                .update();
        JdbcClient.create(desk.database().superuser())
                .sql("analyze clients, securities_accounts, company_bank_accounts")
                .update();
    }

    /** Fills a table while it has only its constraints, and makes its indexes afterwards: a tenth of the time. */
    private static void fill(BenchDesk desk, String table, String rows) {
        JdbcClient sql = JdbcClient.create(desk.database().superuser());
        List<String> indexes =
                sql.sql("""
                    select indexdef from pg_indexes where tablename = :table
                    and indexname not in (select conname from pg_constraint)\
                    """).param("table", table).query(String.class).list();
        sql.sql("""
            select 'drop index ' || string_agg(indexname, ', ') from pg_indexes where tablename = :table
            and indexname not in (select conname from pg_constraint)\
            """).param("table", table).query(String.class).optional().ifPresent(desk::fill);
        desk.fill(rows);
        indexes.forEach(index -> desk.fill("set maintenance_work_mem = '512MB'; " + index));
    }

    private static String clients() {
        return """
            insert into clients (id, version, created_at, created_by, number, name, name_chinese, language, status)
            select g, 0, now(), 'bench', 'C' || lpad(g::text, 7, '0'),
                (array['Chan','Lee','Wong','Cheung','Lau','Ng','Ho','Lam','Smith','Kwok'])[1 + g %% 10] || ' '
                    || (array['Tai','Ka','Siu','Chi','Mei','Wing','Yuk','Man','Hoi','Peter'])[1 + g / 10 %% 10] || ' '
                    || (array['Man','Yan','Ming','Keung','Ling','Sze','Fan','Kit','Yin','John'])[1 + g / 100 %% 10] || ' '
                    || g / 1000,
                (array['陳','李','黃','張','劉','吳','何','林','馮','郭'])[1 + g %% 10]
                    || (array['大','嘉','小','志','美','詠','玉','文','海','家'])[1 + g / 10 %% 10]
                    || (array['文','欣','明','強','玲','詩','芬','傑','賢','俊'])[1 + g / 100 %% 10],
                'en', 'ACTIVE'
            from generate_series(1, %d) g\
            """.formatted(CLIENTS);
    }

    private static String accounts() {
        return """
            insert into securities_accounts (id, version, created_at, created_by, number, client_id, opening, frozen)
            select id, 0, now(), 'bench', 'S' || id || '-01', id, 'ACTIVE', false from clients\
            """;
    }

    private static String banks() {
        return "delete from company_bank_accounts where created_by = 'bench'";
    }

    private static String companyAccounts() {
        return """
            insert into company_bank_accounts
                (id, version, created_at, created_by, bank_id, account_name, account_number, active)
            select 900000 + g, 0, now(), 'bench', 1, 'Clients ' || g, '004-' || lpad(g::text, 6, '0') || '-838', true
            from generate_series(1, 40) g\
            """;
    }

    /** Two years of days; nearly all completed, a few in each other status. */
    private static String applications(long size) {
        return """
            insert into deposit_applications (id, version, created_at, created_by, number, client_id,
                securities_account_id, currency, amount, fee, method, company_account_id, paying_account, source,
                status, stage, credited_amount, completed_at, procedure_number, maker)
            select 10000000 + g, 1, at, 'bench', 'DEP-' || to_char(at, 'YYYYMMDD') || '-' || lpad(g::text, 8, '0'),
                client, client, (array['HKD','HKD','HKD','USD','CNY'])[1 + g %% 5], amount, 0,
                (array['BANK_TRANSFER','FPS','CHEQUE','WIRE'])[1 + g %% 4], 900001 + g %% 40,
                '012-' || lpad(client::text, 9, '0'), (array['CLIENT','OPERATOR'])[1 + g %% 2],
                status, case status when 1 then 'SUBMITTED' else 'ENDED' end,
                case when status in (2, 5, 6) then amount end, case when status in (2, 5, 6) then at end,
                case when status in (2, 5, 6) then 'PRC-' || g end, 'bench'
            from (select g, timestamptz '2024-11-01' + g::float8 / %1$d * interval '730 days' as at,
                    1 + (hashint8(g)::bigint & 2147483647) %% %2$d as client,
                    round((exp(4 + 6 * ((hashint8(g + 77)::bigint & 2147483647) / 2147483648.0)))::numeric, 2) as amount,
                    case when g > %1$d - 20000 then 1 when g %% 97 = 0 then 3 when g %% 311 = 0 then 6
                         when g %% 907 = 0 then 5 else 2 end as status
                from generate_series(1, %1$d) g) rows\
            """.formatted(size, CLIENTS);
    }
}
