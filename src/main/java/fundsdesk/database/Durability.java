package fundsdesk.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Refuses a database that would lose acknowledged changes in a crash or cannot sort and search Chinese names. */
record Durability(Login login) {

    void check() {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            require(statement, "show fsync", Set.of("on"), "lose acknowledged changes in a crash");
            require(statement, "show full_page_writes", Set.of("on"), "keep torn pages after a crash");
            require(
                    statement,
                    "show synchronous_commit",
                    Set.of("on", "local", "remote_write", "remote_apply"),
                    "lose acknowledged changes in a crash");
            require(statement, "show server_encoding", Set.of("UTF8"), "not hold every name");
            require(statement, "select '\u9673' ~ '[[:alpha:]]'", Set.of("t"), "not find Chinese names");
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot check the database as " + login, failure);
        }
    }

    private void require(Statement statement, String question, Set<String> answers, String otherwise)
            throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            String answer = row.getString(1);
            if (!answers.contains(answer)) {
                throw new IllegalStateException("Refusing to start: this database would " + otherwise + " (" + question
                        + " answers " + answer + ", needed " + String.join(" or ", answers) + ").");
            }
        }
    }
}
