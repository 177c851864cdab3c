package fundsdesk.cards;

import fundsdesk.clients.Client;
import fundsdesk.crud.Verdict;
import fundsdesk.names.AccountNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The bank cards there are: which account is a client's own, and whether a second person said so. */
public interface BankCards extends Repository<BankCard, Long> {

    Optional<BankCard> findById(Long id);

    /** The live cards of these clients, whatever their review. */
    @Query("""
        select c from BankCard c join fetch c.client join fetch c.bank
        where c.client in :clients and c.deletedAt is null order by c.id\
        """)
    List<BankCard> of(Collection<Client> clients);

    /** Live approved cards whose number ends as this one does, with more in front or not. */
    @Query("""
        select c from BankCard c join fetch c.client join fetch c.bank
        where c.review = APPROVED and c.deletedAt is null
        and right(function('bare_account', c.accountNumber), 6) = right(function('bare_account', :number), 6)
        order by c.id\
        """)
    List<BankCard> approvedEndingAs(String number);

    /** The approved cards of the very account that a bank calls so: the one rule of {@link AccountNumber} (CARD-05). */
    default List<BankCard> approvedOf(String number) {
        return approvedEndingAs(number).stream().filter(card -> card.is(number)).toList();
    }

    /** Cards by their whole account number, however it is written, or by the four digits that everybody sees. */
    @Query("""
        select c.id from BankCard c where function('bare_account', c.accountNumber) = function('bare_account', :number)
        or (length(:number) = 4 and right(c.accountNumber, 4) = :number)\
        """)
    List<Long> numbered(String number, Limit limit);

    /** The client's live card of this account, however its number is written. */
    default Optional<BankCard> find(Client client, String account) {
        return of(List.of(client)).stream().filter(card -> card.is(account)).findFirst();
    }

    /** Whether the client may be paid on this account: it is an approved card of theirs (CARD-05). */
    default Verdict mayReceive(Client client, String account) {
        return find(client, account)
                .map(BankCard::mayReceive)
                .orElseGet(() -> Verdict.refused("card.unknown-payee", client.number(), BankCard.covered(account)));
    }
}
