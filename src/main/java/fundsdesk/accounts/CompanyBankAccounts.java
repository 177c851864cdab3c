package fundsdesk.accounts;

import fundsdesk.reference.Method;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The company's bank accounts. */
public interface CompanyBankAccounts extends Repository<CompanyBankAccount, Long> {

    /** The live account that a bank calls so, whatever it puts between the digits. */
    @Query("""
        select a from CompanyBankAccount a
        where a.deletedAt is null and function('bare_account', a.accountNumber) = function('bare_account', :number)\
        """)
    List<CompanyBankAccount> named(String number);

    @Query("select a from CompanyBankAccount a where a.accountNumber = :number and a.deletedAt is null")
    Optional<CompanyBankAccount> find(String number);

    /** The methods that the active accounts take in the currency. */
    @Query("""
        select distinct m from CompanyBankAccount a join a.methods m join a.currencies c
        where a.active and a.deletedAt is null and c = :currency\
        """)
    List<Method> methodsIn(String currency);

    /** The ids of the active accounts that take the method in the currency. */
    @Query("""
        select a.id from CompanyBankAccount a join a.methods m join a.currencies c
        where a.active and a.deletedAt is null and m = :method and c = :currency\
        """)
    List<Long> supporting(Method method, String currency);
}
