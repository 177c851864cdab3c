package fundsdesk.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
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

    void open() {
        PasswordField now = field("shell.password.current", "current-password");
        PasswordField next = field("shell.password.new", "new-password");
        next.setHelperText(texts.of("shell.password.rule"));
        VerticalLayout fields = new VerticalLayout(now, next);
        fields.setPadding(false);
        Dialog dialog = new Dialog(texts.of("shell.change-password"), fields);
        dialog.setWidth("26rem");
        Button save = new Button(texts.of("shell.change-password"), pressed -> change(dialog, now, next));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.getFooter().add(new Button(texts.of("shell.cancel"), pressed -> dialog.close()), save);
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
        }
    }
}
