package fundsdesk.ledger;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** The accounts of the ledger, one for each owner and currency, with their balances. */
@Component
final class LedgerBalanceScreen extends Screen<LedgerBalance> {
    LedgerBalanceScreen() {
        super("ledger-accounts", LedgerBalance.class);
        menu(Menus.LEDGER, 40);
        columns(
                LedgerBalance_.name,
                LedgerBalance_.kind,
                LedgerBalance_.client,
                LedgerBalance_.posted,
                LedgerBalance_.held,
                LedgerBalance_.available);
        columns(LedgerBalance_.occupied, LedgerBalance_.debitsBlocked, LedgerBalance_.companyAccount);
        alsoOffers(LedgerBalance_.currency, LedgerBalance_.securitiesAccount);
        search(LedgerBalance_.name);
        filters(
                LedgerBalance_.kind,
                LedgerBalance_.currency,
                LedgerBalance_.client,
                LedgerBalance_.securitiesAccount,
                LedgerBalance_.companyAccount);
        filters(LedgerBalance_.available, LedgerBalance_.held, LedgerBalance_.debitsBlocked);
        label(LedgerBalance_.name);
        figures(LedgerBalance_.posted, LedgerBalance_.held, LedgerBalance_.available);
        tabOf(LedgerBalance_.client);
        tabOf(LedgerBalance_.securitiesAccount);
        tabOf(LedgerBalance_.companyAccount);
    }
}
