package fundsdesk.crud;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What fields can be set to, asked once for all the records of a batch for which the answer is the same: as long as the
 * values of the form that it was made of are.
 */
final class KnownChoices {

    private static final int MOST = 200;

    private final Map<String, List<Known>> known = new HashMap<>();

    private record Known(Map<String, @Nullable Object> looked, Collection<?> choices) {
        boolean isFor(FormValues values) {
            return looked.entrySet().stream()
                    .allMatch(each ->
                            Objects.equals(each.getValue(), values.values().get(each.getKey())));
        }
    }

    /** @param asking the field's own answer, given the values through which it looks at the form */
    Collection<?> of(String field, FormValues values, Asking asking) {
        List<Known> answers = known.computeIfAbsent(field, name -> new ArrayList<>());
        for (Known answer : answers) {
            if (answer.isFor(values)) {
                return answer.choices();
            }
        }
        Looked looked = new Looked(values.values());
        Collection<?> choices = asking.choices(new FormValues(looked));
        if (answers.size() < MOST) {
            answers.add(new Known(looked.at, choices));
        }
        return choices;
    }

    /** Asks a field. */
    interface Asking {
        Collection<?> choices(FormValues values);
    }

    /** A form's values, and which of them somebody looked at. */
    private static final class Looked extends AbstractMap<String, @Nullable Object> {

        private final Map<String, ? extends @Nullable Object> values;
        private final Map<String, @Nullable Object> at = new HashMap<>();

        Looked(Map<String, ? extends @Nullable Object> values) {
            this.values = values;
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            Object value = values.get(name);
            at.put(String.valueOf(name), value);
            return value;
        }

        @Override
        public Set<Entry<String, @Nullable Object>> entrySet() {
            at.putAll(values);
            return new HashSet<>(new HashMap<String, @Nullable Object>(values).entrySet());
        }
    }
}
