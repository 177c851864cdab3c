package fundsdesk.ledger;

import fundsdesk.clients.SecuritiesAccount;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Blocks withdrawals in the same transaction in which an account is frozen. */
@Component
final class FollowFreezes {

    private final LedgerService ledger;

    FollowFreezes(LedgerService ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(SecuritiesAccount.FreezeChanged change) {
        if (change.frozen()) {
            ledger.freeze(change.securitiesAccountId());
        } else {
            ledger.unfreeze(change.securitiesAccountId());
        }
    }
}
