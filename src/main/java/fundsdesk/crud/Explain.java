package fundsdesk.crud;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Asks PostgreSQL's planner how many rows a query would give. The word EXPLAIN is put in front where the statement
 * leaves Hibernate, so that the very same SQL with the very same parameters is planned and nothing is run.
 */
public final class Explain implements StatementInspector {

    private static final ThreadLocal<Boolean> EXPLAINING = ThreadLocal.withInitial(() -> false);
    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");

    /** The planner's estimate; the query must select one text. */
    static long rowsOf(TypedQuery<String> query) {
        Matcher rows = ROWS.matcher(linesOf(query).getFirst());
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    /** The plan, a line each; the query must select one text. */
    static List<String> linesOf(TypedQuery<String> query) {
        EXPLAINING.set(true);
        try {
            return query.getResultList();
        } finally {
            EXPLAINING.remove();
        }
    }

    @Override
    public String inspect(String sql) {
        return EXPLAINING.get() ? "explain " + sql : sql;
    }
}
