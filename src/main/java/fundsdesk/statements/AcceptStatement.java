package fundsdesk.statements;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Lets the lines of a quarantined statement be matched although its balances do not add up. */
@Component
final class AcceptStatement extends RecordAction<BankStatement, Reason> {

    AcceptStatement() {
        super("accept", Reason.class);
        primary();
    }

    @Override
    protected Verdict allows(BankStatement statement) {
        return statement.mayBeAccepted();
    }

    @Override
    protected void run(BankStatement statement, Reason input) {
        statement.accept(input.reason());
    }
}
