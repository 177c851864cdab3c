package fundsdesk.crud;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Which rows: conditions on attributes, joined by and/or. One value serves grid, count, REST, lookup, export and batch.
 */
public sealed interface Filter {

    /**
     * One condition.
     *
     * @param attribute the attribute's name, for example {@code client.name}
     * @param values typed values of the attribute; a reference is given by its id; {@code ISNULL} takes one boolean
     */
    record Condition(String attribute, Operator operator, List<Object> values) implements Filter {}

    /** All of the parts hold; every row when there are none. */
    record All(List<Filter> parts) implements Filter {}

    /** At least one of the parts holds; no row when there are none. */
    record Any(List<Filter> parts) implements Filter {}

    /** The words stand somewhere in the screen's search attributes. */
    record Search(String words) implements Filter {}

    Filter EVERYTHING = new All(List.of());
    Filter NOTHING = new Any(List.of());

    static Filter where(String attribute, Operator operator, Object... values) {
        return new Condition(attribute, operator, List.of(values));
    }

    static <T, V> Filter where(SingularAttribute<? super T, V> attribute, Operator operator, Object... values) {
        return where(attribute.getName(), operator, values);
    }

    static <T, V> Filter in(SingularAttribute<? super T, V> attribute, Collection<? extends V> values) {
        return new Condition(attribute.getName(), Operator.IN, List.copyOf(values));
    }

    static Filter all(Filter... parts) {
        return new All(
                Arrays.stream(parts).filter(part -> !part.equals(EVERYTHING)).toList());
    }

    static Filter any(Filter... parts) {
        return new Any(List.of(parts));
    }

    default Filter and(Filter other) {
        if (equals(EVERYTHING)) {
            return other;
        }
        return other.equals(EVERYTHING) ? this : all(this, other);
    }

    default boolean isEverything() {
        return equals(EVERYTHING);
    }
}
