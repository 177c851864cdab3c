package fundsdesk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The five statements of TPC-B as pgbench sends them, at scale 10: what money in a database is measured by. */
final class TpcB {

    private TpcB() {}

    static void fill(DataSource database) {
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("""
            drop table if exists b_accounts, b_tellers, b_branches, b_history;
            create table b_branches (bid int primary key, bbalance int, filler char(88)) with (fillfactor = 100);
            create table b_tellers (tid int primary key, bid int, tbalance int, filler char(84));
            create table b_accounts (aid int primary key, bid int, abalance int, filler char(84));
            create table b_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
            insert into b_branches select g, 0, '' from generate_series(1, 10) g;
            insert into b_tellers select g, g / 10 + 1, 0, '' from generate_series(1, 100) g;
            insert into b_accounts select g, g / 100000 + 1, 0, '' from generate_series(1, 1000000) g\
            """).update();
        sql.sql("vacuum analyze b_accounts").update();
    }

    static Callers.Work caller(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement account =
                connection.prepareStatement("update b_accounts set abalance = abalance + ? where aid = ?");
        PreparedStatement read = connection.prepareStatement("select abalance from b_accounts where aid = ?");
        PreparedStatement teller =
                connection.prepareStatement("update b_tellers set tbalance = tbalance + ? where tid = ?");
        PreparedStatement branch =
                connection.prepareStatement("update b_branches set bbalance = bbalance + ? where bid = ?");
        PreparedStatement history = connection.prepareStatement(
                "insert into b_history (tid, bid, aid, delta, mtime) values (?, ?, ?, ?, current_timestamp)");
        return () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            int delta = random.nextInt(10_000) - 5_000;
            int aid = 1 + random.nextInt(1_000_000);
            int tid = 1 + random.nextInt(100);
            int bid = 1 + random.nextInt(10);
            run(account, delta, aid);
            read.setInt(1, aid);
            read.executeQuery().next();
            run(teller, delta, tid);
            run(branch, delta, bid);
            run(history, tid, bid, aid, delta);
            connection.commit();
        };
    }

    private static void run(PreparedStatement statement, int... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setInt(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
