package fundsdesk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where people sign in. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Div {
    SignInView() {
        LoginForm form = new LoginForm();
        form.setAction("sign-in");
        add(form);
    }
}
