package fundsdesk.channels;

import fundsdesk.reference.Bank;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The bank accounts that push deposits. */
interface BankSecuritiesLinks extends Repository<BankSecuritiesLink, Long> {

    /** The link of a bank account that has not ended, whatever stands between its digits. */
    @Query("""
        select l from BankSecuritiesLink l
        join fetch l.securitiesAccount a join fetch a.client join fetch l.companyAccount
        where l.bank = :bank and l.deletedAt is null and l.status <> ENDED
        and function('bare_account', l.accountNumber) = function('bare_account', :number)\
        """)
    Optional<BankSecuritiesLink> find(Bank bank, String number);

    /** The active links of accounts whose number ends as this one does, with more in front or not. */
    @Query("""
        select l from BankSecuritiesLink l join fetch l.securitiesAccount a join fetch a.client join fetch l.bank
        where l.status = ACTIVE and l.deletedAt is null
        and right(function('bare_account', l.accountNumber), 6) = right(function('bare_account', :number), 6)
        order by l.id\
        """)
    List<BankSecuritiesLink> activeEndingAs(String number);
}
