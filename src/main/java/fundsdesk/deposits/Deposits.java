package fundsdesk.deposits;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.clients.Client;
import fundsdesk.statements.StatementLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The deposit applications there are. */
public interface Deposits extends Repository<Deposit, Long> {

    Optional<Deposit> findById(Long id);

    Optional<Deposit> findByNumber(String number);

    /** The deposit that a channel's receipt was credited as. */
    Optional<Deposit> findByReceiptKey(String receiptKey);

    @Query("select d from Deposit d where d.client.number = :clientNo and d.externalRef = :externalRef")
    Optional<Deposit> submitted(String clientNo, String externalRef);

    /** Applications that wait for their money, with what matching needs of them. */
    @Query("""
        select d from Deposit d join fetch d.client join fetch d.securitiesAccount left join fetch d.companyAccount
        where d.status = fundsdesk.deposits.DepositStatus.PROCESSING and d.stage = SUBMITTED and d.deletedAt is null
        order by d.id\
        """)
    List<Deposit> waiting(Limit limit);

    /** Applications that a payment may be meant for: they wait in its currency, for this account or any, of about its sum. */
    @Query("""
        select d from Deposit d join fetch d.client join fetch d.securitiesAccount left join fetch d.companyAccount a
        where d.status = fundsdesk.deposits.DepositStatus.PROCESSING and d.stage = SUBMITTED and d.deletedAt is null
        and d.currency = :currency and d.amount between :least and :most and (a is null or a.id = :account)
        order by d.id\
        """)
    List<Deposit> awaiting(String currency, BigDecimal least, BigDecimal most, long account, Limit limit);

    /** The applications of these clients that wait for money in the currency. */
    @Query("""
        select d from Deposit d join fetch d.client join fetch d.securitiesAccount left join fetch d.companyAccount
        where d.status = fundsdesk.deposits.DepositStatus.PROCESSING and d.stage = SUBMITTED and d.deletedAt is null
        and d.currency = :currency and d.client in :clients order by d.id\
        """)
    List<Deposit> waitingOf(Collection<Client> clients, String currency);

    /** The oldest applications of a client that are still decided about. */
    @Query("""
        select d.number from Deposit d where d.client = :client and d.deletedAt is null
        and d.status = fundsdesk.deposits.DepositStatus.PROCESSING order by d.createdAt, d.id\
        """)
    List<String> undecidedOf(Client client, Limit limit);

    /** Whose applications these are. */
    @Query("select distinct d.client.id from Deposit d where d.id in :applications")
    List<Long> clientsOf(Collection<Long> applications);

    /** Those of these applications that wait for their money. */
    @Query("""
        select d from Deposit d join fetch d.client join fetch d.securitiesAccount left join fetch d.companyAccount
        where d.status = fundsdesk.deposits.DepositStatus.PROCESSING and d.stage = SUBMITTED and d.deletedAt is null
        and d.id in :applications\
        """)
    List<Deposit> waitingAmong(Collection<Long> applications);

    /** The applications of these clients that wait for their money. */
    @Query("""
        select d from Deposit d join fetch d.client join fetch d.securitiesAccount left join fetch d.companyAccount
        where d.status = fundsdesk.deposits.DepositStatus.PROCESSING and d.stage = SUBMITTED and d.deletedAt is null
        and d.client.id in :clients\
        """)
    List<Deposit> waitingOfClients(Collection<Long> clients);

    /** Applications made since, whatever became of them, the newest first. */
    @Query("""
        select d from Deposit d join fetch d.client join fetch d.securitiesAccount left join fetch d.companyAccount
        where d.createdAt >= :since and d.deletedAt is null order by d.id desc\
        """)
    List<Deposit> madeSince(java.time.Instant since, Limit limit);

    /** Live applications whose voucher has the bank's reference on the account. */
    @Query("""
        select d from Deposit d
        where d.companyAccount = :account and d.bankReference = :reference and d.deletedAt is null
        and (d.status <> fundsdesk.deposits.DepositStatus.REJECTED or d.suspendedAmount is not null)\
        """)
    List<Deposit> vouchedBy(CompanyBankAccount account, String reference);

    /** Deposits credited on the word that the bank calls the receipt so, of which no line is here yet. */
    @Query("""
        select d from Deposit d where d.bankReference = :reference and d.deletedAt is null
        and (d.status <> fundsdesk.deposits.DepositStatus.REJECTED or d.suspendedAmount is not null)
        and not exists (select a.id from Allocation a where a.deposit = d and a.status <> RELEASED)\
        """)
    List<Deposit> directWith(String reference);

    /** Incoming lines with the bank's reference on the account, whatever has become of them. */
    @Query("""
        select l from StatementLine l
        where l.account = :account and l.bankReference = :reference and l.direction = CREDIT and l.deletedAt is null
        order by l.id\
        """)
    List<StatementLine> linesWith(CompanyBankAccount account, String reference);

    /** A deposit that was credited directly, and the line that followed it. */
    record Followed(Deposit deposit, StatementLine line) {}

    /** Deposits credited directly whose line is here by now; those whose voucher names its day first. */
    @Query("""
        select new fundsdesk.deposits.Deposits$Followed(d, l) from Deposit d
        join StatementLine l on l.account = d.companyAccount and l.bankReference = d.bankReference
            and l.currency = d.currency and l.amount = coalesce(d.amountReceived, d.amount)
        where d.bankReference is not null and (d.stage = OPENING_HOLD or d.status in (
            fundsdesk.deposits.DepositStatus.COMPLETED, fundsdesk.deposits.DepositStatus.REFUNDED)
            or d.status = fundsdesk.deposits.DepositStatus.REJECTED and d.suspendedAmount is not null)
        and l.status = PENDING and l.direction = CREDIT and l.claimedBy is null and l.lockedBy is null
        and l.deletedAt is null
        and not exists (select a.id from Allocation a where a.deposit = d and a.status <> RELEASED)
        order by case when d.valueDate = l.valueDate then 0 else 1 end, d.id, l.id\
        """)
    List<Followed> followed();

    /** Held cheques whose time has come. */
    @Query("select d.id from Deposit d where d.chequeHold = HELD and d.thawAt <= :now order by d.id")
    List<Long> toThaw(Instant now, Limit limit);

    /** Deposits in suspense whose client's account is open by now. */
    @Query("""
        select d.id from Deposit d
        where d.stage = OPENING_HOLD and d.securitiesAccount.opening = ACTIVE order by d.id\
        """)
    List<Long> opened(Limit limit);

    Deposit save(Deposit deposit);

    /** The completed deposits of a client, newest first. */
    @Query("""
        select d from Deposit d where d.client = :client and d.deletedAt is null
        and d.status = fundsdesk.deposits.DepositStatus.COMPLETED order by d.id desc\
        """)
    List<Deposit> completed(Client client, Limit limit);

    /** What waits in suspense for the account to be opened. */
    @Query("""
        select d.id from Deposit d
        where d.stage = OPENING_HOLD and d.securitiesAccount.id = :account order by d.id\
        """)
    List<Long> waitingFor(long account);
}
