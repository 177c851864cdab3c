package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.List;
import java.util.function.Function;

/**
 * Where somebody types or picks the values of a filter.
 *
 * @param component the field
 * @param value the field's value
 * @param read the typed values, none while nothing is typed
 * @param write puts values back into the field
 */
record ValueInput<V>(
        Component component, HasValue<?, V> value, Function<V, List<Object>> read, Function<List<Object>, V> write) {

    /** The typed values; none when nothing was typed.
     *
     * @throws IllegalArgumentException when what was typed is no value of the attribute
     */
    List<Object> values() {
        return value.isEmpty() ? List.of() : read.apply(value.getValue());
    }

    void show(List<Object> values) {
        if (values.isEmpty()) {
            value.clear();
        } else {
            value.setValue(write.apply(values));
        }
    }

    void onChange(Runnable changed) {
        value.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
    }
}
