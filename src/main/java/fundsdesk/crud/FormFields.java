package fundsdesk.crud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The fields of a screen's form, in their order; what is said of a field may be said before the field itself. */
final class FormFields<T extends Stored> {

    private final Map<String, FormField<T>> fields = new LinkedHashMap<>();
    private final Map<String, List<UnaryOperator<FormField<T>>>> changes = new LinkedHashMap<>();

    List<FormField<T>> all() {
        return List.copyOf(fields.values());
    }

    Optional<FormField<T>> field(String attribute) {
        return Optional.ofNullable(fields.get(attribute));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    void add(Attribute<T> attribute, String section) {
        fields.put(
                attribute.name(),
                new FormField<>(attribute, section, FormField.Write.ALWAYS, null, null, values -> true, null));
    }

    @SafeVarargs
    final void write(FormField.Write write, jakarta.persistence.metamodel.Attribute<? super T, ?>... some) {
        for (jakarta.persistence.metamodel.Attribute<? super T, ?> each : some) {
            change(each, field -> field.with(write));
        }
    }

    void change(jakarta.persistence.metamodel.Attribute<? super T, ?> attribute, UnaryOperator<FormField<T>> change) {
        changes.computeIfAbsent(attribute.getName(), name -> new ArrayList<>()).add(change);
    }

    /** Once all fields are there. */
    void complete() {
        changes.forEach((name, all) ->
                all.forEach(change -> fields.computeIfPresent(name, (same, field) -> change.apply(field))));
    }
}
