package fundsdesk.deposits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.DetailNotice;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Says on a deposit's page what is to be done next about a reversal that failed (RVS-04). */
@org.springframework.stereotype.Component
class RecoveryNotice implements DetailNotice<Deposit> {

    private final FailedReversals failed;
    private final FailedReversalScreen screen;
    private final Grants grants;
    private final Texts texts;
    private final Formats formats;
    private final TransactionTemplate transaction;

    RecoveryNotice(
            FailedReversals failed,
            FailedReversalScreen screen,
            Grants grants,
            Texts texts,
            Formats formats,
            TransactionTemplate transaction) {
        this.failed = failed;
        this.screen = screen;
        this.grants = grants;
        this.texts = texts;
        this.formats = formats;
        this.transaction = transaction;
    }

    @Override
    public Class<Deposit> entity() {
        return Deposit.class;
    }

    @Override
    public Optional<Component> of(Screen<? extends Deposit> on, long id) {
        if (!grants.allow(Acting.required(), screen.readPermission())) {
            return Optional.empty();
        }
        Optional<Component> said = transaction.execute(status -> failed.open(id).map(this::next));
        return said == null ? Optional.empty() : said;
    }

    private Component next(FailedReversal open) {
        Div todo = new Div(
                formats.badge(open.nextStep()),
                new Span(texts.of("recovery." + open.nextStep().name())));
        todo.addClassName("todo");
        Span due = new Span(texts.of("recovery.expected", formats.age(open.failedAt()), open.dueAt()));
        due.addClassName("muted");
        Div links = new Div(
                link("securities-accounts/" + open.deposit().securitiesAccount().number(), "recovery.account"));
        if (open.nextStep() == RecoveryStep.ASK_LEDGER) {
            links.add(link("reversal-attempts/" + open.lastAttempt().number(), "recovery.ask-ledger"));
        }
        links.add(link(EscalationView.addressOf(open.deposit()), "recovery.escalation"));
        links.addClassName("links");
        Div box = new Div(todo, due, links);
        box.addClassNames("recovery", "tone-" + open.nextStep().tone().name().toLowerCase(java.util.Locale.ROOT));
        return box;
    }

    private Anchor link(String address, String words) {
        return new Anchor(address, texts.of(words));
    }
}
