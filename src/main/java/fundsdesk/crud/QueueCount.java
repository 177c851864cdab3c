package fundsdesk.crud;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts the rows of a screen that wait: {@code new QueueCount(rows, screen, "to-review", "status:eq:SUBMITTED",
 * Filter.where(Card_.status, EQ, SUBMITTED))}.
 */
public final class QueueCount implements MenuCount {

    private static final String CREATED_AT = "createdAt";

    private final Rows rows;
    private final Screen<?> screen;
    private final String name;
    private final String shown;
    private final Filter filter;

    /**
     * @param name its words on the home page, {@code queue.<screen>.<name>}
     * @param shown the filter as it stands in an address
     * @param filter the same filter
     */
    public QueueCount(Rows rows, Screen<?> screen, String name, String shown, Filter filter) {
        this.rows = rows;
        this.screen = screen;
        this.name = name;
        this.shown = shown;
        this.filter = filter;
    }

    /** All rows of the screen wait. */
    public QueueCount(Rows rows, Screen<?> screen) {
        this(rows, screen, "all", "", Filter.EVERYTHING);
    }

    @Override
    public String entry() {
        return screen.key();
    }

    @Override
    public String name() {
        return screen.key() + "." + name;
    }

    @Override
    public String address() {
        return screen.key() + (shown.isEmpty() ? "" : "?filter=" + shown);
    }

    @Override
    public String lateAddress(Instant before) {
        return address() + (shown.isEmpty() ? "?" : "&") + "filter=" + CREATED_AT + ":lt:" + before;
    }

    @Override
    public long late(Instant before) {
        return count(filter.and(Filter.where(CREATED_AT, Operator.LT, before)));
    }

    @Override
    public Waiting waiting() {
        Query oldestFirst = oldestFirst(filter);
        List<Row> first = rows.page(screen, oldestFirst, Optional.empty(), 1);
        if (first.isEmpty()) {
            return Waiting.NOTHING;
        }
        return new Waiting(count(filter), (Instant) first.getFirst().get(CREATED_AT));
    }

    private long count(Filter which) {
        return rows.count(screen, oldestFirst(which)).rows();
    }

    private static Query oldestFirst(Filter which) {
        return new Query(which, Sort.ascending("id"), List.of(CREATED_AT), false);
    }
}
