package fundsdesk.ledger;

import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.clients.SecuritiesAccounts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Blocks withdrawals in the same transaction in which an account is frozen or its client blocked, frozen or closed, so
 * that the ledger itself refuses what comes at the same moment; lets them through when neither is so any more.
 */
@Component
final class FollowFreezes {

    private final LedgerService ledger;
    private final SecuritiesAccounts accounts;

    FollowFreezes(LedgerService ledger, SecuritiesAccounts accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    @EventListener
    void on(SecuritiesAccount.FreezeChanged change) {
        accounts.byId(change.securitiesAccountId()).ifPresent(this::follow);
    }

    @EventListener
    void on(Client.StatusChanged change) {
        accounts.ofClient(change.clientId()).forEach(this::follow);
    }

    private void follow(SecuritiesAccount account) {
        if (account.mayBeDebited().isAllowed()) {
            ledger.unfreeze(account.id());
        } else {
            ledger.freeze(account.id());
        }
    }
}
