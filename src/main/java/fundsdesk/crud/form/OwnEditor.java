package fundsdesk.crud.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.shared.HasValidationProperties;
import fundsdesk.crud.FormValues;
import fundsdesk.crud.InputField;
import fundsdesk.crud.OwnField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An editor around the component that a part of its own makes for one field of a form. */
final class OwnEditor<V, C extends AbstractField<?, V> & HasValidationProperties> extends FieldEditor<C, V> {

    private final OwnField<?, V, C> part;

    OwnEditor(OwnField<?, V, C> part, InputField field) {
        super(part.make(field), value -> value, OwnEditor::held);
        this.part = part;
        field().setManualValidation(true);
    }

    /** A form holds what the attribute holds. */
    @SuppressWarnings("unchecked")
    private static <V> V held(@Nullable Object value) {
        return (V) Objects.requireNonNull(value);
    }

    /** Lets each of a sheet's own fields see what the whole form holds, which is only asked for when there is any. */
    static void follow(Sheet sheet, Supplier<FormValues> form) {
        List<OwnEditor<?, ?>> own = new ArrayList<>();
        sheet.lines().forEach(line -> {
            if (line.editor() instanceof OwnEditor<?, ?> editor) {
                own.add(editor);
            }
        });
        if (!own.isEmpty()) {
            FormValues held = form.get();
            own.forEach(editor -> editor.follow(held));
        }
    }

    private void follow(FormValues form) {
        part.follow(field(), form);
    }

    @Override
    public boolean isWide() {
        return part.isWide();
    }
}
