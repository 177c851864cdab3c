package fundsdesk.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Streams the rows of a table through COPY, in the order asked for. */
final class CopiedRows {

    private static final int HEADER_WITHOUT_EXTENSION = 11 + 4 + 4;

    private final Connection connection;

    CopiedRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * Shows each row to the reader; the row is good until the next one.
     *
     * @param columns what to read, in this order
     * @param rest what follows {@code from} in the query: tables, condition and order
     * @return how many there were
     */
    long read(List<String> columns, String rest, Consumer<CopiedRow> reader) throws SQLException {
        String selected =
                columns.stream().map(column -> "t." + Trail.quoted(column)).collect(Collectors.joining(", "));
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + selected + " from " + rest + ") to stdout (format binary)");
        try {
            return rows(copy, new CopiedRow(columns), reader);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static long rows(CopyOut copy, CopiedRow row, Consumer<CopiedRow> reader) throws SQLException {
        long rows = 0;
        int offset = HEADER_WITHOUT_EXTENSION;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            // The header comes with the first row or alone, the end mark (-1 columns) always alone or after the header.
            if (message.length > offset && message[offset] >= 0) {
                row.read(message, offset);
                reader.accept(row);
                rows++;
            }
            offset = 0;
        }
        return rows;
    }
}
