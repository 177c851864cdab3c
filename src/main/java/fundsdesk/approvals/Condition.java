package fundsdesk.approvals;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Stored;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges a filter against one record's values in memory. What is not known does not meet a condition. */
record Condition(Map<String, ? extends @Nullable Object> values) {

    boolean holds(Filter filter) {
        return switch (filter) {
            case Filter.All all -> all.parts().stream().allMatch(this::holds);
            case Filter.Any any -> any.parts().stream().anyMatch(this::holds);
            case Filter.Search search -> false;
            case Filter.Condition condition -> holds(condition);
        };
    }

    private boolean holds(Filter.Condition condition) {
        Object value = plain(values.get(condition.attribute()));
        Object wanted =
                condition.values().isEmpty() ? null : plain(condition.values().getFirst());
        return switch (condition.operator()) {
            case EQ -> compared(value, wanted) == 0;
            case NE -> compared(value, wanted) != 0;
            case GT -> known(value) && compared(value, wanted) > 0;
            case GE -> known(value) && compared(value, wanted) >= 0;
            case LT -> known(value) && compared(value, wanted) < 0;
            case LE -> known(value) && compared(value, wanted) <= 0;
            case IN -> condition.values().stream().anyMatch(each -> compared(value, plain(each)) == 0);
            case CONTAINS -> value != null && value.toString().contains(String.valueOf(wanted));
            case STARTS -> value != null && value.toString().startsWith(String.valueOf(wanted));
            case ISNULL -> known(value) == Boolean.FALSE.equals(wanted);
        };
    }

    private static boolean known(@Nullable Object value) {
        return value != null;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Stored stored -> stored.id();
            case Ref ref -> ref.id();
            case null, default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    private static int compared(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b);
        }
        if (one instanceof Comparable<?> a && other != null && a.getClass() == other.getClass()) {
            return ((Comparable<Object>) a).compareTo(other);
        }
        return Objects.equals(one, other) ? 0 : 1;
    }
}
