package fundsdesk.crud.form;

import com.vaadin.flow.component.customfield.CustomField;
import fundsdesk.crud.InputField;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A list of records, filled in as a small table. */
final class RowsEditor extends FieldEditor<CustomField<List<Object>>, List<Object>> {

    RowsEditor(InputField input, Fields fields, Workbench bench, Function<InputField, String> labels) {
        super(
                new RowsField(input, fields, bench, labels),
                rows -> rows,
                value -> value instanceof Collection<?> many ? List.copyOf(many) : List.of());
        field().setManualValidation(true);
    }

    @Override
    Object emptyValue() {
        return List.of();
    }

    @Override
    public boolean isWide() {
        return true;
    }
}
