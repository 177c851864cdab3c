package fundsdesk.matching;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import fundsdesk.statements.Direction;
import fundsdesk.statements.LineStatus;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLine_;
import org.springframework.stereotype.Component;

/** Deposit match: the incoming lines of which nothing has become yet. */
@Component
final class DepositMatchScreen extends Screen<StatementLine> {
    DepositMatchScreen() {
        super("deposit-match", StatementLine.class);
        menu(Menus.DEPOSITS, 60);
        columns(StatementLine_.bookingDate, StatementLine_.amount, StatementLine_.remitterName);
        columns(StatementLine_.remitterAccount, StatementLine_.bankReference, StatementLine_.account);
        columns(StatementLine_.remittance);
        columns(StatementLine_.claimedBy, StatementLine_.claimedFor, StatementLine_.lockedBy);
        columns(StatementLine_.usedAmount);
        search(StatementLine_.remitterName, StatementLine_.remitterAccount, StatementLine_.bankReference);
        filters(StatementLine_.account, StatementLine_.bookingDate, StatementLine_.amount, StatementLine_.claimedBy);
        label(StatementLine_.bankReference, StatementLine_.remitterName);
        figures(StatementLine_.amount);
        sorts(StatementLine_.bookingDate, StatementLine_.amount);
        only(Filter.all(
                Filter.where(StatementLine_.status, Operator.EQ, LineStatus.PENDING),
                Filter.where(StatementLine_.direction, Operator.EQ, Direction.CREDIT)));
    }
}
