package fundsdesk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Verdict;
import fundsdesk.users.OwnPassword;
import org.springframework.stereotype.Component;

/** Lets people change their own password. */
@Component
class PasswordDialogs {

    private final OwnPassword password;
    private final Texts texts;

    PasswordDialogs(OwnPassword password, Texts texts) {
        this.password = password;
        this.texts = texts;
    }

    /** Asks whoever signed in with a password that was given to them for one of their own. */
    void openIfDue() {
        if (password.mustChange()) {
            open(true);
        }
    }

    void open() {
        open(false);
    }

    private void open(boolean due) {
        PasswordField now = field("shell.password.current", "current-password");
        PasswordField next = field("shell.password.new", "new-password");
        next.setHelperText(texts.of("shell.password.rule"));
        VerticalLayout fields = new VerticalLayout(now, next);
        if (due) {
            fields.addComponentAsFirst(new Span(texts.of("shell.must-change")));
        }
        fields.setPadding(false);
        Dialog dialog = new Dialog(texts.of("shell.change-password"), fields);
        dialog.setWidth("26rem");
        Button save = new Button(texts.of("shell.change-password"), pressed -> change(dialog, now, next));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.setCloseOnEsc(!due);
        dialog.setCloseOnOutsideClick(false);
        Button cancel = new Button(texts.of("shell.cancel"), pressed -> dialog.close());
        cancel.setVisible(!due);
        dialog.getFooter().add(cancel, save);
        dialog.open();
        now.focus();
    }

    private PasswordField field(String label, String autocomplete) {
        PasswordField field = new PasswordField(texts.of(label));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setWidthFull();
        return field;
    }

    private void change(Dialog dialog, PasswordField now, PasswordField next) {
        if (password.change(now.getValue(), next.getValue()) instanceof Verdict.Refused refused) {
            PasswordField wrong = refused.code().equals("password.wrong") ? now : next;
            now.setInvalid(false);
            next.setInvalid(false);
            wrong.setInvalid(true);
            wrong.setErrorMessage(texts.of(refused.reason()));
            wrong.focus();
        } else {
            dialog.close();
            Notification.show(texts.of("shell.password.changed"));
            UI.getCurrent().refreshCurrentRoute(true);
        }
    }
}
