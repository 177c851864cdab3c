package fundsdesk.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the trail what no flag covers yet. */
@Component
class SeenActivity {

    private final JdbcClient database;

    SeenActivity(JdbcClient database) {
        this.database = database;
    }

    /**
     * Asks for a rule.
     *
     * @param query gives {@code subject, person, address, times, first, last} by {@code :rule}, {@code :since} and
     *     {@code :span}
     * @param since from when on something is looked at
     * @param span how far before each the rule looks
     */
    List<Finding> of(Rule rule, String query, Instant since, Duration span) {
        return database.sql(query)
                .param("rule", rule.name())
                .param("since", Timestamp.from(since))
                .param("span", span.toSeconds())
                .query((row, number) -> finding(rule, row))
                .list();
    }

    private static Finding finding(Rule rule, ResultSet row) throws SQLException {
        return new Finding(
                rule,
                row.getString("subject"),
                row.getString("person"),
                row.getString("address"),
                row.getLong("times"),
                row.getTimestamp("first").toInstant(),
                row.getTimestamp("last").toInstant());
    }
}
