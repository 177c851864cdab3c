package fundsdesk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fundsdesk.access.Acting;
import fundsdesk.crud.Texts;
import fundsdesk.users.DemoUsers;
import fundsdesk.users.FirstAdministrator;
import org.springframework.beans.factory.ObjectProvider;

/** Where people sign in; in the demo with everybody there is to sign in as, at the very first start with a code. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Texts texts;
    private final SignInForm form;
    private final Div sheet = new Div();

    SignInView(Texts texts, ObjectProvider<DemoUsers> demo, ObjectProvider<FirstAdministrator> first) {
        this.texts = texts;
        this.form = new SignInForm(texts);
        addClassName("start");
        sheet.addClassName("sheet");
        sheet.add(brand());
        if (first.stream().anyMatch(FirstAdministrator::isNeeded)) {
            sheet.add(new FirstAdministratorForm(texts, first.getObject()));
        } else {
            sheet.add(form);
        }
        add(sheet);
        demo.ifAvailable(present -> add(new DemoUserList(texts, form::fill)));
    }

    private Component brand() {
        Div brand = new Div(new Image("icons/fundsdesk.svg", ""), new H1("Fundsdesk"));
        brand.addClassName("brand");
        Paragraph claim = new Paragraph(texts.of("sign-in.claim"));
        claim.addClassName("muted");
        return new Div(brand, claim);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Acting.current().isPresent()) {
            event.forwardTo("");
        } else if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            Span refusal = new Span(texts.of("sign-in.refused"));
            refusal.addClassName("refusal");
            refusal.getElement().setAttribute("role", "alert");
            form.addComponentAsFirst(refusal);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.of("sign-in.title") + " – Fundsdesk";
    }

    /** Opens the page where somebody signs in. */
    static void open() {
        UI.getCurrent().getPage().setLocation("sign-in");
    }
}
