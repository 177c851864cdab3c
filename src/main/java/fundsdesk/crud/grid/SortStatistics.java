package fundsdesk.crud.grid;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Query;
import fundsdesk.crud.RowKey;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Guesses where in an order of millions of rows a part of them lies, from the statistics that PostgreSQL keeps for its
 * planner. A guess is about a thousandth off, which nobody sees in a scroll bar, and costs no reading of rows.
 */
@Component
class SortStatistics {

    /** A part of the order, from 0 to 1, that a filter on the sorted attribute leaves. */
    private record Span(double from, double to) {}

    private final ColumnStatistics columns;

    SortStatistics(ColumnStatistics columns) {
        this.columns = columns;
    }

    /** About the place below which this part of the query's rows lies; nothing when the statistics cannot tell. */
    <T extends Stored> Optional<RowKey> guess(Screen<T> screen, Query query, double part) {
        Attribute<T> sorted = screen.declared().required(query.sort().attribute());
        return columns.of(screen.entity(), sorted)
                .flatMap(spread -> span(query.filter(), sorted, spread).flatMap(span -> {
                    double forwards = query.sort().ascending() ? part : 1 - part;
                    return place(screen, sorted, spread.at(span.from() + forwards * (span.to() - span.from())));
                }));
    }

    private <T extends Stored> Optional<RowKey> place(Screen<T> screen, Attribute<T> sorted, Distribution.Spot spot) {
        if (sorted.name().equals("id")) {
            return Optional.ofNullable(spot.value()).map(id -> new RowKey(id, (Long) id));
        }
        // Among rows of one value the order is by id: as far through the ids as through the value.
        long id = spot.within() == 0
                ? 0
                : columns.of(screen.entity(), screen.declared().required("id"))
                        .map(ids -> (Long) ids.at(spot.within()).value())
                        .orElse(0L);
        return value(sorted, spot.value())
                .map(value -> new RowKey(value, id))
                .or(() -> Optional.of(new RowKey(null, id)).filter(place -> spot.value() == null));
    }

    private static Optional<Object> value(Attribute<?> sorted, @Nullable Object found) {
        if (!sorted.type().isEnum()) {
            return Optional.ofNullable(found);
        }
        for (Object constant : sorted.type().getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(found)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> span(Filter filter, Attribute<?> sorted, Distribution spread) {
        return switch (filter) {
            case Filter.All all -> {
                Optional<Span> left = Optional.of(new Span(0, 1));
                for (Filter part : all.parts()) {
                    left = left.flatMap(so -> span(part, sorted, spread).map(more -> both(so, more)));
                }
                yield left.filter(span -> span.to() > span.from());
            }
            case Filter.Condition condition when condition.attribute().equals(sorted.name()) -> span(condition, spread);
            // Taken to be spread evenly over the order.
            case Filter.Condition other -> Optional.of(new Span(0, 1));
            case Filter.Any any -> Optional.of(new Span(0, 1));
            case Filter.Search search -> Optional.of(new Span(0, 1));
        };
    }

    private static Span both(Span one, Span other) {
        return new Span(Math.max(one.from(), other.from()), Math.min(one.to(), other.to()));
    }

    private static Optional<Span> span(Filter.Condition condition, Distribution spread) {
        Object value = comparable(
                condition.values().isEmpty() ? "" : condition.values().getFirst());
        return switch (condition.operator()) {
            case GE, GT -> Optional.of(new Span(spread.below(value, false), spread.valued()));
            case LE, LT -> Optional.of(new Span(0, spread.below(value, true)));
            case EQ -> Optional.of(new Span(spread.below(value, false), spread.below(value, true)));
            case NE -> Optional.of(new Span(0, 1));
            case IN, CONTAINS, STARTS, ISNULL -> Optional.empty();
        };
    }

    private static Object comparable(Object value) {
        return value instanceof Enum<?> choice ? choice.name() : value;
    }
}
