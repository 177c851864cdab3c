package fundsdesk.crud.grid;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Count;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.RowKey;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of one query as a grid scrolls through them. It holds to the rows there were when it was opened: rows made
 * later are counted, but shift nothing until the grid is opened anew.
 */
final class RowFeed<T extends Stored> implements Places {

    private static final long QUICKLY_COUNTED = 1_000;

    private final GridTools tools;
    private final Screen<T> screen;
    private final Query wanted;
    private final Query query;
    private final long newest;
    private final Pages pages;
    private Count count;

    RowFeed(GridTools tools, Screen<T> screen, Query wanted) {
        this.tools = tools;
        this.screen = screen;
        this.wanted = wanted;
        this.newest = newestId();
        this.query = wanted.with(wanted.filter().and(Filter.where("id", Operator.LE, newest)))
                .withColumns(withNeighbours(wanted));
        this.count = tools.rows().count(screen, query);
        this.pages = new Pages(this, count.rows(), count.isOpen());
    }

    private long newestId() {
        Query any = new Query(Filter.EVERYTHING, Sort.descending("id"), List.of(), wanted.recycleBin(), wanted.asOf());
        return tools.rows().keys(screen, any, Optional.empty(), 0, 1).stream()
                .mapToLong(RowKey::id)
                .findFirst()
                .orElse(0);
    }

    /** With the sorted attribute, which says where a row stands, currencies of amounts, and what own columns draw with. */
    private List<String> withNeighbours(Query wanted) {
        Set<String> columns = new LinkedHashSet<>(wanted.columns());
        columns.add(wanted.sort().attribute());
        for (String name : wanted.columns()) {
            OwnCell.column(screen, name, tools).ifPresent(own -> columns.addAll(own.beside()));
            Attribute<T> attribute = screen.declared().required(name);
            if (attribute.kind() == Kind.MONEY) {
                attribute
                        .currency()
                        .filter(currency ->
                                screen.declared().attribute(currency).isPresent())
                        .ifPresent(columns::add);
            }
        }
        return new ArrayList<>(columns);
    }

    List<Row> page(int offset, int limit) {
        return pages.page(offset, limit);
    }

    /** How many rows the scroll bar spans. */
    int size() {
        return (int) Math.min(Integer.MAX_VALUE, pages.count());
    }

    /** How many rows there are, as far as it is known. */
    Count count() {
        return pages.count() == count.rows() || count.quality() != Count.Quality.ESTIMATE
                ? count
                : new Count(pages.count(), Count.Quality.ESTIMATE);
    }

    void countExactly() {
        count = tools.rows().countExactly(screen, query);
    }

    /** Rows that match and were made since. */
    long newer() {
        Query since = wanted.with(wanted.filter().and(Filter.where("id", Operator.GT, newest)));
        return tools.rows().count(screen, since).rows();
    }

    /** Whether there are more or fewer of the rows there were, as far as that is told quickly: some came to match, or no longer do. */
    boolean isOtherwise() {
        return count.quality() == Count.Quality.EXACT
                && count.rows() <= QUICKLY_COUNTED
                && tools.rows().count(screen, query).rows() != count.rows();
    }

    Map<String, BigDecimal> sums(String amount) {
        return tools.rows().sums(screen, query, amount);
    }

    /** Whether the attribute is money whose currency the screen knows. */
    static <S extends Stored> boolean isAddedUp(Screen<S> screen, Attribute<S> attribute) {
        return attribute.kind() == Kind.MONEY
                && attribute.currency().flatMap(screen.declared()::attribute).isPresent();
    }

    Query query() {
        return query;
    }

    @Override
    public List<Row> rows(Optional<RowKey> from, Way way, int limit) {
        return tools.rows().page(screen, towards(way), from, limit);
    }

    @Override
    public Optional<RowKey> walk(Optional<RowKey> from, Way way, int steps) {
        return tools.rows().keys(screen, towards(way), from, steps - 1, 1).stream()
                .findFirst();
    }

    private Query towards(Way way) {
        return way == Way.FORWARDS ? query : query.with(query.sort().reversed());
    }

    @Override
    public RowKey placeOf(Row row) {
        return new RowKey(row.get(query.sort().attribute()), row.id());
    }

    @Override
    public Optional<RowKey> guess(double part) {
        return tools.statistics().guess(screen, query, part);
    }
}
