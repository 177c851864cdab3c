package fundsdesk.reconciliation;

import fundsdesk.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a bank and the desk booked on one account, written past the desk, compared, and never kept. */
final class BooksOfBank implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final long ACCOUNT = 4_711_000_001L;

    /** What the comparison says of a line, a record or both. */
    record Found(
            String result,
            @Nullable Long line,
            @Nullable Long deposit,
            @Nullable Long withdrawal,
            @Nullable String subject,
            BigDecimal open,
            @Nullable String differs) {

        Found {
            open = open.stripTrailingZeros();
        }
    }

    private final Connection connection;
    private final JdbcClient sql;
    private long next = 4_711_000_100L;

    BooksOfBank() throws SQLException {
        connection = TestDatabase.shared().superuser().getConnection();
        connection.setAutoCommit(false);
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("set local session_replication_role = replica").update();
        sql.sql("""
            insert into ledger_accounts (id, kind, owner_id, currency, company_account_id, opened_at)
            overriding system value values (:id, 'BANK', :id, 'HKD', :id, now())\
            """).param("id", ACCOUNT).update();
    }

    /** A line of the bank; a negative amount left the account. */
    long line(String amount, String reference, String text, LineBooked booked) {
        return line(amount, reference, text, booked, DAY);
    }

    long line(String amount, String reference, String text, LineBooked booked, LocalDate day) {
        BigDecimal signed = new BigDecimal(amount);
        sql.sql("""
            insert into statement_lines (id, version, created_at, created_by, statement_id, account_id, booking_date,
                value_date, direction, currency, amount, bank_reference, remittance, fingerprint, occurrence, status, result)
            values (:id, 0, now(), 'test', 1, :account, :day, :day, :direction, 'HKD', :amount, :reference, :text,
                :id::text, 1, :status, :result)\
            """)
                .param("id", ++next)
                .param("account", ACCOUNT)
                .param("day", day)
                .param("direction", signed.signum() > 0 ? "CREDIT" : "DEBIT")
                .param("amount", signed.abs())
                .param("reference", reference)
                .param("text", text)
                .param("status", booked.result == 0 ? 0 : 1)
                .param("result", booked.result)
                .update();
        return next;
    }

    /** What became of a line. */
    enum LineBooked {
        PENDING(0),
        LINKED(1),
        WITHDRAWAL_REFUND(2),
        REFUND(3);

        private final int result;

        LineBooked(int result) {
            this.result = result;
        }
    }

    /** A deposit that was credited, or waited in suspense if it was rejected. */
    long deposit(int status, String amount, @Nullable String reference) {
        boolean credited = status != 3;
        sql.sql("""
            insert into deposit_applications (id, version, created_at, created_by, number, client_id, securities_account_id,
                currency, amount, fee, method, company_account_id, source, status, stage, credited_amount, completed_at,
                procedure_number, procedure_id, suspended_amount, suspense_procedure, bank_reference, maker)
            values (:id, 0, now(), 'test', 'DEP-' || :id, 1, 1, 'HKD', :amount, 0, 'BANK_TRANSFER', :account, 'CLIENT',
                :status, 'ENDED', case when :credited then :amount end, case when :credited then :at::timestamptz end,
                case when :credited then 'PRC' end, case when :credited then 1 end,
                case when not :credited then :amount end, case when not :credited then 'PRC' end, :reference, 'test')\
            """)
                .param("id", ++next)
                .param("amount", new BigDecimal(amount))
                .param("account", ACCOUNT)
                .param("status", status)
                .param("credited", credited)
                .param("at", DAY + " 03:00+00")
                .param("reference", reference)
                .update();
        return next;
    }

    /** Credited by the booking. */
    void creditedBy(long deposit, long booking) {
        sql.sql("update deposit_applications set procedure_id = ? where id = ?")
                .params(booking, deposit)
                .update();
    }

    void linked(long line, long deposit, String amount, String status) {
        sql.sql("""
            insert into deposit_allocations
                (id, version, created_at, created_by, deposit_id, line_id, currency, amount, status)
            values (?, 0, now(), 'test', ?, ?, 'HKD', ?, ?)\
            """)
                .params(++next, deposit, line, new BigDecimal(amount), status)
                .update();
    }

    /** A completed withdrawal, of which so much came back; none where nothing did. */
    long withdrawal(String amount, String reference, @Nullable String back) {
        sql.sql("""
            insert into withdrawal_tasks (id, version, created_at, created_by, number, client_id, securities_account_id,
                currency, amount, fee, payee_name, payee_bank, payee_account, company_account_id, status, bank_reference,
                completed_at, procedure_id, procedure_number, maker, returned_amount, returned_at, return_procedure,
                reversal_reason, difference, difference_borne_by, returned_line_id)
            values (:id, 0, now(), 'test', 'WDR-' || :id, 1, 1, 'HKD', :amount, 0, 'N', 'B', 'A', :account,
                case when :back::numeric is null then 4 else 5 end, :reference, :at::timestamptz, 1, 'PRC', 'test',
                :back::numeric, case when :back::numeric is not null then :at::timestamptz end,
                case when :back::numeric is not null then 'PRC' end,
                case when :back::numeric is not null then 'BANK_RETURN' end, :amount - :back::numeric,
                case when :back::numeric < :amount then 'CLIENT' end, case when :back::numeric is not null then -:id end)\
            """)
                .param("id", ++next)
                .param("amount", new BigDecimal(amount))
                .param("account", ACCOUNT)
                .param("reference", reference)
                .param("at", DAY + " 03:00+00")
                .param("back", back)
                .update();
        return next;
    }

    void reviewed(long line, String kind, String status, @Nullable Long withdrawal) {
        boolean refund = kind.equals("DEPOSIT_REFUND");
        sql.sql("""
            insert into deposit_reviews (id, version, created_at, created_by, number, kind, status, client_id, currency,
                amount, linked_by, linked_by_person, decided_by, decided_by_person, decided_at, line_id, payee_name,
                payee_bank, payee_account, refund_cause, withdrawal_number)
            values (:id, 0, now(), 'test', 'REV-' || :id, :kind, :status, 1, 'HKD', 1, 'one', 'one',
                case when :ended then 'other' end, case when :ended then 'other' end, case when :ended then now() end, :line,
                case when :refund then 'N' end, case when :refund then 'B' end, case when :refund then 'A' end,
                case when :refund then 'OTHER' end, 'WDR-' || :withdrawal::bigint)\
            """)
                .param("id", ++next)
                .param("kind", kind)
                .param("status", status)
                .param("ended", !status.equals("PENDING"))
                .param("line", line)
                .param("refund", refund)
                .param("withdrawal", withdrawal)
                .update();
    }

    /** What the ledger booked on the bank account: what comes in is positive. */
    long booked(String subject, String amount, @Nullable Long reverses) {
        return booked(subject, amount, reverses, DAY);
    }

    long booked(String subject, String amount, @Nullable Long reverses, LocalDate day) {
        sql.sql("""
            insert into journal_transactions (id, business_date, booked_at, subject, reverses_id)
            values (?, ?, now(), ?, ?)\
            """).params(++next, day, subject, reverses).update();
        sql.sql("insert into postings (transaction_id, account_id, currency, amount) values (?, ?, 'HKD', ?)")
                .params(next, ACCOUNT, new BigDecimal(amount).negate())
                .update();
        return next;
    }

    /** What is found when every plain match is listed; the same when plain matches are only counted. */
    List<Found> compared(LocalDate from, LocalDate to) {
        List<Found> listed = compared(from, to, 1_000);
        List<Found> counted = compared(from, to, 0);
        if (!listed.equals(counted)) {
            throw new AssertionError("listed " + listed + "\nbut where plain matches are counted " + counted);
        }
        return listed;
    }

    private List<Found> compared(LocalDate from, LocalDate to, int listed) {
        for (String table : List.of(
                "plain",
                "rest",
                "lines",
                "booked",
                "records",
                "pairs",
                "free_lines",
                "free_records",
                "shared",
                "left",
                "repeats",
                "found")) {
            sql.sql("drop table if exists rec_" + table).update();
        }
        step("plain(?, 'HKD', ?, ?, 3, ?)", ACCOUNT, from, to, listed);
        step("lines(?, 'HKD', ?, ?)", ACCOUNT, from, to);
        step("records(?, 'HKD', ?, ?)", ACCOUNT, from, to);
        step("pairs(?, 'HKD', ?, ?)", ACCOUNT, from, to);
        step("found(?, 'HKD', ?, ?, 'Asia/Hong_Kong', 3)", ACCOUNT, from, to);
        return sql.sql("""
            select found as result, line_id as line, deposit_id as deposit, withdrawal_id as withdrawal, subject,
                open_amount as open, rtrim(differs) as differs from rec_found
            union all
            select 'MATCHED', l.id, a.deposit_id, null, null, 0, ''
            from statement_lines l join deposit_allocations a on a.line_id = l.id and a.status = 'POSTED'
            where l.account_id = ? and l.currency = 'HKD' and l.booking_date between ? and ?
                and l.id not in (select id from rec_lines)
            order by line nulls last, deposit, withdrawal\
            """).params(ACCOUNT, from, to).query(Found.class).list();
    }

    /** How many were only counted, of the comparison that was made last. */
    int plain() {
        return sql.sql("select items from rec_plain").query(Integer.class).single();
    }

    private void step(String call, Object... params) {
        sql.sql("select reconciliation_" + call)
                .params(params)
                .query((row, number) -> 0)
                .single();
    }

    /** By what bank and ledger differ, of the comparison that was made last. */
    String open() {
        return sql.sql("select coalesce(sum(open_amount), 0) from rec_found")
                .query(BigDecimal.class)
                .single()
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
