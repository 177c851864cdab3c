package fundsdesk.crud.form;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fundsdesk.crud.Action;

/** Asks for the second factor again, where an action wants that, and goes on once it was right (SEC-05). */
final class StepUpDialog {

    private final Workbench bench;
    private final Runnable then;
    private final TextField code = new TextField();
    private final Dialog dialog = new Dialog();

    private StepUpDialog(Workbench bench, Runnable then) {
        this.bench = bench;
        this.then = then;
        code.setLabel(bench.texts().of("step-up.code"));
        code.setWidthFull();
        code.getElement().setAttribute("autocomplete", "one-time-code");
        dialog.setHeaderTitle(bench.texts().of("step-up.title"));
        dialog.setWidth("24rem");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(bench.texts().of("step-up.text")), code);
        Button go = new Button(bench.texts().of("step-up.go"), click -> confirm());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClassName("confirms");
        code.addKeyDownListener(Key.ENTER, pressed -> confirm());
        dialog.getFooter().add(new Button(bench.texts().of("dialog.cancel"), click -> dialog.close()), go);
    }

    /** Goes on at once where nothing has to be asked. */
    static void before(Action<?, ?> action, Workbench bench, Runnable then) {
        if (bench.desk().needsStepUp(action)) {
            new StepUpDialog(bench, then).open();
        } else {
            then.run();
        }
    }

    private void open() {
        dialog.open();
        code.focus();
    }

    private void confirm() {
        if (bench.desk().stepUp(code.getValue())) {
            dialog.close();
            then.run();
        } else {
            code.setErrorMessage(bench.texts().of("step-up.wrong"));
            code.setInvalid(true);
            code.focus();
        }
    }
}
