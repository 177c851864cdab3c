package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;

/** A formatted text: typed as Markdown, with a preview under it that follows the typing. */
final class MarkdownEditor extends FieldEditor<TextArea, String> {

    private final Div both = new Div();

    MarkdownEditor(TextArea area, Workbench bench) {
        super(area, text -> text, value -> Objects.requireNonNull(value).toString());
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        Markdown preview = new Markdown();
        area.addValueChangeListener(typed -> preview.setContent(typed.getValue()));
        Details details = new Details(bench.texts().of("markdown.preview"), preview);
        both.addClassName("markdown-field");
        both.add(area, details);
    }

    @Override
    public Component component() {
        return both;
    }

    @Override
    public boolean isWide() {
        return true;
    }
}
