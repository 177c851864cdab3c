package fundsdesk.statements;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A line that was marked to be returned. A marker: no client's balance changes, and the bank still has to return it (SRF). */
@Entity
@Audited
@Table(name = "statement_refunds")
public class StatementRefund extends Stored {

    /** Whether the money has gone back. */
    public enum Status implements Tone.Toned {
        OPEN(Tone.ATTENTION),
        RETURNED(Tone.DONE),
        /** Marked by mistake: its line waits again. */
        WITHDRAWN(Tone.WAITING);

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
    private @Nullable StatementLine line;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable CompanyBankAccount account;

    private @Nullable String payer;

    private String currency = "";

    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    /** So much of it has gone back, or is registered to. */
    @Amount
    private BigDecimal returned = BigDecimal.ZERO;

    @LongText
    private String note = "";

    /** It was locked, and unlocked for this. */
    private boolean unlocked;

    private Instant markedAt = Instant.EPOCH;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private @Nullable Instant endedAt;

    /** What returned it, by number: a refund, or the bank's reference of its debit. */
    private @Nullable String returnedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StatementLine debit;

    protected StatementRefund() {}

    StatementRefund(String number, StatementLine line, String note, boolean unlocked, Instant at) {
        this.number = number;
        this.line = line;
        this.account = line.account();
        this.payer = line.remitterName().orElse(null);
        this.currency = line.money().currency();
        this.amount = line.money().amount();
        this.note = note;
        this.unlocked = unlocked;
        this.markedAt = at;
    }

    String number() {
        return number;
    }

    StatementLine line() {
        return Objects.requireNonNull(line);
    }

    CompanyBankAccount account() {
        return Objects.requireNonNull(account);
    }

    Money money() {
        return new Money(amount, currency);
    }

    /** What the bank has still to return. */
    Money left() {
        return new Money(amount.subtract(returned), currency);
    }

    Status status() {
        return status;
    }

    Verdict isOpen() {
        return Verdict.allowedIf(status == Status.OPEN, "statement-refund.ended", number, status);
    }

    Verdict mayBeWithdrawn() {
        return isOpen().and(() -> Verdict.allowedIf(returned.signum() == 0, "statement-refund.begun", number));
    }

    /** So much of it goes back, or went. */
    void returned(Money part, String by, Instant at) {
        isOpen().orThrow();
        returned = returned.add(part.amount()).min(amount);
        returnedBy = by;
        if (returned.compareTo(amount) == 0) {
            status = Status.RETURNED;
            endedAt = at;
        }
    }

    /** So much of it does not go back after all, or came back: somebody has to see to it again. */
    void notReturned(Money part) {
        returned = returned.subtract(part.amount()).max(BigDecimal.ZERO);
        status = Status.OPEN;
        endedAt = null;
        returnedBy = null;
    }

    /** The bank's debit of it is on a statement. */
    void returned(StatementLine bank, Instant at) {
        returned(left(), bank.bankReference().orElse(String.valueOf(bank.id())), at);
        debit = bank;
    }

    void withdraw(Instant at) {
        mayBeWithdrawn().orThrow();
        status = Status.WITHDRAWN;
        endedAt = at;
    }
}
