package fundsdesk.clients;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** The account could not be opened. */
@Component
final class FailOpening extends RecordAction<SecuritiesAccount, Reason> {

    FailOpening() {
        super("fail-opening", Reason.class);
        batch();
    }

    @Override
    protected Verdict allows(SecuritiesAccount account) {
        return account.mayFinishOpening();
    }

    @Override
    protected void run(SecuritiesAccount account, Reason input) {
        account.finishOpening(SecuritiesAccount.Opening.FAILED, input.reason());
    }
}
