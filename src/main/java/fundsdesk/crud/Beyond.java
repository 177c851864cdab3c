package fundsdesk.crud;

import java.util.ArrayList;
import java.util.List;

/** Leaves out of a filter what a place in the order implies already, so that the index is entered at the place itself. */
final class Beyond {

    private Beyond() {}

    /**
     * The filter for rows beyond the place: without the bound on the sorted attribute that the place lies within. With
     * both, PostgreSQL starts at the wider one and reads everything up to the place.
     */
    static Filter withoutImplied(Filter filter, Sort sort, RowKey place) {
        if (filter instanceof Filter.All all) {
            List<Filter> kept = new ArrayList<>();
            for (Filter part : all.parts()) {
                Filter rest = withoutImplied(part, sort, place);
                if (!rest.isEverything()) {
                    kept.add(rest);
                }
            }
            return new Filter.All(kept);
        }
        return filter instanceof Filter.Condition condition && isImplied(condition, sort, place)
                ? Filter.EVERYTHING
                : filter;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean isImplied(Filter.Condition condition, Sort sort, RowKey place) {
        Object at = sort.attribute().equals("id") ? (Object) place.id() : place.value();
        if (!condition.attribute().equals(sort.attribute()) || !(at instanceof Comparable comparable)) {
            return false;
        }
        return switch (condition.operator()) {
            case LE ->
                !sort.ascending() && comparable.compareTo(condition.values().getFirst()) <= 0;
            case LT ->
                !sort.ascending() && comparable.compareTo(condition.values().getFirst()) < 0;
            case GE ->
                sort.ascending() && comparable.compareTo(condition.values().getFirst()) >= 0;
            case GT ->
                sort.ascending() && comparable.compareTo(condition.values().getFirst()) > 0;
            case EQ, NE, IN, CONTAINS, STARTS, ISNULL -> false;
        };
    }
}
