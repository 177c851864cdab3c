package fundsdesk.deposits;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.clients.Client;
import fundsdesk.statements.StatementLine;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Which line's money belongs to which application. */
public interface Allocations extends Repository<Allocation, Long> {

    /** The allocations of a review with what posting needs of them, in the order in which records are locked. */
    @Query("""
        select a from Allocation a join fetch a.deposit d join fetch a.line l
        join fetch d.client join fetch d.securitiesAccount
        where a.review = :review order by d.id, l.id\
        """)
    List<Allocation> of(DepositReview review);

    @Query("""
        select r from DepositReview r where r.status = fundsdesk.deposits.DepositReview.Status.PENDING
        and (r.deposit = :deposit or exists (select a.id from Allocation a where a.review = r and a.deposit = :deposit))\
        """)
    List<DepositReview> pendingReviewsOf(Deposit deposit);

    /** What belongs to an application, or belonged to it. */
    @Query("select a from Allocation a join fetch a.line where a.deposit = :deposit and a.status <> RELEASED order by"
            + " a.id")
    List<Allocation> of(Deposit deposit);

    /** What the line with the bank's reference was credited as. */
    @Query("""
        select a.deposit from Allocation a
        where a.line.account = :account and a.line.bankReference = :reference and a.status = POSTED order by a.id\
        """)
    List<Deposit> creditedFrom(CompanyBankAccount account, String reference);

    /** How much of the line belongs to applications, or is under review for them. */
    @Query("select coalesce(sum(a.amount), 0) from Allocation a where a.line = :line and a.status <> RELEASED")
    BigDecimal used(StatementLine line);

    /** How much of the line was credited to applications that still have it. */
    @Query("select coalesce(sum(a.amount), 0) from Allocation a where a.line = :line and a.status = POSTED")
    BigDecimal posted(StatementLine line);

    /** An account that a client's credited money came from. */
    record ProvenAccount(Client client, String account) {}

    /** The accounts that credits of these clients came from, each approved by a second person. */
    @Query("""
        select distinct new fundsdesk.deposits.Allocations$ProvenAccount(a.deposit.client, a.line.remitterAccount)
        from Allocation a
        where a.deposit.client in :clients and a.status = POSTED and a.line.remitterAccount is not null\
        """)
    List<ProvenAccount> provenAccounts(Collection<Client> clients);

    Allocation save(Allocation allocation);
}
