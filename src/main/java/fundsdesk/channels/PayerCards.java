package fundsdesk.channels;

import fundsdesk.cards.BankCard;
import fundsdesk.clients.SecuritiesAccount;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whose a paying account is, where that was proven by a reviewed card or an active link. */
interface PayerCards extends Repository<BankCard, Long> {

    @Query("""
        select a from SecuritiesAccount a join fetch a.client c
        where a.deletedAt is null and a.opening = ACTIVE and (exists (
            select b.id from BankCard b where b.client = c and b.review = APPROVED and b.deletedAt is null
            and function('bare_account', b.accountNumber) = function('bare_account', :number))
        or exists (
            select l.id from BankSecuritiesLink l where l.securitiesAccount = a and l.status = ACTIVE
            and l.deletedAt is null
            and function('bare_account', l.accountNumber) = function('bare_account', :number)))
        order by a.id\
        """)
    List<SecuritiesAccount> accountsPaidFrom(String number);
}
