package fundsdesk.guide;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fundsdesk.crud.InputField;
import fundsdesk.crud.OwnField;
import fundsdesk.crud.Texts;
import org.springframework.stereotype.Component;

/** Two methods are seen faster than opened. */
@Component
final class MethodField extends OwnField<Branch, Branch.Method, RadioButtonGroup<Branch.Method>> {

    private final Texts texts;

    MethodField(Texts texts) {
        super(Branch_.mainMethod);
        this.texts = texts;
    }

    @Override
    public RadioButtonGroup<Branch.Method> make(InputField field) {
        RadioButtonGroup<Branch.Method> methods = new RadioButtonGroup<>();
        methods.setItems(Branch.Method.values());
        methods.setItemLabelGenerator(texts::choice);
        return methods;
    }
}
