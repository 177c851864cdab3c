package fundsdesk.payouts;

import fundsdesk.crud.Amount;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One payment of a transfer file, as it was when it was put into it. */
@Entity
@Audited
@Table(name = "transfer_payments")
public class TransferPayment extends Stored {

    /**
     * They will not be paid by their file: what they were for can be paid otherwise.
     *
     * @param origin the screen of the records that they were for
     * @param originIds these records, each once
     * @param as taken out of a draft, voided with its file, or refused by the bank
     */
    public record TakenBack(String origin, List<Long> originIds, Status as, String reason) {
        public TakenBack {
            originIds = List.copyOf(originIds);
        }
    }

    /** What became of it. */
    public enum Status implements Tone.Toned {
        IN_FILE(Tone.ACTIVE),
        PAID(Tone.DONE),
        /** Before the file was written. */
        TAKEN_OUT(Tone.UNDONE),
        /** The bank did not pay it. */
        FAILED(Tone.FAILED),
        /** Its file was voided. */
        VOID(Tone.UNDONE);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    private String number = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable TransferFile file;

    private String origin = "";
    private long originId;
    private String originNumber = "";
    private String payeeName = "";
    private String payeeBank = "";
    private @Nullable String payeeBic;
    private String payeeAccount = "";
    private String currency = "";

    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Status status = Status.IN_FILE;

    /** The bank's booking that paid it; none where its advice said so, or the file was booked as one. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StatementLine debit;

    @LongText
    private @Nullable String ending;

    protected TransferPayment() {}

    TransferPayment(String number, TransferFile file, Payout payout) {
        this.number = number;
        this.file = file;
        this.origin = payout.origin();
        this.originId = payout.id();
        this.originNumber = payout.number();
        this.payeeName = payout.payee().name();
        this.payeeBank = payout.payee().bank();
        this.payeeBic = payout.payee().bic();
        this.payeeAccount = payout.payee().account();
        this.currency = payout.amount().currency();
        this.amount = payout.amount().amount();
    }

    /** By which the bank's booking names it, as its end-to-end id. */
    public String number() {
        return number;
    }

    public TransferFile file() {
        return Objects.requireNonNull(file);
    }

    String origin() {
        return origin;
    }

    long originId() {
        return originId;
    }

    String originNumber() {
        return originNumber;
    }

    Payout.Payee payee() {
        return new Payout.Payee(payeeName, payeeBank, payeeBic, payeeAccount);
    }

    public Money money() {
        return new Money(amount, currency);
    }

    Verdict mayBeTakenOut() {
        return isInFile().and(() -> file().isOpen());
    }

    private Verdict isInFile() {
        return Verdict.allowedIf(status == Status.IN_FILE, "transfer.payment-ended", number, status);
    }

    /** How it ends without being paid; {@link Transfers#end} tells whom it concerns. */
    void end(Status as, String why) {
        isInFile().orThrow();
        status = as;
        ending = why;
    }

    void paid(@Nullable StatementLine booking) {
        isInFile().orThrow();
        status = Status.PAID;
        debit = booking;
    }

    /** The booking that paid it is there, after its advice was. */
    void debited(StatementLine booking) {
        Verdict.allowedIf(status == Status.PAID && debit == null, "transfer.payment-ended", number, status)
                .orThrow();
        debit = booking;
    }

    boolean hasDebit() {
        return debit != null;
    }

    boolean hasFailed() {
        return status == Status.FAILED;
    }
}
