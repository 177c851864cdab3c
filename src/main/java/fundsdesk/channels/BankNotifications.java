package fundsdesk.channels;

import fundsdesk.deposits.Deposit;
import fundsdesk.reference.Bank;
import fundsdesk.statements.StatementLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What banks told the desk. */
interface BankNotifications extends Repository<BankNotification, Long> {

    Optional<BankNotification> findById(Long id);

    /** The one notification of an event of a payment that can be acted upon. */
    @Query("""
        select n from BankNotification n
        where n.bank = :bank and n.bankSerial = :serial and n.event = :event and n.status <> REFUSED
        and n.contradicts is null\
        """)
    Optional<BankNotification> find(Bank bank, String serial, BankEvent event);

    /** Those that are still to be worked off, the oldest first; not those that came just now and are in work. */
    @Query("""
        select n.id from BankNotification n
        where n.status = RECEIVED and n.createdAt < :before order by n.id\
        """)
    List<Long> due(Instant before, Limit limit);

    /** Refunds that waited for their success, which has been applied since. */
    @Query("""
        select r.id from BankNotification r
        join BankNotification s on s.bank = r.bank and s.bankSerial = r.bankSerial and s.event = SUCCESS
            and s.status = APPLIED
        where r.status = WAITING and r.event = REFUNDED
        and not exists (select c.id from Shortfall c where c.notification = r)
        order by r.id\
        """)
    List<Long> refundsToApply(Limit limit);

    /** The refund that waits for this success, which has been applied. */
    @Query("""
        select r.id from BankNotification r
        join BankNotification s on s.bank = r.bank and s.bankSerial = r.bankSerial
        where s.id = :success and s.event = SUCCESS and s.status = APPLIED
        and r.status = WAITING and r.event = REFUNDED
        and not exists (select c.id from Shortfall c where c.notification = r)\
        """)
    Optional<Long> refundOf(long success);

    /** Those left to a person whose line has been dealt with since. */
    @Query("""
        select distinct n.id from BankNotification n join StatementLine l on l.bankReference = n.bankSerial
            and l.currency = n.currency and l.amount = n.amount and l.account.bank = n.bank
        where n.status = WAITING and n.event = SUCCESS
        and l.status = PROCESSED and l.direction = CREDIT and l.deletedAt is null
        order by n.id\
        """)
    List<Long> ofEndedLines(Limit limit);

    /** The lines of the payment that have been dealt with. */
    @Query("""
        select l from BankNotification n join StatementLine l on l.bankReference = n.bankSerial
            and l.currency = n.currency and l.amount = n.amount and l.account.bank = n.bank
        join fetch l.account
        where n.id = :notification and l.status = PROCESSED and l.direction = CREDIT and l.deletedAt is null
        order by l.id\
        """)
    List<StatementLine> endedLines(long notification);

    /** The notification by which the deposit was credited, or taken back. */
    @Query("select n from BankNotification n where n.deposit = :deposit and n.event = :event and n.status = APPLIED")
    Optional<BankNotification> applied(Deposit deposit, BankEvent event);

    BankNotification save(BankNotification notification);
}
