package fundsdesk.crud;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts the rows of a screen that wait: {@code new QueueCount(rows, screen, "to-review", "status:eq:SUBMITTED",
 * Filter.where(Card_.status, EQ, SUBMITTED))}.
 */
public final class QueueCount implements MenuCount {

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
        return screen.key() + "?filter=" + shown;
    }

    @Override
    public Waiting waiting() {
        Query oldestFirst = new Query(filter, Sort.ascending("id"), List.of("createdAt"), false);
        List<Row> first = rows.page(screen, oldestFirst, Optional.empty(), 1);
        if (first.isEmpty()) {
            return Waiting.NOTHING;
        }
        return new Waiting(rows.count(screen, oldestFirst).rows(), (Instant)
                first.getFirst().get("createdAt"));
    }
}
