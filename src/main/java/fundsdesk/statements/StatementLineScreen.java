package fundsdesk.statements;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** All statement lines and what has become of them. */
@Component
final class StatementLineScreen extends Screen<StatementLine> {
    StatementLineScreen() {
        super("statement-lines", StatementLine.class);
        menu(Menus.DEPOSITS, 50);
        columns(StatementLine_.bookingDate, StatementLine_.account, StatementLine_.direction, StatementLine_.amount);
        columns(StatementLine_.status, StatementLine_.result, StatementLine_.remitterName);
        columns(StatementLine_.remitterAccount, StatementLine_.remittance, StatementLine_.bankReference);
        columns(StatementLine_.claimedBy, StatementLine_.lockedBy);
        search(StatementLine_.remitterName);
        namesKeptIn("remitter_names", StatementLine_.remitterName);
        searchStarts(StatementLine_.remitterAccount, StatementLine_.bankReference);
        filters(StatementLine_.account, StatementLine_.direction, StatementLine_.status, StatementLine_.result);
        filters(StatementLine_.bookingDate, StatementLine_.amount);
        label(StatementLine_.bankReference, StatementLine_.remitterName);
        status(StatementLine_.status);
        figures(StatementLine_.amount);
        sorts(StatementLine_.bookingDate, StatementLine_.amount);
        tabOf(StatementLine_.statement);
    }
}
