package fundsdesk.clients;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** The account was opened. */
@Component
final class ActivateAccount extends RecordAction<SecuritiesAccount, Reason> {

    ActivateAccount() {
        super("activate", Reason.class);
        batch();
    }

    @Override
    protected Verdict allows(SecuritiesAccount account) {
        return account.mayFinishOpening();
    }

    @Override
    protected void run(SecuritiesAccount account, Reason input) {
        account.finishOpening(SecuritiesAccount.Opening.ACTIVE, input.reason());
    }
}
