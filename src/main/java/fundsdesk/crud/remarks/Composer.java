package fundsdesk.crud.remarks;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import fundsdesk.crud.Texts;
import java.util.function.UnaryOperator;

/** A place to write a few lines and send them. */
final class Composer extends Div {

    private final TextArea area = new TextArea();

    /** @param send takes what was written; answers what stands in the way, or nothing */
    Composer(String placeholder, String verb, UnaryOperator<String> send, Texts texts) {
        addClassName("composer");
        area.setPlaceholder(texts.of(placeholder));
        area.setAriaLabel(texts.of(placeholder));
        area.setMaxLength(2000);
        area.setManualValidation(true);
        area.setWidthFull();
        Button button = new Button(texts.of(verb));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            String obstacle = area.getValue().isBlank()
                    ? texts.of("error.needed")
                    : send.apply(area.getValue().strip());
            area.setErrorMessage(obstacle);
            area.setInvalid(!obstacle.isEmpty());
            button.setEnabled(true);
        });
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(area).resetFocusOnActiveElement();
        add(area, button);
    }

    void focus() {
        area.focus();
    }
}
