package fundsdesk.crud.form;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import fundsdesk.crud.Forms;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several of a list of values, or several words of one's own where nothing lists them. */
final class ChoicesEditor extends FieldEditor<MultiSelectComboBox<Object>, Set<Object>> {

    private @Nullable List<Object> offered;

    ChoicesEditor(List<Object> choices, Workbench bench) {
        super(new MultiSelectComboBox<>(), List::copyOf, ChoicesEditor::several);
        field().setManualValidation(true);
        field().setItemLabelGenerator(bench.formats()::of);
        field().setItems(choices);
        if (choices.isEmpty()) {
            field().setAllowCustomValue(true);
            field().addCustomValueSetListener(typed -> add(typed.getDetail()));
        }
    }

    @Override
    Object emptyValue() {
        return List.of();
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
        Set<Object> value = new LinkedHashSet<>(field().getValue());
        field().setAllowCustomValue(false);
        field().setItems(choices);
        if (offered != null) {
            value.retainAll(choices);
        }
        field().setValue(value);
        offered = choices;
    }

    private void add(String word) {
        if (!word.isBlank()) {
            Set<Object> more = new LinkedHashSet<>(field().getValue());
            more.add(word.strip());
            field().setValue(more);
        }
    }

    private static Set<Object> several(@Nullable Object value) {
        return value instanceof Collection<?> many ? new LinkedHashSet<>(many) : Set.of();
    }
}
