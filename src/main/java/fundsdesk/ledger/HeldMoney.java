package fundsdesk.ledger;

import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.AuditOverride;
import org.jspecify.annotations.Nullable;

/** A hold in the form of a record: money that is set aside until it is released or consumed, once. */
@Entity
@Immutable
@Table(name = "ledger_holds")
@AuditOverride(forClass = Stored.class, isAudited = false)
class HeldMoney extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable SecuritiesAccount securitiesAccount;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable LedgerBalance account;

    @Enumerated(EnumType.STRING)
    private Hold.Kind kind = Hold.Kind.WITHDRAWAL;

    private String currency = "";

    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    private String subject = "";

    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable LedgerProcedure placedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable LedgerProcedure endedBy;

    private @Nullable Instant endedAt;

    /** What became of it. */
    enum Status implements Tone.Toned {
        ACTIVE(Tone.ATTENTION),
        RELEASED(Tone.DONE),
        CONSUMED(Tone.UNDONE);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }
}
