package fundsdesk.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Verdict;
import fundsdesk.users.FirstAdministrator;

/** Makes the first administrator for whoever has the code from the console. */
final class FirstAdministratorForm extends Div {

    private final Texts texts;
    private final FirstAdministrator first;
    private final TextField code;
    private final TextField username;
    private final TextField displayName;
    private final PasswordField password;
    private final Span refusal = new Span();

    FirstAdministratorForm(Texts texts, FirstAdministrator first) {
        this.texts = texts;
        this.first = first;
        addClassName("form");
        code = new TextField(texts.of("sign-in.first.code"));
        code.setPlaceholder("XXXX-XXXX-XXXX");
        username = new TextField(texts.of("sign-in.username"));
        displayName = new TextField(texts.of("sign-in.first.display-name"));
        password = new PasswordField(texts.of("sign-in.password"));
        password.setHelperText(texts.of("shell.password.rule"));
        password.getElement().setAttribute("autocomplete", "new-password");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Button make = new Button(texts.of("sign-in.first.make"), pressed -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickShortcut(Key.ENTER);
        add(new Paragraph(texts.of("sign-in.first.how")), refusal, code, username, displayName, password, make);
    }

    private void make() {
        Verdict verdict =
                first.create(code.getValue(), username.getValue(), displayName.getValue(), password.getValue());
        if (verdict instanceof Verdict.Refused refused) {
            refusal.setText(texts.of(refused.reason()));
            refusal.setVisible(true);
        } else {
            SignInView.open();
        }
    }
}
