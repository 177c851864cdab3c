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

/** One booking: postings that sum to zero in each currency, never changed. A correction is a new one that is linked. */
@Entity
@Immutable
@Table(name = "ledger_transactions")
@AuditOverride(forClass = Stored.class, isAudited = false)
class JournalTransaction extends Stored {

    private String number = "";
    private String type = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable LedgerProcedure procedure;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable SecuritiesAccount securitiesAccount;

    private String currency = "";

    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    private LocalDate businessDate = LocalDate.EPOCH;
    private String subject = "";

    @LongText
    private @Nullable String note;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable JournalTransaction reverses;
}
