package fundsdesk.ledger;

import fundsdesk.clients.Client;
import fundsdesk.clients.ClosingRule;
import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** A client whose accounts hold money is not closed: it could neither be paid out nor credited any more. */
@Component
final class EmptyBeforeClosing implements ClosingRule {

    private final LedgerService ledger;
    private final SecuritiesAccounts accounts;

    EmptyBeforeClosing(LedgerService ledger, SecuritiesAccounts accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    @Override
    public Verdict mayClose(Client client) {
        return accounts.ofClient(client.id()).stream()
                .flatMap(account -> ledger.balances(account.id()).stream()
                        .filter(balance -> !balance.posted().isZero())
                        .map(balance -> Verdict.refused("client.has-money", account.number(), balance.posted())))
                .findFirst()
                .orElseGet(Verdict::allowed);
    }
}
