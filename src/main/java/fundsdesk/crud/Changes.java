package fundsdesk.crud;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The input of the generic create and edit: the attributes that change, each with the value the change was based on.
 * That is what approval stores, REST sends and conflict handling compares.
 *
 * @param values by attribute name, in the order of the form
 */
public record Changes(Map<String, Change> values) {

    /**
     * One attribute's change.
     *
     * @param base the value the editor saw; ignored when {@code based} is false
     * @param value the new value
     * @param based whether the editor says what they saw (browser: always; REST: by {@code If-Match} instead)
     */
    public record Change(@Nullable Object base, @Nullable Object value, boolean based) {}

    public Changes {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** New values without what they are based on, as a create has them. */
    public static Changes to(Map<String, ? extends @Nullable Object> values) {
        Map<String, Change> changes = new LinkedHashMap<>();
        values.forEach((name, value) -> changes.put(name, new Change(null, value, false)));
        return new Changes(changes);
    }

    /** The attributes whose value differs between what an editor saw and what they typed. */
    public static Changes between(
            Map<String, ? extends @Nullable Object> seen, Map<String, ? extends @Nullable Object> typed) {
        Map<String, Change> changes = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (!same(seen.get(name), value)) {
                changes.put(name, new Change(seen.get(name), value, true));
            }
        });
        return new Changes(changes);
    }

    /** Whether two values mean the same: a reference counts by its id, a number by its value, a collection as a set. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(comparable(one), comparable(other));
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Stored stored -> stored.id();
            case Ref ref -> ref.id();
            case Collection<?> many -> many.stream().map(Changes::comparable).collect(Collectors.toSet());
            default -> value;
        };
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
