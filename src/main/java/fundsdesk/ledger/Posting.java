package fundsdesk.ledger;

import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.AuditOverride;
import org.jspecify.annotations.Nullable;

/** One side of a booking, with the balance of the account after it: a row of the account's statement. */
@Entity
@Immutable
@Table(name = "ledger_postings")
@AuditOverride(forClass = Stored.class, isAudited = false)
class Posting extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable LedgerBalance account;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable SecuritiesAccount securitiesAccount;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable JournalTransaction transaction;

    private String number = "";
    private String type = "";
    private String subject = "";

    @LongText
    private @Nullable String note;

    private LocalDate businessDate = LocalDate.EPOCH;
    private String currency = "";

    /** A credit is positive: the desk owes the account's owner more. */
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    /** None on the accounts of the house, whose balance is summed when it is asked for. */
    @Amount
    private @Nullable BigDecimal balanceAfter;
}
