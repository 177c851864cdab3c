package fundsdesk.channels;

import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.matching.ProvenPayers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reviewed cards and active links: each was agreed to by a second person. */
@Component
class ProvenAccounts implements ProvenPayers {

    private final PayerCards payers;

    ProvenAccounts(PayerCards payers) {
        this.payers = payers;
    }

    @Override
    public Optional<SecuritiesAccount> ownerOf(String payingAccount) {
        List<SecuritiesAccount> owners = payingAccount.isBlank() ? List.of() : payers.accountsPaidFrom(payingAccount);
        return owners.stream().map(SecuritiesAccount::client).distinct().count() == 1
                ? Optional.of(owners.getFirst())
                : Optional.empty();
    }
}
