package fundsdesk.edda;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.clients.Client;
import fundsdesk.crud.Amount;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** An instruction to pull a deposit by a mandate. Its number is the key under which the bank knows it, for ever. */
@Entity
@Audited
@Table(name = "edda_debits")
public class EddaDebit extends Stored {

    /** It is to go to the bank as soon as that is recorded. */
    record Sent(long debitId) {}

    @NotBlank
    private String number = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable EddaMandate mandate;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Client client;

    /** The company account that receives the money. */
    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable CompanyBankAccount companyAccount;

    @NotBlank
    private String currency = "HKD";

    @NotNull
    @Positive
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    @NotNull
    @Enumerated(EnumType.STRING)
    private DebitStatus status = DebitStatus.CREATED;

    private @Nullable Instant sentAt;

    /** When the bank was last asked, or answered. */
    private @Nullable Instant answeredAt;

    @Size(max = 80)
    private @Nullable String bankReference;

    @LongText
    @Size(max = 500)
    private @Nullable String bankReason;

    /** The number of the deposit that it was credited as. */
    private @Nullable String deposit;

    protected EddaDebit() {}

    EddaDebit(String number, EddaMandate mandate, CompanyBankAccount into, Money amount) {
        this.number = number;
        this.mandate = mandate;
        this.client = mandate.client();
        this.companyAccount = into;
        this.currency = amount.currency();
        this.amount = amount.amount();
    }

    public String number() {
        return number;
    }

    public EddaMandate mandate() {
        return Objects.requireNonNull(mandate);
    }

    public CompanyBankAccount companyAccount() {
        return Objects.requireNonNull(companyAccount);
    }

    public Money money() {
        return new Money(amount, currency);
    }

    public DebitStatus status() {
        return status;
    }

    Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    /** The number of the deposit that it was credited as. */
    Optional<String> depositNumber() {
        return Optional.ofNullable(deposit);
    }

    /** Once only, and only while the mandate still allows it. */
    Verdict mayBeSent() {
        return Verdict.allowedIf(status == DebitStatus.CREATED && !isDeleted(), "debit.sent", number, status)
                .and(() -> mandate().mayPull(money()));
    }

    Verdict mayBeDeleted() {
        return Verdict.allowedIf(status == DebitStatus.CREATED, "debit.sent", number, status);
    }

    Verdict mayBeAskedFor() {
        return Verdict.allowedIf(status.isAtBank(), "debit.not-at-bank", number, status);
    }

    void send(Instant at) {
        mayBeSent().orThrow();
        status = DebitStatus.SENT;
        sentAt = at;
        registerEvent(new Sent(id()));
    }

    EddaBank.Order order() {
        return new EddaBank.Order(
                number, mandate().debtorReference(), companyAccount().accountNumber(), currency, amount);
    }

    void settled(String reference, String depositNumber, Instant at) {
        mayBeAskedFor().orThrow();
        status = DebitStatus.SETTLED;
        bankReference = reference;
        bankReason = null;
        deposit = depositNumber;
        answeredAt = at;
    }

    void rejected(String reason, Instant at) {
        mayBeAskedFor().orThrow();
        status = DebitStatus.REJECTED;
        bankReason = reason;
        answeredAt = at;
    }

    /** The bank has it: whatever it was before, it is known to be there. */
    void accepted(Instant at) {
        mayBeAskedFor().orThrow();
        status = DebitStatus.SENT;
        bankReason = null;
        answeredAt = at;
    }

    void unanswered(String why, Instant at) {
        mayBeAskedFor().orThrow();
        status = DebitStatus.UNKNOWN;
        bankReason = why;
        answeredAt = at;
    }
}
