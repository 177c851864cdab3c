package fundsdesk.reconciliation;

import fundsdesk.access.Guarded;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a run comes to: counts, sums, ages and the proof (REC-13). */
@Component
@Guarded("shown on the page of a run, to those who may read it")
class RunFigures {

    private final JdbcClient database;
    private final Clock clock;
    private final ZoneId zone;

    RunFigures(JdbcClient database, Clock clock, ZoneId deskZone) {
        this.database = database;
        this.clock = clock;
        this.zone = deskZone;
    }

    /**
     * The items with one result.
     *
     * @param bank what the bank booked for them
     * @param records what the desk booked for them
     * @param open what they make the two differ by
     */
    record Total(ItemResult result, long items, BigDecimal bank, BigDecimal records, BigDecimal open) {}

    /** Open items that are so old, in days; without an end for the oldest. */
    record Age(int fromDays, @Nullable Integer toDays, long items, BigDecimal open) {}

    /** The balances of the run; none where no statement of the account tells. */
    record Proof(
            String currency,
            @Nullable BigDecimal ledgerClosing,
            @Nullable BigDecimal broughtForward,
            @Nullable BigDecimal openAmount,
            @Nullable BigDecimal bankClosing,
            @Nullable BigDecimal difference) {}

    /** By result, those that somebody has to look at first. Plain matches of large runs are counted and not listed. */
    List<Total> totals(long run) {
        return database.sql("""
            select result, count(*), coalesce(sum(bank_amount), 0), coalesce(sum(record_amount), 0), sum(open_amount)
            from reconciliation_items where run_id = :run and deleted_at is null and result <> 'MATCHED' group by result
            union all
            select result, items, bank_sum, record_sum, open_sum from reconciliation_totals
            where run_id = :run and result = 'MATCHED'\
            """).param("run", run).query(RunFigures::total).list().stream()
                .sorted(java.util.Comparator.comparing(
                                (Total total) -> !total.result().isOpen())
                        .thenComparing(Total::result))
                .toList();
    }

    private static Total total(ResultSet row, int number) throws SQLException {
        return new Total(
                ItemResult.valueOf(row.getString(1)),
                row.getLong(2),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5));
    }

    /** The open items by age. */
    List<Age> ages(long run) {
        return database.sql("""
            select a.from_days, a.to_days, count(i.id), coalesce(sum(i.open_amount), 0)
            from (values (0, 1), (2, 7), (8, 30), (31, null)) a (from_days, to_days)
            left join reconciliation_items i on i.run_id = :run and i.open and i.deleted_at is null
                and cast(:today as date) - coalesce(i.bank_date, i.record_date)
                    between a.from_days and coalesce(a.to_days, 1000000)
            group by a.from_days, a.to_days order by a.from_days\
            """)
                .param("run", run)
                .param("today", LocalDate.now(clock.withZone(zone)))
                .query((row, number) ->
                        new Age(row.getInt(1), row.getObject(2, Integer.class), row.getLong(3), row.getBigDecimal(4)))
                .list();
    }

    String number(long run) {
        return database.sql("select number from reconciliation_runs where id = :run")
                .param("run", run)
                .query(String.class)
                .single();
    }

    Proof proof(long run) {
        return database.sql("""
            select currency, ledger_closing, brought_forward, open_amount, bank_closing, difference
            from reconciliation_runs where id = :run\
            """)
                .param("run", run)
                .query((row, number) -> new Proof(
                        row.getString(1),
                        row.getBigDecimal(2),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6)))
                .single();
    }
}
