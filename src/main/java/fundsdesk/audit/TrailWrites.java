package fundsdesk.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.envers.exception.AuditException;

/** What one revision adds to the trail, written table by table when all of it is known. */
final class TrailWrites {

    /** Rows sent at once; what waits for it stays small however much a transaction changes. */
    private static final int BATCH = 500;

    private final Object revision;
    private final Set<Object> added = new HashSet<>();
    private final Map<TwinTable, List<Object>> rows = new LinkedHashMap<>();
    private final Map<TwinTable, List<Object>> ended = new LinkedHashMap<>();

    TrailWrites(Object revision) {
        this.revision = revision;
    }

    boolean areOf(Object other) {
        return revision == other;
    }

    /** @param id of a record that the revision adds; ids are of one sequence for all tables */
    void adds(Object id) {
        added.add(id);
    }

    boolean hasAdded(Object id) {
        return added.contains(id);
    }

    void row(TwinTable table, Object row) {
        rows.computeIfAbsent(table, first -> new ArrayList<>()).add(row);
    }

    void end(TwinTable table, Object id) {
        ended.computeIfAbsent(table, first -> new ArrayList<>()).add(id);
    }

    /** New rows first: the one that ends is told from them by its revision. */
    void write(SharedSessionContractImplementor session, long number) {
        session.doWork(connection -> {
            for (Map.Entry<TwinTable, List<Object>> table : rows.entrySet()) {
                insert(connection, table.getKey(), table.getValue(), session);
            }
            for (Map.Entry<TwinTable, List<Object>> table : ended.entrySet()) {
                end(connection, table.getKey(), table.getValue(), number);
            }
        });
        rows.clear();
        ended.clear();
    }

    private static void insert(
            Connection connection, TwinTable table, List<Object> rows, SharedSessionContractImplementor session)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            for (int i = 0; i < rows.size(); i++) {
                table.bind(insert, rows.get(i), session);
                insert.addBatch();
                if (isFull(i, rows)) {
                    insert.executeBatch();
                }
            }
        }
    }

    private static void end(Connection connection, TwinTable table, List<Object> ids, long number) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(table.end())) {
            for (int i = 0; i < ids.size(); i++) {
                end.setLong(1, number);
                end.setObject(2, ids.get(i));
                end.setLong(3, number);
                end.addBatch();
                if (isFull(i, ids)) {
                    checkEnded(end.executeBatch());
                }
            }
        }
    }

    private static boolean isFull(int last, List<Object> all) {
        return (last + 1) % BATCH == 0 || last + 1 == all.size();
    }

    private static void checkEnded(int[] counts) {
        for (int count : counts) {
            if (count != 1) {
                throw new AuditException("a record has " + count + " rows of the trail that are open, not one");
            }
        }
    }
}
