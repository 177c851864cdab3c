package fundsdesk.ledger;

import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.KeptSentence;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.AuditOverride;
import org.jspecify.annotations.Nullable;

/** A procedure in the form of a record: what the ledger was asked to do, for what, and what became of it. */
@Entity
@Immutable
@Table(name = "ledger_procedures")
@AuditOverride(forClass = Stored.class, isAudited = false)
class LedgerProcedure extends Stored {

    private String number = "";
    private String type = "";

    @Enumerated(EnumType.STRING)
    private Procedure.Status status = Procedure.Status.PENDING;

    @LongText
    @KeptSentence
    private @Nullable String message;

    private String subject = "";
    private String idempotencyKey = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable SecuritiesAccount securitiesAccount;

    private String currency = "";

    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    private LocalDate businessDate = LocalDate.EPOCH;
    private @Nullable Instant endedAt;
}
