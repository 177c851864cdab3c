package fundsdesk.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables the trail consists of, as the database knows them now.
 *
 * @param revinfo the columns of {@code revinfo}
 * @param witness the columns of {@code witness}
 * @param activity the columns of {@code activity}
 * @param twins the audit twins, by name
 */
record Trail(List<String> revinfo, List<String> witness, List<String> activity, List<Twin> twins) {

    private static final String COLUMNS_OF = "select attname::text from pg_attribute where attrelid = ";
    private static final String BY_NAME = " and attnum > 0 and not attisdropped order by attname collate \"C\"";

    /**
     * The audit twin of one table.
     *
     * @param table the table itself
     * @param name the twin's name
     * @param isRecord whether its rows have an id; else they are elements of a collection
     * @param columns everything but {@code rev} and {@code revend}, which says what came later
     */
    record Twin(String table, String name, boolean isRecord, List<String> columns) {}

    static Trail of(Connection connection) throws SQLException {
        List<Twin> twins = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select tab, twin, cols is not null, array(" + COLUMNS_OF
                        + "cast(twin as regclass)" + BY_NAME + ") from audited_tables order by twin collate \"C\"")) {
            while (tables.next()) {
                List<String> columns =
                        new ArrayList<>(List.of((String[]) tables.getArray(4).getArray()));
                columns.removeAll(List.of("rev", "revend"));
                twins.add(
                        new Twin(tables.getString(1), tables.getString(2), tables.getBoolean(3), List.copyOf(columns)));
            }
        }
        return new Trail(
                columns(connection, "revinfo"),
                columns(connection, "witness"),
                columns(connection, "activity"),
                List.copyOf(twins));
    }

    /** By name, so that the order in which columns were added does not matter. */
    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var statement = connection.prepareStatement(COLUMNS_OF + "cast(? as regclass)" + BY_NAME)) {
            statement.setString(1, table);
            try (ResultSet names = statement.executeQuery()) {
                while (names.next()) {
                    columns.add(names.getString(1));
                }
            }
        }
        return columns;
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
