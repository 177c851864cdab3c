package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import fundsdesk.crud.Action;
import fundsdesk.crud.InputField;
import fundsdesk.crud.Kind;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields that an action's input record asks for. */
final class InputForm<T extends Stored, I> implements Body<I> {

    private final Screen<T> screen;
    private final Action<T, I> action;
    private final Map<String, Object> given;
    private final Workbench bench;
    private final @Nullable Row record;
    private final Sheet sheet = new Sheet();
    private final FormLayout layout = Layouts.form();

    /** @param record the record it is about, whose currency amounts are in when no input says another */
    InputForm(Task<T, I> task, @Nullable Row record, Fields fields, Workbench bench) {
        this.screen = task.screen();
        this.action = task.action();
        this.given = task.given();
        this.record = record;
        this.bench = bench;
        action.fields().stream()
                .filter(field -> !given.containsKey(field.name()))
                .forEach(field -> add(field, fields));
        currencies();
        sheet.onChange(this::currencies);
    }

    private void add(InputField field, Fields fields) {
        String label = bench.texts().input(screen, action, field);
        Fields.Look look = new Fields.Look(
                label, help(field), false, column -> bench.texts().input(screen, action, column));
        List<?> only = field.kind() == Kind.CHOICE ? choices(field) : List.of();
        Editor editor = only.isEmpty() ? fields.editor(field, look) : fields.choice(field, only, look);
        sheet.add(field, label, editor);
        Layouts.place(layout, editor);
    }

    private List<?> choices(InputField field) {
        return action instanceof RecordAction<T, I> onRecord && record != null
                ? bench.desk().choices(screen, onRecord, record.id(), field.name())
                : List.of();
    }

    private @Nullable String help(InputField field) {
        String help = bench.texts()
                .firstOf("", "help." + screen.key() + "." + action.name() + "." + field.name(), "help." + field.name());
        return help.isEmpty() ? null : help;
    }

    void suggest(I input) {
        sheet.show(bench.inputs().values(input));
        currencies();
    }

    private void currencies() {
        sheet.lines().stream()
                .filter(line -> line.field().currency() != null)
                .forEach(line -> line.editor().currency(currencyOf(line.field()).orElse(null)));
    }

    private Optional<String> currencyOf(InputField amount) {
        String path = String.valueOf(amount.currency());
        Map<String, @Nullable Object> values = new LinkedHashMap<>(given);
        values.putAll(sheet.values());
        return bench.forms()
                .currency(action.fields(), values, path)
                .or(() -> Optional.ofNullable(record).map(row -> row.get(path)).map(bench.formats()::of));
    }

    @Override
    public Component component() {
        return layout;
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }

    @Override
    public I input() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(given);
        values.putAll(sheet.values());
        return bench.inputs().of(action.input(), values);
    }
}
