package fundsdesk.deposits;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fundsdesk.crud.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** The seven facts that development needs of a reversal, as a page to read and a file to hand on (RVS-06). */
@Route("escalations/:deposit")
@PermitAll // What is shown comes from EscalationDesk, which judges the actor's grants.
class EscalationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final EscalationDesk escalations;
    private final Texts texts;
    private String number = "";

    EscalationView(EscalationDesk escalations, Texts texts) {
        this.escalations = escalations;
        this.texts = texts;
        addClassName("escalation-page");
    }

    static String addressOf(Deposit deposit) {
        return "escalations/" + deposit.number();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        number = event.getRouteParameters().get("deposit").orElse("");
        Optional<Escalation> found = escalations.of(number);
        found.ifPresentOrElse(this::show, () -> add(new Span(texts.of("escalation.not-there", number))));
    }

    @Override
    public String getPageTitle() {
        return texts.of("escalation.title", number);
    }

    private void show(Escalation escalation) {
        Anchor file = new Anchor(EscalationApi.fileOf(number), texts.of("escalation.download"));
        file.getElement().setAttribute("download", true);
        file.getElement().setAttribute("router-ignore", true);
        Anchor back = new Anchor("deposit-records/" + number, texts.of("escalation.back"));
        Div head = new Div(new H1(getPageTitle()), file, back);
        head.addClassName("escalation-head");
        Span hint = new Span(texts.of("escalation.hint"));
        hint.addClassName("muted");
        add(head, hint, facts(escalation));
    }

    private DescriptionList facts(Escalation escalation) {
        DescriptionList list = new DescriptionList();
        escalation.facts().forEach(fact -> {
            list.add(new DescriptionList.Term(texts.of("escalation." + fact.key())));
            DescriptionList.Description lines = new DescriptionList.Description();
            fact.lines().forEach(line -> lines.add(new Div(line)));
            list.add(lines);
        });
        return list;
    }
}
