package fundsdesk.crud.form;

import com.vaadin.flow.component.combobox.ComboBox;
import fundsdesk.crud.Forms;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of a list of values, found by typing or with the arrow keys. */
final class ChoiceEditor extends FieldEditor<ComboBox<Object>, Object> {

    private @Nullable List<Object> offered;

    /** @param choices all values of its type; none when only the rest of the form can say */
    ChoiceEditor(List<Object> choices, Workbench bench) {
        super(new ComboBox<>(), value -> value, Objects::requireNonNull);
        field().setManualValidation(true);
        field().setItemLabelGenerator(bench.formats()::of);
        field().setItems(choices);
    }

    @Override
    public void say(Function<Object, String> words) {
        field().setItemLabelGenerator(words::apply);
    }

    @Override
    public void adapt(Forms.State state) {
        state.choices().filter(choices -> !choices.equals(offered)).ifPresent(this::offer);
    }

    private void offer(List<Object> choices) {
        Object value = field().getValue();
        field().setItems(choices);
        // What was stored once stays visible even if it is no choice any more.
        if (value != null && (offered == null || choices.contains(value))) {
            field().setValue(value);
        }
        offered = choices;
    }
}
