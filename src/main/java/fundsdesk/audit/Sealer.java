package fundsdesk.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Seals what has been committed. Nothing waits for it: it follows the writers, and covers transactions only once every
 * one with a smaller id has ended, so that none can slip in behind a seal.
 */
final class Sealer {

    /** Any number that nobody else locks: one node seals at a time. */
    private static final long SEALING = 7_203_118_252L;

    /** A seal keeps fifty bytes for each transaction; more of them go into the next seal. */
    private static final int TRANSACTIONS_AT_MOST = 5_000;

    private final DataSource database;
    private final AuditKey key;
    private final List<Anchor> anchors;
    private final Clock clock;

    Sealer(DataSource database, AuditKey key, List<Anchor> anchors, Clock clock) {
        this.database = database;
        this.key = key;
        this.anchors = List.copyOf(anchors);
        this.clock = clock;
    }

    /** Seals everything that can be sealed now.
     *
     * @return how many rows that were
     */
    long seal() {
        long records = 0;
        for (Optional<Seal> seal = next(); seal.isPresent(); seal = next()) {
            records += seal.get().records();
        }
        return records;
    }

    private Optional<Seal> next() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Seal> seal = isAlone(connection) ? next(connection) : Optional.empty();
                connection.commit();
                seal.ifPresent(made -> anchors.forEach(anchor -> anchor.keep(made.anchor())));
                return seal;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit trail cannot be sealed", failure);
        }
    }

    private Optional<Seal> next(Connection connection) throws SQLException {
        Seals seals = new Seals(connection);
        Seal.Head head = seals.head();
        UUID chain = seals.chain();
        anchorWhatACrashLeft(seals, chain, head);
        long ended = ended(connection, head);
        Long last = end(connection, head.last(), ended);
        if (last == null) {
            return Optional.empty();
        }
        TrailDigest trail = TrailDigest.of(connection, Trail.of(connection), head.last(), last);
        Seal seal = Seal.of(chain, head, clock.instant(), last, trail, key);
        seals.add(seal);
        return Optional.of(seal);
    }

    /** Between a seal's commit and its anchor the power may have gone. */
    private void anchorWhatACrashLeft(Seals seals, UUID chain, Seal.Head head) throws SQLException {
        for (Anchor anchor : anchors) {
            long kept = anchor.last(chain);
            while (kept < head.number()) {
                List<Seal> missing = seals.after(chain, kept, 100);
                missing.forEach(seal -> anchor.keep(seal.anchor()));
                kept = missing.isEmpty() ? head.number() : missing.getLast().number();
            }
        }
    }

    /** Every transaction below this has ended. */
    private static long ended(Connection connection, Seal.Head head) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_snapshot_xmin(now)::text, pg_snapshot_xmax(now)::text"
                        + " from pg_current_snapshot() now")) {
            row.next();
            if (Long.parseLong(row.getString(2)) < head.last()) {
                throw new IllegalStateException(
                        "FD-A012 The database counts transactions from an earlier number than the"
                                + " audit trail was sealed to (" + head.last()
                                + "): it was restored into a new cluster. Stop it,"
                                + " run pg_resetwal --epoch with a number above " + (head.last() >>> 32)
                                + ", start again.");
            }
            return Long.parseLong(row.getString(1));
        }
    }

    /** Where the next seal ends; nothing when there is nothing to seal. */
    private static @Nullable Long end(Connection connection, long first, long ended) throws SQLException {
        String range = TrailDigest.between(first, ended);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from revinfo where " + range
                        + ") or exists (select from witness where " + range
                        + ") or exists (select from activity where " + range
                        + "), (select txid::text from revinfo where "
                        + range + " order by txid offset " + TRANSACTIONS_AT_MOST + " limit 1)")) {
            row.next();
            if (!row.getBoolean(1)) {
                return null;
            }
            return row.getString(2) == null ? (Long) ended : (Long) Long.parseLong(row.getString(2));
        }
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_xact_lock(" + SEALING + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
