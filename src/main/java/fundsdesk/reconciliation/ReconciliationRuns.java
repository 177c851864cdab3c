package fundsdesk.reconciliation;

import fundsdesk.accounts.CompanyBankAccount;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReconciliationRuns extends Repository<ReconciliationRun, Long> {

    @Query("""
        select r from ReconciliationRun r
        where r.account = :account and r.currency = :currency and r.fromDate = :from and r.toDate = :to\
        """)
    Optional<ReconciliationRun> of(CompanyBankAccount account, String currency, LocalDate from, LocalDate to);

    /** The last day of the runs that end before the day. */
    @Query("""
        select max(r.toDate) from ReconciliationRun r
        where r.account = :account and r.currency = :currency and r.toDate < :day and r.deletedAt is null\
        """)
    Optional<LocalDate> lastBefore(CompanyBankAccount account, String currency, LocalDate day);

    ReconciliationRun save(ReconciliationRun run);
}
