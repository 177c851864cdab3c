package fundsdesk.audit;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Checks the whole chain: every seal, everything it covers, and the anchors. Reads as a stream, holds a window. */
final class SealCheck {

    static final int NAMED_AT_MOST = 100;

    private static final int WINDOW_TRANSACTIONS = 5_000;
    private static final long WINDOW_RECORDS = 200_000;

    private final DataSource database;
    private final AuditKey key;
    private final List<Anchor> anchors;
    private final Clock clock;

    SealCheck(DataSource database, AuditKey key, List<Anchor> anchors, Clock clock) {
        this.clock = clock;
        this.database = database;
        this.key = key;
        this.anchors = List.copyOf(anchors);
    }

    Verification verify() {
        return verify(Progress.UNTOLD);
    }

    /** @param progress told of the seals that were checked */
    Verification verify(Progress progress) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return new Run(connection, progress).verify();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit trail cannot be verified", failure);
        }
    }

    /** One pass over the chain. */
    private final class Run {

        private final Connection connection;
        private final Progress progress;
        private final long newest;
        private final Seals seals;
        private final Trail trail;
        private final UUID chain;
        private final long started = System.nanoTime();
        private final Instant settled = clock.instant().minusSeconds(10);
        private final List<Broken> broken = new ArrayList<>();
        private final List<Seal> window = new ArrayList<>();
        private Seal.Head head = Seal.Head.NONE;
        private long count;
        private long transactions;
        private long records;

        Run(Connection connection, Progress progress) throws SQLException {
            this.connection = connection;
            this.progress = progress;
            this.seals = new Seals(connection);
            this.newest = seals.head().number();
            this.trail = Trail.of(connection);
            this.chain = seals.chain();
        }

        Verification verify() throws SQLException {
            for (List<Seal> some = more(); !some.isEmpty(); some = more()) {
                for (Seal seal : some) {
                    link(seal);
                    collect(seal);
                }
                progress.is(head.number(), Math.max(newest, head.number()));
            }
            compareWindow();
            broken.addAll(new AnchorCheck(seals, chain, head, settled).compare(anchors));
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            return new Verification(count, transactions, records, unsealed(), took, List.copyOf(broken));
        }

        private List<Seal> more() throws SQLException {
            return broken.size() < NAMED_AT_MOST ? seals.after(chain, head.number(), 50) : List.of();
        }

        private void link(Seal seal) {
            for (long number = head.number() + 1; number < seal.number() && number < head.number() + 10; number++) {
                broken.add(Broken.seal(Broken.Kind.SEAL_MISSING, number));
            }
            boolean follows = Arrays.equals(seal.previous(), head.mac()) && seal.first() == head.last();
            if (!follows && seal.number() == head.number() + 1) {
                broken.add(Broken.seal(Broken.Kind.CHAIN_BROKEN, seal.number()));
            }
            head = seal.head();
            count++;
        }

        private void collect(Seal seal) throws SQLException {
            if (!Arrays.equals(seal.keyId(), key.id())) {
                broken.add(Broken.seal(Broken.Kind.SEAL_WITH_ANOTHER_KEY, seal.number()));
            } else if (!MessageDigest.isEqual(seal.mac(), key.mac(seal.message()))) {
                broken.add(Broken.seal(Broken.Kind.SEAL_ALTERED, seal.number()));
            } else {
                add(seal);
                return;
            }
            // What a false seal says about its transactions means nothing.
            compareWindow();
        }

        private void add(Seal seal) throws SQLException {
            if (!window.isEmpty() && window.getLast().last() != seal.first()) {
                compareWindow();
            }
            window.add(seal);
            if (window.stream().mapToLong(Seal::transactions).sum() >= WINDOW_TRANSACTIONS
                    || window.stream().mapToLong(Seal::records).sum() >= WINDOW_RECORDS) {
                compareWindow();
            }
        }

        private void compareWindow() throws SQLException {
            if (window.isEmpty()) {
                return;
            }
            TrailDigest now = TrailDigest.of(
                    connection,
                    trail,
                    window.getFirst().first(),
                    window.getLast().last());
            broken.addAll(new SealComparison(connection, trail, window).differences(now.transactions()));
            transactions += window.stream().mapToLong(Seal::transactions).sum();
            records += now.records();
            window.clear();
        }

        private long unsealed() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*) from revinfo where txid >= '" + head.last() + "'::xid8")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
