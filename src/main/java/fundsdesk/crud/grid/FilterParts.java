package fundsdesk.crud.grid;

import fundsdesk.crud.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The parts of a filter that all must hold, as the bar above a grid shows them one beside the other. */
record FilterParts(List<Filter> parts) {

    FilterParts {
        parts = List.copyOf(parts);
    }

    static FilterParts of(Filter filter) {
        return new FilterParts(filter instanceof Filter.All all ? all.parts() : List.of(filter));
    }

    /** The conditions among the parts that are of this sort. */
    List<Filter.Condition> conditions(Predicate<Filter.Condition> sort) {
        List<Filter.Condition> found = new ArrayList<>();
        for (Filter part : parts) {
            if (part instanceof Filter.Condition condition && sort.test(condition)) {
                found.add(condition);
            }
        }
        return found;
    }

    FilterParts without(List<? extends Filter> gone) {
        List<Filter> rest = new ArrayList<>(parts);
        rest.removeAll(gone);
        return new FilterParts(rest);
    }

    FilterParts plus(List<? extends Filter> more) {
        List<Filter> all = new ArrayList<>(parts);
        all.addAll(more);
        return new FilterParts(all);
    }

    Filter filter() {
        return Filter.all(parts.toArray(Filter[]::new));
    }
}
