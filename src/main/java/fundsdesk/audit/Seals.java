package fundsdesk.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The chain of seals in the database. */
final class Seals {

    private static final String COLUMNS =
            "number, at, first::text, last::text, transactions, records, digests, previous, key_id, mac";

    private final Connection connection;

    Seals(Connection connection) {
        this.connection = connection;
    }

    UUID chain() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from audit_chain")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    boolean isEmpty() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from audit_seals)")) {
            row.next();
            return !row.getBoolean(1);
        }
    }

    Seal.Head head() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select number, last::text, mac from audit_seals order by number desc limit 1")) {
            return row.next()
                    ? new Seal.Head(row.getLong(1), Long.parseLong(row.getString(2)), row.getBytes(3))
                    : Seal.Head.NONE;
        }
    }

    /** The seals after a number, in order. */
    List<Seal> after(UUID chain, long number, int limit) throws SQLException {
        List<Seal> seals = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select " + COLUMNS + " from audit_seals where number > ? order by number limit ?")) {
            statement.setLong(1, number);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    seals.add(seal(chain, row));
                }
            }
        }
        return seals;
    }

    private static Seal seal(UUID chain, ResultSet row) throws SQLException {
        Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
        return new Seal(
                chain,
                row.getLong(1),
                at,
                Long.parseLong(row.getString(3)),
                Long.parseLong(row.getString(4)),
                row.getInt(5),
                row.getLong(6),
                row.getBytes(7),
                row.getBytes(8),
                row.getBytes(9),
                row.getBytes(10));
    }

    void add(Seal seal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into audit_seals (number, at, first, last, transactions, records, digests, previous, key_id,"
                        + " mac) values (?, ?, cast(? as xid8), cast(? as xid8), ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, seal.number());
            statement.setObject(2, seal.at().atOffset(ZoneOffset.UTC));
            statement.setString(3, Long.toString(seal.first()));
            statement.setString(4, Long.toString(seal.last()));
            statement.setInt(5, seal.transactions());
            statement.setLong(6, seal.records());
            statement.setBytes(7, seal.digests());
            statement.setBytes(8, seal.previous());
            statement.setBytes(9, seal.keyId());
            statement.setBytes(10, seal.mac());
            statement.executeUpdate();
        }
    }
}
