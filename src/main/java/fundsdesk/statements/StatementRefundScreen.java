package fundsdesk.statements;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Marked but not returned: lines whose money the bank still has to send back, by age (SRF-04). */
@Component
final class StatementRefundScreen extends Screen<StatementRefund> {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    StatementRefundScreen(Clock clock) {
        super("statement-refunds", StatementRefund.class);
        menu(Menus.DEPOSITS, 55);
        columns(StatementRefund_.number, StatementRefund_.markedAt, StatementRefund_.payer, StatementRefund_.amount);
        columns(StatementRefund_.returned, StatementRefund_.status, StatementRefund_.line, StatementRefund_.account);
        columns(StatementRefund_.note, StatementRefund_.returnedBy, StatementRefund_.createdBy);
        alsoOffers(StatementRefund_.endedAt, StatementRefund_.debit, StatementRefund_.unlocked);
        search(StatementRefund_.payer);
        searchStarts(StatementRefund_.number, StatementRefund_.returnedBy);
        filters(StatementRefund_.status, StatementRefund_.account, StatementRefund_.amount);
        filters(StatementRefund_.markedAt, StatementRefund_.currency, StatementRefund_.unlocked);
        number(StatementRefund_.number);
        status(StatementRefund_.status);
        figures(StatementRefund_.amount);
        sorts(StatementRefund_.markedAt, StatementRefund_.amount);
        defaultSort(StatementRefund_.markedAt, true);
        aged(StatementRefund_.markedAt);
        section("marked", StatementRefund_.line, StatementRefund_.account, StatementRefund_.payer);
        section("marked", StatementRefund_.amount, StatementRefund_.currency, StatementRefund_.note);
        section("marked", StatementRefund_.markedAt, StatementRefund_.unlocked);
        section("returned", StatementRefund_.status, StatementRefund_.returned, StatementRefund_.returnedBy);
        section("returned", StatementRefund_.debit, StatementRefund_.endedAt);
        timeline(StatementRefund_.status);
        tabOf(StatementRefund_.line);
        view("open", open());
        view(
                "week",
                actor -> open().and(Filter.where(
                        StatementRefund_.markedAt, Operator.LT, clock.instant().minus(WEEK))));
        view(
                "month",
                actor -> open().and(Filter.where(
                        StatementRefund_.markedAt, Operator.LT, clock.instant().minus(MONTH))));
        view("returned", Filter.where(StatementRefund_.status, Operator.EQ, StatementRefund.Status.RETURNED));
    }

    static Filter open() {
        return Filter.where(StatementRefund_.status, Operator.EQ, StatementRefund.Status.OPEN);
    }
}
