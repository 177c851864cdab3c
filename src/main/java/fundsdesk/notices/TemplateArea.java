package fundsdesk.notices;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A text with places in braces: each place is put in where the caret stands, and below is what comes of the text. */
final class TemplateArea extends CustomField<String> {

    /** In the browser alone, so that whoever goes on typing types behind it; the caret stays where it was. */
    private static final String PUT_IN = """
        this.addEventListener('mousedown', (e) => e.preventDefault());
        this.addEventListener('click', () => {
          const text = $0.inputElement;
          text.setRangeText($1, text.selectionStart, text.selectionEnd, 'end');
          text.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          $0.focus();
        });
        """;

    private final TextArea area = new TextArea();
    private final Div offered = new Div();
    private final Div result = new Div();
    private final Texts texts;
    private Map<String, String> examples = Map.of();

    TemplateArea(int maxLength, Texts texts) {
        super("");
        this.texts = texts;
        area.setManualValidation(true);
        area.setMinRows(6);
        area.setMaxRows(14);
        area.setMaxLength(maxLength);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.addValueChangeListener(typed -> typed());
        offered.addClassName("template-places");
        result.addClassName("template-result");
        Span caption = new Span(texts.of("template.result"));
        caption.addClassName("caption");
        Div all = new Div(area, offered, caption, result);
        all.addClassName("template-area");
        add(all);
    }

    private void typed() {
        updateValue();
        draw();
    }

    /** The places that this text can have, with examples in its language. */
    void offer(Set<String> known, Locale language) {
        Map<String, String> now = new TreeMap<>();
        known.forEach(place -> now.put(place, texts.of(Text.of("template-example." + place), language)));
        if (!now.equals(examples)) {
            examples = now;
            offered.removeAll();
            now.keySet().forEach(place -> offered.add(chip("{" + place + "}")));
            draw();
        }
    }

    private NativeButton chip(String place) {
        NativeButton chip = new NativeButton(place);
        chip.getElement().setAttribute("type", "button");
        chip.setAriaLabel(texts.of("template.put-in", place));
        chip.getElement().executeJs(PUT_IN, area, place);
        return chip;
    }

    private void draw() {
        result.setText(NotificationTemplate.filled(area.getValue(), examples));
    }

    @Override
    protected String generateModelValue() {
        return area.getValue();
    }

    @Override
    protected void setPresentationValue(String text) {
        area.setValue(text);
        draw();
    }

    @Override
    public void setLabel(String label) {
        super.setLabel(label);
        area.setAriaLabel(label);
    }

    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid);
        area.setInvalid(invalid);
    }

    /** A group cannot be required, as the marks for screen readers go: the text in it is. */
    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        super.setRequiredIndicatorVisible(required);
        area.setRequiredIndicatorVisible(required);
        getElement().executeJs("setTimeout(() => this.removeAttribute('aria-required'))");
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        area.setReadOnly(readOnly);
        offered.setVisible(!readOnly);
    }

    @Override
    public void focus() {
        area.focus();
    }
}
