package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two people changed the same fields: shows what it was, what they made of it and what was typed, and asks for each. */
final class ConflictChoice extends Div {

    private final Texts texts;
    private final Formats formats;
    private final List<Outcome.FieldConflict> conflicts;
    private final Map<String, RadioButtonGroup<Boolean>> keepMine = new LinkedHashMap<>();

    ConflictChoice(List<Outcome.FieldConflict> conflicts, Sheet sheet, Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        this.conflicts = conflicts;
        addClassName("conflict");
        List.of("conflict.field", "conflict.base", "conflict.theirs", "conflict.mine", "conflict.choice")
                .forEach(key -> add(heading(texts.of(key))));
        conflicts.forEach(conflict -> addRow(conflict, sheet.labelOf(conflict.field())));
    }

    List<Outcome.FieldConflict> conflicts() {
        return conflicts;
    }

    /** The fields for which theirs was chosen. */
    Set<String> givenUp() {
        return keepMine.entrySet().stream()
                .filter(each -> !Boolean.TRUE.equals(each.getValue().getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void addRow(Outcome.FieldConflict conflict, String label) {
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
        choice.setItems(true, false);
        choice.setItemLabelGenerator(mine -> texts.of(mine ? "conflict.keep-mine" : "conflict.take-theirs"));
        choice.setValue(true);
        choice.setAriaLabel(label);
        keepMine.put(conflict.field(), choice);
        add(heading(label), value(conflict.base()), value(conflict.theirs()), value(conflict.mine()), choice);
    }

    private static Component heading(String text) {
        Span heading = new Span(text);
        heading.addClassName("heading");
        return heading;
    }

    private Component value(@Nullable Object value) {
        return new Span(value == null ? texts.of("value.none") : formats.of(value));
    }
}
