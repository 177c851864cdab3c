package fundsdesk.ledger;

import fundsdesk.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** The questions that the ledger answers. */
final class LedgerReading {

    private static final int LONGEST_PAGE = 1_000;

    private final JdbcTemplate database;

    LedgerReading(JdbcTemplate database) {
        this.database = database;
    }

    List<Balance> balances(long securitiesAccountId) {
        return database.query(
                """
                select currency, posted + ledger_waiting(id) as posted, held from ledger_accounts
                where kind = 'CLIENT' and owner_id = ? order by currency
                """, (row, number) -> Balance.of(money(row, "posted"), money(row, "held")), securitiesAccountId);
    }

    List<Money> withdrawing(long securitiesAccountId) {
        return database.query("""
            select h.currency, h.amount from holds h join ledger_accounts a on a.id = h.account_id
            where a.kind = 'CLIENT' and a.owner_id = ? and h.status = 'ACTIVE' and h.kind = 'WITHDRAWAL'
            order by h.id
            """, (row, number) -> money(row, "amount"), securitiesAccountId);
    }

    /** By the place in the index, not by counting: the thousandth page costs what the first does. */
    Statement statement(long securitiesAccountId, String currency, OptionalLong before, int limit) {
        int rows = Math.clamp(limit, 1, LONGEST_PAGE);
        List<Statement.Entry> entries = database.query(
                """
                select e.place, t.booked_at, t.business_date, t.id as procedure_id, r.number, r.type, t.subject, t.note,
                       t.reverses_id, p.currency, p.amount, e.balance_after
                from ledger_accounts a
                cross join lateral ledger_entries(a.id, ?, ?) e
                join postings p on p.account_id = a.id and p.id = e.posting_id
                join journal_transactions t on t.id = p.transaction_id
                join procedures r on r.id = t.id
                where a.kind = 'CLIENT' and a.owner_id = ? and a.currency = ?
                order by e.place desc
                """, LedgerReading::entry, before.orElse(Long.MAX_VALUE), rows + 1, securitiesAccountId, currency);
        return entries.size() <= rows
                ? new Statement(entries, OptionalLong.empty())
                : new Statement(
                        entries.subList(0, rows),
                        OptionalLong.of(entries.get(rows - 1).place()));
    }

    private static Statement.Entry entry(ResultSet row, int number) throws SQLException {
        return new Statement.Entry(
                row.getLong("place"),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                row.getObject("business_date", LocalDate.class),
                row.getLong("procedure_id"),
                row.getString("number"),
                row.getString("type"),
                row.getString("subject"),
                Optional.ofNullable(row.getString("note")),
                id(row, "reverses_id"),
                money(row, "amount"),
                money(row, "balance_after"));
    }

    Optional<Procedure> inquire(String key) {
        return database.query("""
            (select id, number, type, status, message, subject from procedures
             where idempotency_key = ? and status <> 'END_FAIL')
            union all
            (select id, number, type, status, message, subject from procedures
             where idempotency_key = ? and status = 'END_FAIL' order by id desc limit 1)
            limit 1
            """, LedgerReading::procedure, key, key).stream().findFirst();
    }

    private static Procedure procedure(ResultSet row, int number) throws SQLException {
        return new Procedure(
                row.getLong("id"),
                row.getString("number"),
                row.getString("type"),
                Procedure.Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("message")),
                row.getString("subject"));
    }

    List<BookedStep> steps(String subject) {
        return database.query(
                "select number, type, status, currency, amount, started_at, message from procedures"
                        + " where subject = ? order by id",
                (row, number) -> new BookedStep(
                        row.getString("number"),
                        row.getString("type"),
                        Procedure.Status.valueOf(row.getString("status")),
                        money(row, "amount"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("message"))),
                subject);
    }

    List<PlacedHold> holds(String subject) {
        return database.query(
                "select kind, currency, amount, status, placed_at, ended_at from holds where subject = ? order by id",
                (row, number) -> new PlacedHold(
                        Hold.Kind.valueOf(row.getString("kind")),
                        money(row, "amount"),
                        PlacedHold.State.valueOf(row.getString("status")),
                        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)),
                subject);
    }

    List<Difference> differences() {
        return database.query(
                "select problem, id, expected, found from ledger_differences()",
                (row, number) -> new Difference(
                        row.getString("problem"),
                        row.getLong("id"),
                        row.getBigDecimal("expected"),
                        row.getBigDecimal("found")));
    }

    /** @throws IllegalArgumentException if there is no such procedure */
    Attempt attempt(long procedureId) {
        return attempt("""
            select type, coalesce(securities_account_id, 0) as securities_account_id, currency, amount
            from procedures where id = ?
            """, procedureId, "procedure");
    }

    /** @throws IllegalArgumentException if there is no such hold */
    Attempt heldAttempt(long holdId) {
        return attempt("""
            select 'Release' as type, a.securities_account_id, h.currency, h.amount
            from holds h join ledger_accounts a on a.id = h.account_id where h.id = ?
            """, holdId, "hold");
    }

    private Attempt attempt(String question, long id, String what) {
        return database
                .query(
                        question,
                        (row, number) -> new Attempt(
                                row.getString("type"), row.getLong("securities_account_id"), money(row, "amount")),
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + what + " " + id));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), row.getString("currency"));
    }

    private static OptionalLong id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
