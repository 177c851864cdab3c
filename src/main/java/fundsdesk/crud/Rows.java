package fundsdesk.crud;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads pages, counts and sums of screens: the only way rows are read, so that row access, the recycle bin and hidden
 * attributes hold everywhere.
 */
@Component
@Transactional(readOnly = true)
public class Rows {

    /** Counting goes no further than this before it guesses. */
    public static final int COUNTED_EXACTLY = 10_000;

    /** A screen that does not count looks no further than this. */
    private static final int FIRST_LOOK = 200;

    /** Where the planner guesses so many, there are more than are counted exactly: nothing needs to be read. */
    private static final int CERTAINLY_MORE = 20 * COUNTED_EXACTLY;

    private final EntityManager entities;
    private final Grants grants;
    private final References references;
    private final PastTables past;

    Rows(EntityManager entities, Grants grants, References references, PastTables past) {
        this.entities = entities;
        this.grants = grants;
        this.references = references;
        this.past = past;
    }

    /**
     * The rows after a place in the order.
     *
     * @param after the last row before them; none for the first page
     * @param limit how many at most
     */
    public <T extends Stored> List<Row> page(Screen<T> screen, Query query, Optional<RowKey> after, int limit) {
        return page(screen, query, after, 0, limit);
    }

    /** As {@link #page(Screen, Query, Optional, int)}, leaving out the first {@code skip} rows after the place. */
    public <T extends Stored> List<Row> page(
            Screen<T> screen, Query query, Optional<RowKey> after, int skip, int limit) {
        require(screen);
        Hql<T> hql = hql(screen, query);
        List<Attribute<T>> columns =
                readable(screen, query.columns()).stream().filter(hql::holds).toList();
        List<Tuple> tuples = hql.rows(entities, columns, after, skip, limit);
        List<Row> rows = hql.columns().toRows(tuples, columns, name -> isMasked(screen, name));
        columns.stream().filter(column -> column.kind().isMany()).forEach(many -> fillIn(hql, many, rows));
        return rows;
    }

    /** One more query a page for each collection among the columns. */
    private <T extends Stored> void fillIn(Hql<T> hql, Attribute<T> many, List<Row> rows) {
        Map<Long, List<Object>> elements = new LinkedHashMap<>();
        if (!rows.isEmpty()) {
            hql.elements(entities, many, rows.stream().map(Row::id).toList())
                    .forEach(tuple -> elements.computeIfAbsent(tuple.get(0, Long.class), id -> new ArrayList<>())
                            .add(hql.columns().element(tuple, many)));
        }
        rows.forEach(
                row -> row.values()[row.columns().indexOf(many.name())] = elements.getOrDefault(row.id(), List.of()));
    }

    /** One row, or nothing if there is none that the actor may see. */
    public <T extends Stored> Optional<Row> one(Screen<T> screen, long id, List<String> columns) {
        return one(screen, id, columns, null);
    }

    /** As {@link #one(Screen, long, List)}, as the row was at a moment; none for as it is. */
    public <T extends Stored> Optional<Row> one(
            Screen<T> screen, long id, List<String> columns, @Nullable Instant asOf) {
        Query query = new Query(Filter.where("id", Operator.EQ, id), Sort.descending("id"), columns, false, asOf);
        Optional<Row> live = page(screen, query, Optional.empty(), 1).stream().findFirst();
        return live.isPresent()
                ? live
                : page(screen, query.inRecycleBin(true), Optional.empty(), 1).stream()
                        .findFirst();
    }

    /** Whether the record is among the rows that there are for the actor, whatever of them they may read. */
    <T extends Stored> boolean isThere(Screen<T> screen, long id) {
        Filter mine = screen.declared().rowAccess.apply(Acting.required());
        if (mine.equals(Filter.EVERYTHING)) {
            return true;
        }
        Query query = new Query(Filter.where("id", Operator.EQ, id), Sort.descending("id"), List.of(), false);
        Hql<T> one = new Hql<>(screen, query, mine, references, new PresentSource());
        return one.countUpTo(entities, 1) > 0;
    }

    /** Whether the actor may see the record on the screen, deleted or not. */
    public boolean isVisible(Screen<?> screen, long id) {
        return grants.allow(Acting.required(), screen.readPermission())
                && one(screen, id, List.of()).isPresent();
    }

    /** The ids after a place in the order, for a batch or a far jump. */
    public <T extends Stored> List<RowKey> keys(
            Screen<T> screen, Query query, Optional<RowKey> after, int skip, int limit) {
        require(screen);
        return hql(screen, query).keys(entities, after, skip, limit);
    }

    /** How many rows match: exact up to {@link #COUNTED_EXACTLY}, then as the screen's policy says. */
    public <T extends Stored> Count count(Screen<T> screen, Query query) {
        require(screen);
        Hql<T> hql = hql(screen, query);
        return switch (screen.declared().count()) {
            case NONE -> upTo(FIRST_LOOK, hql, Count.Quality.UNKNOWN);
            case CAPPED -> upTo(COUNTED_EXACTLY, hql, Count.Quality.AT_LEAST);
            case ESTIMATE -> guessedBeyond(hql);
        };
    }

