package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fundsdesk.crud.InputField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A small table to fill in: each row is one record of values. */
final class RowsField extends CustomField<List<Object>> {

    private final InputField input;
    private final Fields fields;
    private final Workbench bench;
    private final Function<InputField, String> labels;
    private final List<Map<String, Editor>> rows = new ArrayList<>();
    private final Div table = new Div();

    RowsField(InputField input, Fields fields, Workbench bench, Function<InputField, String> labels) {
        super(List.of());
        this.input = input;
        this.fields = fields;
        this.bench = bench;
        this.labels = labels;
        table.addClassName("rows-field");
        table.getStyle().set("--columns", String.valueOf(columns().size()));
        Button more = new Button(bench.texts().of("rows.add"), VaadinIcon.PLUS.create(), click -> addRow(Map.of()));
        more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(table, more);
        draw();
    }

    private List<InputField> columns() {
        return InputField.of(input.type());
    }

    @Override
    protected List<Object> generateModelValue() {
        List<Object> made = new ArrayList<>();
        for (Map<String, Editor> row : rows) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            row.forEach((name, editor) -> values.put(name, editor.value()));
            made.add(bench.inputs().of(input.type(), values));
        }
        return made;
    }

    @Override
    protected void setPresentationValue(List<Object> values) {
        rows.clear();
        values.forEach(value -> rows.add(editors(bench.inputs().values(value))));
        draw();
    }

    private void addRow(Map<String, @Nullable Object> values) {
        rows.add(editors(values));
        draw();
        rows.getLast().values().iterator().next().focus();
        updateValue();
    }

    private void remove(Map<String, Editor> row) {
        rows.removeIf(each -> each == row);
        draw();
        updateValue();
    }

    private Map<String, Editor> editors(Map<String, @Nullable Object> values) {
        Map<String, Editor> row = new LinkedHashMap<>();
        for (InputField column : columns()) {
            Editor editor = fields.bare(column, labels.apply(column));
            editor.show(values.get(column.name()));
            editor.onChange(() -> {
                currencies(row);
                updateValue();
            });
            row.put(column.name(), editor);
        }
        currencies(row);
        return row;
    }

    /** Amounts show the currency that stands beside them in their row. */
    private void currencies(Map<String, Editor> row) {
        columns().forEach(column -> {
            Editor beside = column.currency() == null ? null : row.get(column.currency());
            Editor amount = row.get(column.name());
            if (beside != null && amount != null) {
                amount.currency(beside.value() == null ? null : bench.formats().of(beside.value()));
            }
        });
    }

    private void draw() {
        table.removeAll();
        table.setVisible(!rows.isEmpty());
        columns().forEach(column -> table.add(heading(labels.apply(column))));
        table.add(new Span());
        rows.forEach(row -> {
            row.values().forEach(editor -> table.add(editor.component()));
            table.add(remover(row));
        });
    }

    private static Component heading(String label) {
        Span heading = new Span(label);
        heading.addClassName("heading");
        return heading;
    }

    private Component remover(Map<String, Editor> row) {
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove(row));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(bench.texts().of("rows.remove"));
        return remove;
    }
}
