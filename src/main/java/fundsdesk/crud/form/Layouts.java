package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;

/** How fields stand beside each other: two columns where there is room. */
final class Layouts {

    private Layouts() {}

    static FormLayout form() {
        FormLayout layout = new FormLayout();
        layout.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("30em", 2));
        return layout;
    }

    static void place(FormLayout layout, Editor editor) {
        Component component = editor.component();
        layout.add(component);
        if (editor.isWide()) {
            layout.setColspan(component, 2);
        }
    }
}
