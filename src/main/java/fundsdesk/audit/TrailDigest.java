package fundsdesk.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Hashes what a range of transactions left in the trail, one digest per transaction. Each table is streamed once for the
 * whole range: revisions first, then the twins by name, then witness and activity, so that every transaction meets its rows in
 * the same order however the ranges are cut.
 */
final class TrailDigest {

    private final Connection connection;
    private final Trail trail;
    private final CopiedRows rows;
    private final Map<Long, Part> byTransaction = new TreeMap<>();
    private final Map<Long, Part> byRevision = new HashMap<>();
    private long records;

    private TrailDigest(Connection connection, Trail trail) {
        this.connection = connection;
        this.trail = trail;
        this.rows = new CopiedRows(connection);
    }

    /**
     * The digests of a range of transactions, by transaction.
     *
     * @param first the first of them
     * @param last the first that is not one of them any more
     */
    static TrailDigest of(Connection connection, Trail trail, long first, long last) throws SQLException {
        TrailDigest digest = new TrailDigest(connection, trail);
        digest.readRevisions(first, last);
        if (!digest.byRevision.isEmpty()) {
            digest.readTwins();
        }
        digest.readLog("witness", trail.witness(), first, last);
        digest.readLog("activity", trail.activity(), first, last);
        return digest;
    }

    /** How many rows were hashed. */
    long records() {
        return records;
    }

    List<TransactionDigest> transactions() {
        List<TransactionDigest> digests = new ArrayList<>(byTransaction.size());
        byTransaction.forEach(
                (txid, part) -> digests.add(new TransactionDigest(txid, part.revision, part.digest.digest())));
        return digests;
    }

    private void readRevisions(long first, long last) throws SQLException {
        List<String> columns = with(trail.revinfo(), "txid", "rev");
        byte[] table = tag("revinfo");
        records += rows.read(columns, "revinfo t where " + between(first, last) + " order by txid, rev", row -> {
            Part part = part(row.longOf(0));
            part.revision = row.longOf(1);
            byRevision.put(part.revision, part);
            part.digest.update(table);
            row.hash(part.digest, 0);
        });
    }

    /** A table whose rows carry the transaction themselves. */
    private void readLog(String table, List<String> columns, long first, long last) throws SQLException {
        byte[] tag = tag(table);
        String from = table + " t where " + between(first, last) + " order by txid, id";
        records += rows.read(with(columns, "txid"), from, row -> {
            Part part = part(row.longOf(0));
            part.digest.update(tag);
            row.hash(part.digest, 0);
        });
    }

    private void readTwins() throws SQLException {
        String condition = condition();
        for (Trail.Twin twin : withRows()) {
            if (twin.isRecord()) {
                readRecords(twin, condition);
            } else {
                readElements(twin, condition);
            }
        }
    }

    private void readRecords(Trail.Twin twin, String condition) throws SQLException {
        byte[] table = tag(twin.name());
        rows.read(with(twin.columns(), "rev"), from(twin, condition) + " order by rev, id", row -> {
            Part part = byRevision.get(row.longOf(0));
            if (part != null) {
                part.digest.update(table);
                row.hash(part.digest, 1);
                records++;
            }
        });
    }

    /** Elements have no order of their own: they are hashed in the order of their bytes. */
    private void readElements(Trail.Twin twin, String condition) throws SQLException {
        Map<Part, List<byte[]>> elements = new HashMap<>();
        rows.read(with(twin.columns(), "rev"), from(twin, condition), row -> {
            Part part = byRevision.get(row.longOf(0));
            if (part != null) {
                elements.computeIfAbsent(part, each -> new ArrayList<>()).add(row.canonical(1));
                records++;
            }
        });
        byte[] table = tag(twin.name());
        elements.forEach((part, each) -> {
            part.digest.update(table);
            each.sort(Arrays::compareUnsigned);
            each.forEach(part.digest::update);
        });
    }

    /**
     * One look says which of the many twins have rows of these revisions at all, or of some between them. It is the same
     * statement each second, and its plan the same for all revisions: otherwise the database would plan for so many tables
     * anew each time, which takes longer than the look.
     */
    private List<Trail.Twin> withRows() throws SQLException {
        if (trail.twins().isEmpty()) {
            return List.of();
        }
        String looks = trail.twins().stream()
                .map(twin -> "exists (select from " + from(twin, "rev between ? and ?") + ")")
                .collect(Collectors.joining(", "));
        List<Trail.Twin> found = new ArrayList<>();
        try (Statement setting = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement("select " + looks)) {
            setting.execute("set local plan_cache_mode = force_generic_plan");
            long lowest = lowest();
            long highest = highest();
            for (int i = 0; i < trail.twins().size(); i++) {
                statement.setLong(2 * i + 1, lowest);
                statement.setLong(2 * i + 2, highest);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                for (int i = 0; i < trail.twins().size(); i++) {
                    if (row.getBoolean(i + 1)) {
                        found.add(trail.twins().get(i));
                    }
                }
            }
        }
        return found;
    }

    private long lowest() {
        return byRevision.keySet().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    private long highest() {
        return byRevision.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Revisions are numbered as they end, nearly: a range, unless one that took long would make it too wide. */
    private String condition() {
        long lowest = lowest();
        long highest = highest();
        if (highest - lowest <= 4L * byRevision.size() + 1000) {
            return "rev between " + lowest + " and " + highest;
        }
        return byRevision.keySet().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "rev = any ('{", "}'::bigint[])"));
    }

    private static String from(Trail.Twin twin, String condition) {
        return Trail.quoted(twin.name()) + " t where " + condition;
    }

    static String between(long first, long last) {
        return "txid >= '" + first + "'::xid8 and txid < '" + last + "'::xid8";
    }

    private static List<String> with(List<String> columns, String... leading) {
        List<String> all = new ArrayList<>(List.of(leading));
        columns.stream().filter(column -> !all.contains(column)).forEach(all::add);
        return all;
    }

    private static byte[] tag(String table) {
        return ('\0' + table + '\0').getBytes(StandardCharsets.UTF_8);
    }

    private Part part(long txid) {
        return byTransaction.computeIfAbsent(txid, id -> new Part());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What one transaction has been found to hold so far. */
    private static final class Part {
        private final MessageDigest digest = sha256();
        private long revision;
    }
}
