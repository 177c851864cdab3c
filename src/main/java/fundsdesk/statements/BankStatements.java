package fundsdesk.statements;

import fundsdesk.accounts.CompanyBankAccount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BankStatements extends Repository<BankStatement, Long> {

    /** The statements of the account that end by the day, the latest first: the next opening balance continues the first. */
    @Query("""
        select s from BankStatement s
        where s.account = :account and s.currency = :currency and s.closingBalance is not null
        and s.deletedAt is null and (cast(:day as LocalDate) is null or s.closingDate is null or s.closingDate <= :day)
        order by s.closingDate desc nulls last, s.id desc\
        """)
    List<BankStatement> endingBy(CompanyBankAccount account, String currency, @Nullable LocalDate day, Limit limit);

    /** The statements of the account that were not read to their end. */
    @Query("""
        select s from BankStatement s
        where s.account = :account and s.currency = :currency and s.status = INCOMPLETE and s.deletedAt is null
        order by s.id\
        """)
    List<BankStatement> incomplete(CompanyBankAccount account, String currency);

    BankStatement save(BankStatement statement);
}
