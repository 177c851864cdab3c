package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.jspecify.annotations.Nullable;

/** Puts label, help and required mark on a field's component. */
final class Dressing {

    private Dressing() {}

    static void dress(Editor editor, String label, @Nullable String help, boolean required) {
        Component field = labelled(editor);
        if (field instanceof HasLabel named) {
            named.setLabel(label);
        }
        if (help != null && field instanceof HasHelper helped) {
            helped.setHelperText(help);
        }
        if (field instanceof HasValueAndElement<?, ?> value && !(field instanceof Checkbox)) {
            value.setRequiredIndicatorVisible(required);
        }
        wide(field);
    }

    /** Only for those who cannot see the heading above it. */
    static void name(Editor editor, String label) {
        Component field = labelled(editor);
        if (field instanceof HasAriaLabel named) {
            named.setAriaLabel(label);
        }
        wide(field);
    }

    /** What an empty field stands for. */
    static void hint(Editor editor, String hint) {
        if (labelled(editor) instanceof HasPlaceholder field) {
            field.setPlaceholder(hint);
        }
    }

    private static void wide(Component field) {
        if (field instanceof HasSize sized) {
            sized.setWidthFull();
        }
    }

    private static Component labelled(Editor editor) {
        return editor instanceof FieldEditor<?, ?> around ? around.field() : editor.component();
    }
}