    private Count upTo(int most, Hql<?> hql, Count.Quality beyond) {
        long counted = hql.countUpTo(entities, most + 1);
        return counted <= most ? new Count(counted, Count.Quality.EXACT) : new Count(most, beyond);
    }

    private Count guessedBeyond(Hql<?> hql) {
        long estimate = hql.estimate(entities);
        if (estimate >= CERTAINLY_MORE) {
            return new Count(estimate, Count.Quality.ESTIMATE);
        }
        Count counted = upTo(COUNTED_EXACTLY, hql, Count.Quality.ESTIMATE);
        return counted.quality() == Count.Quality.EXACT
                ? counted
                : new Count(Math.max(estimate, COUNTED_EXACTLY + 1), Count.Quality.ESTIMATE);
    }

    /** Exactly how many rows match, however long it takes. */
    public <T extends Stored> Count countExactly(Screen<T> screen, Query query) {
        require(screen);
        return new Count(hql(screen, query).count(entities), Count.Quality.EXACT);
    }

    /** The sum of an amount over the matching rows, by currency. */
    public <T extends Stored> Map<String, BigDecimal> sums(Screen<T> screen, Query query, String amount) {
        require(screen);
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        hql(screen, query)
                .sums(entities, screen.declared().required(amount))
                .forEach(row -> sums.put(row.get(0, String.class), row.get(1, BigDecimal.class)));
        return sums;
    }

    /** The attributes of the screen that the actor may read, in the order asked for. */
    public <T extends Stored> List<Attribute<T>> readable(Screen<T> screen, List<String> names) {
        List<Attribute<T>> readable = new ArrayList<>();
        for (String name : names) {
            Attribute<T> attribute = screen.declared().required(name);
            if (isReadable(screen, name)) {
                readable.add(attribute);
            }
        }
        return readable;
    }

    public boolean isReadable(Screen<?> screen, String attribute) {
        return screen.declared()
                .secrecy()
                .readRestriction(attribute)
                .map(needed -> grants.allow(Acting.required(), needed))
                .orElse(true);
    }

    /** Whether the actor sees only the last characters of the attribute. */
    public boolean isMasked(Screen<?> screen, String attribute) {
        return screen.declared().secrecy().isMaskedForAll(attribute)
                || screen.declared()
                        .secrecy()
                        .masked(attribute)
                        .map(needed -> !grants.allow(Acting.required(), needed))
                        .orElse(false);
    }

    /** A text with everything but its last four characters hidden. */
    public static @Nullable String mask(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return text.length() <= 4 ? "••••" : "•••• " + text.substring(text.length() - 4);
    }

    /** What reads the rows that the actor may see. */
    <T extends Stored> Hql<T> hql(Screen<T> screen, Query query) {
        requireReadable(screen, query.filter());
        Filter visible = screen.declared().visibleTo(Acting.required());
        Source source = source(screen, query.asOf());
        return new Hql<>(screen, sortable(screen, query, source), visible, references, source);
    }

    /** The past is sorted by what it holds: by nothing that is only made up for the order of the present. */
    private static <T extends Stored> Query sortable(Screen<T> screen, Query query, Source source) {
        String sort = query.sort().attribute();
        return sort.equals("id")
                        || source.holds(screen.entity(), screen.declared().required(sort))
                ? query
                : query.with(Sort.ascending("id"));
    }

    private Source source(Screen<?> screen, @Nullable Instant asOf) {
        if (asOf == null) {
            return new PresentSource();
        }
        if (!keepsPast(screen)) {
            throw new IllegalArgumentException("the past of " + screen.key() + " is not kept");
        }
        return new PastSource(past, asOf, past.revisionAt(asOf));
    }

    /** Whether the screen can be asked for its rows as they were. */
    public boolean keepsPast(Screen<?> screen) {
        return past.keeps(screen.entity());
    }

    /** Filtering by what one may not read would tell it, value by value. */
    private void requireReadable(Screen<?> screen, Filter filter) {
        switch (filter) {
            case Filter.All all -> all.parts().forEach(part -> requireReadable(screen, part));
            case Filter.Any any -> any.parts().forEach(part -> requireReadable(screen, part));
            case Filter.Condition condition -> {
                if (!isReadable(screen, condition.attribute()) || isMasked(screen, condition.attribute())) {
                    throw new UnknownAttribute(condition.attribute());
                }
            }
            case Filter.Search search -> {}
        }
    }

    private void require(Screen<?> screen) {
        if (!grants.allow(Acting.required(), screen.readPermission())) {
            throw new NotGranted(screen);
        }
    }

    /** Somebody asked for rows of a screen that nobody granted them. */
    public static final class NotGranted extends RuntimeException {

        private final String what;
        private final transient Text right;

        public NotGranted(Screen<?> screen) {
            this(screen.key() + ".read", Label.toSee(screen));
        }

        /**
         * @param what was asked for, for example {@code bank-cards.read}
         * @param right the permission that was missing, as roles name it
         */
        public NotGranted(String what, Text right) {
            super("not granted: " + what);
            this.what = what;
            this.right = right;
        }

        String what() {
            return what;
        }

        public Text right() {
            return right;
        }
    }
}
