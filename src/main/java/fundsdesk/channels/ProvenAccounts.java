package fundsdesk.channels;

import fundsdesk.cards.BankCard;
import fundsdesk.cards.BankCards;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.clients.SecuritiesAccounts;
import fundsdesk.matching.ProvenPayers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reviewed cards and active links: each was agreed to by a second person. */
@Component
class ProvenAccounts implements ProvenPayers {

    private final BankCards cards;
    private final BankSecuritiesLinks links;
    private final SecuritiesAccounts accounts;

    ProvenAccounts(BankCards cards, BankSecuritiesLinks links, SecuritiesAccounts accounts) {
        this.cards = cards;
        this.links = links;
        this.accounts = accounts;
    }

    @Override
    public Optional<SecuritiesAccount> ownerOf(String payingAccount) {
        List<SecuritiesAccount> owners = payingAccount.isBlank() ? List.of() : accountsPaidFrom(payingAccount);
        return owners.stream().map(SecuritiesAccount::client).distinct().count() == 1
                ? Optional.of(owners.getFirst())
                : Optional.empty();
    }

    /** The open accounts of whoever is proven to pay from the bank account, the oldest first. */
    private List<SecuritiesAccount> accountsPaidFrom(String number) {
        Stream<SecuritiesAccount> byCard = cards.approvedOf(number).stream()
                .map(BankCard::client)
                .distinct()
                .flatMap(client -> accounts.ofClient(client.id()).stream());
        Stream<SecuritiesAccount> byLink = links.activeEndingAs(number).stream()
                .filter(link -> link.is(number))
                .map(BankSecuritiesLink::securitiesAccount);
        return Stream.concat(byCard, byLink)
                .filter(account -> account.opening() == SecuritiesAccount.Opening.ACTIVE && !account.isDeleted())
                .distinct()
                .sorted(Comparator.comparing(SecuritiesAccount::id))
                .toList();
    }
}
