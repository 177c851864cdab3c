package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.Texts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two people changed the same fields: shows what it was, what they made of it and what was typed, and asks for each. */
final class ConflictChoice extends Div {

    private static final List<Side> SIDES =
            List.of(Outcome.FieldConflict::base, Outcome.FieldConflict::theirs, Outcome.FieldConflict::mine);

    private final Texts texts;
    private final Formats formats;
    private final List<Outcome.FieldConflict> conflicts;
    private final Sheet sheet;
    private final @Nullable Row record;
    private final Map<String, RadioButtonGroup<Boolean>> keepMine = new LinkedHashMap<>();

    ConflictChoice(List<Outcome.FieldConflict> conflicts, Sheet sheet, @Nullable Row record, Workbench bench) {
        this.texts = bench.texts();
        this.formats = bench.formats();
        this.sheet = sheet;
        this.record = record;
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
        add(heading(label));
        SIDES.forEach(side -> add(new Span(said(conflict, side))));
        add(choice);
    }

    private static Component heading(String text) {
        Span heading = new Span(text);
        heading.addClassName("heading");
        return heading;
    }

    private String said(Outcome.FieldConflict conflict, Side side) {
        Object value = side.of(conflict);
        if (value == null) {
            return texts.of("value.none");
        }
        Optional<String> currency =
                sheet.line(conflict.field()).map(line -> line.field().currency());
        return value instanceof BigDecimal amount && currency.isPresent()
                ? formats.money(amount, currency(currency.get(), side))
                : formats.of(value);
    }

    /** The currency beside an amount: people may have changed that too, and then each side has its own. */
    private @Nullable String currency(String name, Side side) {
        return conflicts.stream()
                .filter(each -> each.field().equals(name))
                .findFirst()
                .map(side::of)
                .or(() -> Optional.ofNullable(sheet.values().get(name)))
                .or(() -> Optional.ofNullable(record).map(row -> row.get(name)))
                .map(Object::toString)
                .orElse(null);
    }

    /** One of the three values that a field may have. */
    private interface Side {
        @Nullable
        Object of(Outcome.FieldConflict conflict);
    }
}
