package fundsdesk.deposits;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** The attempts at taking a deposit back, and after one that did what the desk finds of it (RVS-04, RVS-05). */
@org.springframework.stereotype.Component
class ReversalTab implements DetailTab<Deposit> {

    private static final int ORDER = 110;

    private final ReversalAttempts attempts;
    private final ReversalAttemptScreen screen;
    private final ReversalVerification verification;
    private final KeptChecks keeping;
    private final Grants grants;
    private final Texts texts;
    private final Formats formats;
    private final TransactionTemplate transaction;

    ReversalTab(
            ReversalAttempts attempts,
            ReversalAttemptScreen screen,
            ReversalVerification verification,
            KeptChecks keeping,
            Grants grants,
            Texts texts,
            Formats formats,
            TransactionTemplate transaction) {
        this.attempts = attempts;
        this.screen = screen;
        this.verification = verification;
        this.keeping = keeping;
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
    public String key() {
        return "reversal";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isOffered(Screen<? extends Deposit> on) {
        return grants.allow(Acting.required(), screen.readPermission());
    }

    @Override
    public long count(Screen<? extends Deposit> on, long id) {
        return attempts.countOf(id);
    }

    @Override
    public Component content(Screen<? extends Deposit> on, long id) {
        Div content = new Div();
        content.addClassName("reversal-tab");
        transaction.executeWithoutResult(status -> {
            attempts.successful(id).ifPresent(success -> content.add(verified(success)));
            List<ReversalAttempt> all = attempts.of(id);
            all.forEach(each -> content.add(attempt(each, all.indexOf(each) == 0)));
            if (all.isEmpty()) {
                Span nothing = new Span(texts.of("reversal-tab.nothing"));
                nothing.addClassName("muted");
                content.add(nothing);
            }
        });
        return content;
    }

    private Div verified(ReversalAttempt success) {
        Checklist found = verification.of(success);
        boolean asExpected = found.checks().stream().allMatch(check -> check.result() == Checklist.Result.PASS);
        Div part = new Div(
                new H4(texts.of("verification.title")),
                new Span(texts.of(asExpected ? "verification.as-expected" : "verification.differs")),
                new CheckList(found, texts));
        part.addClassName("verification");
        return part;
    }

    private Component attempt(ReversalAttempt attempt, boolean opened) {
        return new AttemptView(attempt, opened, keeping, texts, formats);
    }
}
