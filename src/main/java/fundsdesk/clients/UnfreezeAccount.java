package fundsdesk.clients;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Lets withdrawals go again. */
@Component
final class UnfreezeAccount extends RecordAction<SecuritiesAccount, Reason> {

    UnfreezeAccount() {
        super("unfreeze", Reason.class);
        batch();
    }

    @Override
    protected Verdict allows(SecuritiesAccount account) {
        return account.mayUnfreeze();
    }

    @Override
    protected void run(SecuritiesAccount account, Reason input) {
        account.unfreeze(input.reason());
    }
}
