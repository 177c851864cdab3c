package fundsdesk.statements;

import fundsdesk.accounts.CompanyBankAccount;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lines of all statements. */
public interface StatementLines extends Repository<StatementLine, Long> {

    /** Which of these bookings of the account are known, as fingerprint and occurrence. */
    @Query("""
        select l.fingerprint || '/' || cast(l.occurrence as String) from StatementLine l
        where l.account = :account and l.fingerprint in :fingerprints\
        """)
    List<String> known(CompanyBankAccount account, Collection<String> fingerprints);

    /** How many lines the statement brought. */
    @Query("select count(l) from StatementLine l where l.statement = :statement")
    long countOf(BankStatement statement);

    /** Incoming lines that wait, free and accepted, the oldest first. */
    @Query("""
        select l from StatementLine l join fetch l.statement s join fetch l.account
        where l.status = PENDING and l.direction = CREDIT and l.claimedBy is null and l.lockedBy is null
        and s.status = ACCEPTED and l.deletedAt is null
        order by l.id\
        """)
    List<StatementLine> free(Limit limit);

    /** Incoming lines of the account with the bank's reference that wait, the oldest first. */
    @Query("""
        select l from StatementLine l join fetch l.statement
        where l.account = :account and l.bankReference = :reference and l.direction = CREDIT and l.status = PENDING
        and l.deletedAt is null order by l.id\
        """)
    List<StatementLine> withReference(CompanyBankAccount account, String reference);

    /** Incoming lines of the days since, whatever became of them, the newest first. */
    @Query("""
        select l from StatementLine l join fetch l.statement join fetch l.account
        where l.direction = CREDIT and l.bookingDate >= :since and l.deletedAt is null order by l.id desc\
        """)
    List<StatementLine> receivedSince(java.time.LocalDate since, Limit limit);

    /** Debits of the account over the amount that nothing explains yet, the newest first. */
    @Query("""
        select l from StatementLine l join fetch l.statement s join fetch l.account
        where l.account = :account and l.currency = :currency and l.amount = :amount and l.direction = DEBIT
        and l.status = PENDING and l.lockedBy is null and s.status = ACCEPTED and l.deletedAt is null
        order by l.id desc\
        """)
    List<StatementLine> debits(CompanyBankAccount account, String currency, java.math.BigDecimal amount, Limit limit);

    /** The same of all company accounts. */
    @Query("""
        select l from StatementLine l join fetch l.statement s join fetch l.account
        where l.currency = :currency and l.amount = :amount and l.direction = DEBIT
        and l.status = PENDING and l.lockedBy is null and s.status = ACCEPTED and l.deletedAt is null
        order by l.id desc\
        """)
    List<StatementLine> debits(String currency, java.math.BigDecimal amount, Limit limit);

    /** Incoming lines over at most the amount that wait, free, accepted and whole, the newest first. */
    @Query("""
        select l from StatementLine l join fetch l.statement s join fetch l.account
        where l.currency = :currency and l.amount <= :amount and l.direction = CREDIT and l.status = PENDING
        and l.usedAmount = 0 and l.claimedBy is null and l.lockedBy is null and s.status = ACCEPTED and l.deletedAt is null
        order by l.id desc\
        """)
    List<StatementLine> unused(String currency, java.math.BigDecimal amount, Limit limit);

    Optional<StatementLine> findById(Long id);

    StatementLine save(StatementLine line);
}
