package fundsdesk.deposits;

import fundsdesk.clients.Client;
import fundsdesk.clients.ClosingRule;
import fundsdesk.crud.Verdict;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** A client whose deposits are under way is not closed: the money would come and could not be credited. */
@Component
final class DecidedBeforeClosing implements ClosingRule {

    private final Deposits deposits;

    DecidedBeforeClosing(Deposits deposits) {
        this.deposits = deposits;
    }

    @Override
    public Verdict mayClose(Client client) {
        return deposits.undecidedOf(client, Limit.of(1)).stream()
                .map(number -> Verdict.refused("deposit.client-waits", number))
                .findFirst()
                .orElseGet(Verdict::allowed);
    }
}
