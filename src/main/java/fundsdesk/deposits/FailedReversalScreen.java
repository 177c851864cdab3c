package fundsdesk.deposits;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Reversals that failed and are still to be put right, by their age against the time that is expected (RVS-10). */
@Component
final class FailedReversalScreen extends Screen<FailedReversal> {
    FailedReversalScreen(Clock clock) {
        super("failed-reversals", FailedReversal.class);
        menu(Menus.DEPOSITS, 140);
        columns(FailedReversal_.deposit, FailedReversal_.nextStep, FailedReversal_.dueAt, FailedReversal_.failedAt);
        columns(FailedReversal_.amount, FailedReversal_.client, FailedReversal_.failures, FailedReversal_.status);
        columns(FailedReversal_.lastAttempt, FailedReversal_.createdBy);
        alsoOffers(FailedReversal_.closedAt, FailedReversal_.closedBy, FailedReversal_.closingNote);
        filters(FailedReversal_.status, FailedReversal_.nextStep, FailedReversal_.client, FailedReversal_.dueAt);
        filters(FailedReversal_.failedAt, FailedReversal_.currency, FailedReversal_.deposit);
        status(FailedReversal_.status);
        figures(FailedReversal_.amount, FailedReversal_.dueAt);
        sorts(FailedReversal_.dueAt, FailedReversal_.failedAt, FailedReversal_.amount);
        defaultSort(FailedReversal_.dueAt, true);
        aged(FailedReversal_.failedAt);
        section("failure", FailedReversal_.deposit, FailedReversal_.client, FailedReversal_.amount);
        section("failure", FailedReversal_.currency, FailedReversal_.failedAt, FailedReversal_.failures);
        section("failure", FailedReversal_.lastAttempt);
        section("recovery", FailedReversal_.nextStep, FailedReversal_.dueAt, FailedReversal_.status);
        section("recovery", FailedReversal_.closedAt, FailedReversal_.closedBy, FailedReversal_.closingNote);
        timeline(FailedReversal_.status, FailedReversal_.nextStep);
        view("open", open());
        view("overdue", actor -> open().and(Filter.where(FailedReversal_.dueAt, Operator.LT, clock.instant())));
        view("escalate", open().and(Filter.where(FailedReversal_.nextStep, Operator.EQ, RecoveryStep.ESCALATE)));
    }

    private static Filter open() {
        return Filter.where(FailedReversal_.status, Operator.EQ, FailedReversal.Status.OPEN);
    }
}
