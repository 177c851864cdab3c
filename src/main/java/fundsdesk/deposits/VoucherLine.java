package fundsdesk.deposits;

import fundsdesk.crud.Amount;
import fundsdesk.crud.KeptSentence;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** So much of a voucher for one application of a batch. */
@Entity
@Audited
@Table(name = "voucher_lines")
class VoucherLine extends Stored {

    /** What became of it. */
    enum Status implements Tone.Toned {
        OPEN(Tone.WAITING),
        POSTED(Tone.DONE),
        FAILED(Tone.FAILED),
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

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable VoucherBatch batch;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Deposit deposit;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StatementLine line;

    /** The bank's reference where there is no statement line yet. */
    private @Nullable String bankReference;

    private @Nullable LocalDate valueDate;

    private String currency = "";

    @NotNull
    @Positive
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    @LongText
    @KeptSentence
    private @Nullable String message;

    protected VoucherLine() {}

    VoucherLine(VoucherBatch batch, Voucher voucher) {
        this.batch = batch;
        this.deposit = voucher.deposit();
        this.line = voucher.line();
        this.bankReference = voucher.bankReference();
        this.valueDate = voucher.valueDate();
        this.currency = voucher.amount().currency();
        this.amount = voucher.amount().amount();
    }

    /** The lines of a batch with the same reference and date are parts of one voucher. */
    record Paper(
            VoucherBatch batch,
            @Nullable String reference,
            @Nullable LocalDate valueDate) {}

    Paper paper() {
        return new Paper(batch(), bankReference, valueDate);
    }

    VoucherBatch batch() {
        return Objects.requireNonNull(batch);
    }

    Deposit deposit() {
        return Objects.requireNonNull(deposit);
    }

    Optional<StatementLine> line() {
        return Optional.ofNullable(line);
    }

    Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    Optional<LocalDate> valueDate() {
        return Optional.ofNullable(valueDate);
    }

    Money money() {
        return new Money(amount, currency);
    }

    Status status() {
        return status;
    }

    Verdict mayBePosted() {
        return batch().isSubmitted()
                .and(() -> Verdict.allowedIf(
                        status == Status.OPEN, "vouchers.line-ended", deposit().number(), status));
    }

    void end(Status outcome, @Nullable String message) {
        status = outcome;
        this.message = message;
    }
}
