package fundsdesk.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import fundsdesk.crud.Texts;
import org.springframework.security.web.csrf.CsrfToken;

/** Name and password, sent as a plain form: browsers and password managers know what to do with one. */
@Tag("form")
final class SignInForm extends HtmlContainer {

    private final TextField username;
    private final PasswordField password;
    private final TextField code;
    private final NativeButton submit;

    SignInForm(Texts texts) {
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", "sign-in");
        username = new TextField(texts.of("sign-in.username"));
        username.getElement().setAttribute("name", "username");
        username.getElement().setAttribute("autocomplete", "username");
        username.getElement().setAttribute("autocapitalize", "none");
        username.setAutofocus(true);
        password = new PasswordField(texts.of("sign-in.password"));
        password.getElement().setAttribute("name", "password");
        password.getElement().setAttribute("autocomplete", "current-password");
        code = new TextField(texts.of("sign-in.code"));
        code.getElement().setAttribute("name", "code");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        submit = new NativeButton(texts.of("sign-in.submit"));
        submit.addClassName("submit");
        submit.getElement().setAttribute("type", "submit");
        add(csrf(), username, password, code, submit);
    }

    /** Fills in a user of the demo, ready to sign in. */
    void fill(String name, String secret) {
        username.setValue(name);
        password.setValue(secret);
        submit.focus();
    }

    private static Input csrf() {
        Input hidden = new Input();
        hidden.setType("hidden");
        Object token = VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName());
        if (token instanceof CsrfToken present) {
            hidden.getElement().setAttribute("name", present.getParameterName());
            hidden.getElement().setAttribute("value", present.getToken());
        }
        return hidden;
    }
}
