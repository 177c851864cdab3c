package fundsdesk.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what the database's witness saw with what Envers kept and with the rows as they are (AUD-05): whatever was
 * written past the one or the other shows. Transactions that still run are left to the next time.
 */
@Component
class WitnessCheck {

    private static final String BEGINNING = "0";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    WitnessCheck(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    private record Table(String name, boolean isRecord) {}

    /** What does not fit, table by table, each in a transaction of its own; at most so many of each. */
    public List<Difference> differences(int most, Progress progress) {
        String ended = sql.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        List<Table> tables = sql.sql("select tab, cols is not null from audited_tables order by tab")
                .query((row, at) -> new Table(row.getString(1), row.getBoolean(2)))
                .list();
        List<Difference> found = new ArrayList<>();
        for (int at = 0; at < tables.size(); at++) {
            Table table = tables.get(at);
            found.addAll(transaction.execute(status -> differences(table, ended, most)));
            progress.is(at + 1, tables.size());
        }
        return found;
    }

    private List<Difference> differences(Table table, String ended, int most) {
        String between = table.isRecord() ? "record_differences" : "element_differences";
        List<Difference> found =
                new ArrayList<>(read(table, between + "(?, cast(? as xid8), cast(? as xid8))", most, BEGINNING, ended));
        if (table.isRecord()) {
            found.addAll(read(table, "live_differences(?)", most));
            found.addAll(read(table, "broken_ends(?)", most));
        }
        return found;
    }

    private List<Difference> read(Table table, String function, int most, String... range) {
        List<Object> parameters = new ArrayList<>(List.of(table.name()));
        parameters.addAll(List.of(range));
        parameters.add(most);
        return sql.sql("select record_id, rev, finding from " + function + " limit ?")
                .params(parameters)
                .query((row, at) -> new Difference(
                        table.name(), row.getObject(1, Long.class), row.getObject(2, Long.class), row.getString(3)))
                .list();
    }
}
