package fundsdesk.clients;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Blocks withdrawals from an account; credits still arrive. */
@Component
final class FreezeAccount extends RecordAction<SecuritiesAccount, Reason> {

    FreezeAccount() {
        super("freeze", Reason.class);
        batch();
    }

    @Override
    protected Verdict allows(SecuritiesAccount account) {
        return account.mayFreeze();
    }

    @Override
    protected void run(SecuritiesAccount account, Reason input) {
        account.freeze(input.reason());
    }
}
