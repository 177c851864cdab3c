package fundsdesk.deposits;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Every attempt at taking a deposit back, whatever became of it. */
@Component
final class ReversalAttemptScreen extends Screen<ReversalAttempt> {

    static final String KEY = "reversal-attempts";

    ReversalAttemptScreen() {
        super(KEY, ReversalAttempt.class);
        menu(Menus.DEPOSITS, 145);
        columns(ReversalAttempt_.number, ReversalAttempt_.createdAt, ReversalAttempt_.deposit);
        columns(ReversalAttempt_.reason, ReversalAttempt_.outcome, ReversalAttempt_.message);
        columns(ReversalAttempt_.procedureNumber, ReversalAttempt_.createdBy);
        alsoOffers(ReversalAttempt_.note, ReversalAttempt_.freezeAccount, ReversalAttempt_.workOrder);
        alsoOffers(ReversalAttempt_.source, ReversalAttempt_.person, ReversalAttempt_.endedAt);
        searchStarts(ReversalAttempt_.number, ReversalAttempt_.procedureNumber);
        filters(ReversalAttempt_.outcome, ReversalAttempt_.reason, ReversalAttempt_.deposit);
        filters(ReversalAttempt_.createdAt, ReversalAttempt_.createdBy);
        number(ReversalAttempt_.number);
        status(ReversalAttempt_.outcome);
        defaultSort(ReversalAttempt_.createdAt, false);
        section("attempt", ReversalAttempt_.deposit, ReversalAttempt_.reason, ReversalAttempt_.note);
        section("attempt", ReversalAttempt_.freezeAccount, ReversalAttempt_.workOrder);
        section("attempt", ReversalAttempt_.person, ReversalAttempt_.source);
        section("outcome", ReversalAttempt_.outcome, ReversalAttempt_.message, ReversalAttempt_.procedureNumber);
        section("outcome", ReversalAttempt_.endedAt, ReversalAttempt_.unlinksCard);
        view(
                "open",
                Filter.where(ReversalAttempt_.outcome, Operator.IN, AttemptOutcome.STARTED, AttemptOutcome.IN_DOUBT));
    }
}
