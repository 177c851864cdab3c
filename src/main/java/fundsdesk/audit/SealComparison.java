package fundsdesk.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares what some seals say about their transactions with what is in the trail now. */
final class SealComparison {

    private final Connection connection;
    private final Trail trail;
    private final List<Seal> seals;

    SealComparison(Connection connection, Trail trail, List<Seal> seals) {
        this.connection = connection;
        this.trail = trail;
        this.seals = seals;
    }

    List<Broken> differences(List<TransactionDigest> now) throws SQLException {
        Map<Long, TransactionDigest> present = new TreeMap<>();
        now.forEach(digest -> present.put(digest.txid(), digest));
        List<Broken> broken = new ArrayList<>();
        for (Seal seal : seals) {
            for (TransactionDigest sealed : TransactionDigest.unpack(seal.digests())) {
                TransactionDigest found = present.remove(sealed.txid());
                if (!sealed.equals(found) && broken.size() < SealCheck.NAMED_AT_MOST) {
                    broken.add(difference(seal, sealed, found));
                }
            }
        }
        present.values().stream()
                .limit(SealCheck.NAMED_AT_MOST)
                .forEach(added -> broken.add(new Broken(
                        Broken.Kind.TRANSACTION_ADDED, sealOf(added), added.txid(), added.revision(), null)));
        return broken;
    }

    private Broken difference(Seal seal, TransactionDigest sealed, @Nullable TransactionDigest found)
            throws SQLException {
        return found == null
                ? new Broken(Broken.Kind.TRANSACTION_REMOVED, seal.number(), sealed.txid(), sealed.revision(), null)
                : new Broken(
                        Broken.Kind.TRANSACTION_ALTERED,
                        seal.number(),
                        sealed.txid(),
                        sealed.revision(),
                        where(sealed.txid()));
    }

    private long sealOf(TransactionDigest added) {
        return seals.stream()
                .filter(seal -> seal.first() <= added.txid() && added.txid() < seal.last())
                .mapToLong(Seal::number)
                .findFirst()
                .orElse(0);
    }

    /** A digest cannot say which row it was, but whoever altered one table only made witness and revision disagree. */
    private @Nullable String where(long txid) throws SQLException {
        for (Trail.Twin twin : trail.twins()) {
            String function = twin.isRecord() ? "record_differences" : "element_differences";
            try (PreparedStatement statement = connection.prepareStatement(
                    "select record_id from " + function + "(?, cast(? as xid8), cast(? as xid8)) limit 1")) {
                statement.setString(1, twin.table());
                statement.setString(2, Long.toString(txid));
                statement.setString(3, Long.toString(txid + 1));
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        long id = row.getLong(1);
                        return row.wasNull() ? twin.table() : twin.table() + " " + id;
                    }
                }
            }
        }
        return null;
    }
}
