package fundsdesk.deposits;

import fundsdesk.crud.Amount;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Vouchers divided among applications that wait for their money, to be posted together: each by itself. */
@Entity
@Audited
@Table(name = "voucher_batches")
class VoucherBatch extends Stored {

    /** It is to be posted now. */
    record Submitted(long batchId, String number) {}

    /** How far it is. */
    enum Status implements Tone.Toned {
        /** Its vouchers and applications are reserved. */
        OPEN(Tone.WAITING),
        SUBMITTED(Tone.ACTIVE),
        POSTED(Tone.DONE),
        PARTLY_POSTED(Tone.ATTENTION),
        CANCELLED(Tone.UNDONE);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    @NotBlank
    private String number = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    @NotBlank
    private String currency = "";

    @NotNull
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    private int applications;
    private int posted;
    private int failed;
    private @Nullable Instant submittedAt;
    private @Nullable Instant endedAt;
    private @Nullable String note;

    protected VoucherBatch() {}

    VoucherBatch(String number, Money amount, int applications) {
        this.number = number;
        this.currency = amount.currency();
        this.amount = amount.amount();
        this.applications = applications;
    }

    String number() {
        return number;
    }

    Status status() {
        return status;
    }

    /** How its reserved statement lines name it. */
    String claim() {
        return "voucher-batches/" + number;
    }

    Verdict isOpen() {
        return Verdict.allowedIf(status == Status.OPEN, "vouchers.not-open", number, status);
    }

    Verdict isSubmitted() {
        return Verdict.allowedIf(status == Status.SUBMITTED, "vouchers.not-submitted", number, status);
    }

    void submit(Instant at) {
        isOpen().orThrow();
        status = Status.SUBMITTED;
        submittedAt = at;
        registerEvent(new Submitted(id(), number));
    }

    void cancel(String reason, Instant at) {
        isOpen().orThrow();
        status = Status.CANCELLED;
        note = reason;
        endedAt = at;
    }

    /** Every application was posted or failed. */
    void end(int posted, int failed, Instant at) {
        isSubmitted().orThrow();
        this.posted = posted;
        this.failed = failed;
        status = failed == 0 ? Status.POSTED : Status.PARTLY_POSTED;
        endedAt = at;
    }
}
