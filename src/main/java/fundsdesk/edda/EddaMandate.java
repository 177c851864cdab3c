package fundsdesk.edda;

import fundsdesk.clients.Client;
import fundsdesk.crud.Amount;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.reference.Bank;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A client's authorisation to pull deposits from their bank account. */
@Entity
@Audited
@Table(name = "edda_mandates")
public class EddaMandate extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Client client;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Bank bank;

    @NotBlank
    @Size(max = 34)
    @Pattern(regexp = "[A-Z0-9-]+", message = "{account.number}")
    private String accountNumber = "";

    @NotBlank
    @Size(max = 120)
    private String holderName = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private IdentityKind idType = IdentityKind.HKID;

    /** By which the bank and the desk both know it. */
    @NotBlank
    @Size(max = 35)
    @Pattern(regexp = "[A-Z0-9-]+", message = "{account.number}")
    private String debtorReference = "";

    @NotBlank
    @Pattern(regexp = "HKD", message = "{edda.currency}")
    private String currency = "HKD";

    /** The most that one debit may pull. */
    @NotNull
    @Positive
    @Amount
    private BigDecimal transactionLimit = new BigDecimal("100000.00");

    @NotNull
    @Enumerated(EnumType.STRING)
    private MandateMode mode = MandateMode.RECURRING;

    @NotNull
    @Enumerated(EnumType.STRING)
    private MandateStatus status = MandateStatus.PENDING_OTP;

    @Size(max = 500)
    private @Nullable String statusReason;

    @Size(max = 80)
    private @Nullable String bankReference;

    @LongText
    @Size(max = 500)
    private @Nullable String bankReason;

    /** When the bank last said something about it. */
    private @Nullable Instant refreshedAt;

    protected EddaMandate() {}

    /** One that the bank knows and the desk did not. */
    EddaMandate(Client client, Bank bank, EddaBank.Mandate told) {
        this.client = client;
        this.bank = bank;
        this.accountNumber = told.accountNumber();
        this.holderName = told.holderName();
        this.debtorReference = told.debtorReference();
        this.transactionLimit = told.limit();
        this.status = told.status();
    }

    public Client client() {
        return Objects.requireNonNull(client);
    }

    public Bank bank() {
        return Objects.requireNonNull(bank);
    }

    public String accountNumber() {
        return accountNumber;
    }

    public String debtorReference() {
        return debtorReference;
    }

    public MandateStatus status() {
        return status;
    }

    Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    Money limit() {
        return new Money(transactionLimit, currency);
    }

    /** What was agreed with the bank is changed with the bank. */
    Verdict mayBeChanged() {
        return Verdict.allowedIf(status == MandateStatus.PENDING_OTP, "edda.not-editable", status);
    }

    Verdict mayBeDeleted() {
        return Verdict.allowedIf(status.isInProgress(), "edda.not-deletable", status);
    }

    Verdict mayBeModified() {
        return Verdict.allowedIf(!status.isFinal(), "edda.final", status);
    }

    Verdict mayBecome(MandateStatus next) {
        return Verdict.allowedIf(status.mayBecome(next), "edda.illegal", status, next);
    }

    void become(MandateStatus next, String reason) {
        mayBecome(next).orThrow();
        status = next;
        statusReason = reason;
    }

    /** Whether it lets so much be pulled now. */
    Verdict mayPull(Money amount) {
        if (isDeleted()) {
            return Verdict.refused("record.deleted");
        }
        return Verdict.allowedIf(status == MandateStatus.ACTIVE, "edda.not-active", debtorReference, status)
                .and(() -> Verdict.allowedIf(
                        amount.currency().equals(currency), "edda.other-currency", debtorReference, currency))
                .and(() -> Verdict.allowedIf(amount.compareTo(limit()) <= 0, "edda.over-limit", amount, limit()));
    }

    /** Whether the bank's word can be taken over: what has ended here stays ended, and is told apart instead. */
    boolean agreesWith(EddaBank.Mandate told) {
        return status == told.status() || !status.isFinal();
    }

    /** Takes over what the bank says; what people wrote stays.
     *
     * @return whether anything is new
     */
    boolean told(EddaBank.Mandate told, Instant at) {
        boolean changed = status != told.status()
                || !Objects.equals(bankReference, told.bankReference())
                || !Objects.equals(bankReason, told.reason())
                || transactionLimit.compareTo(told.limit()) != 0;
        if (changed) {
            status = told.status();
            bankReference = told.bankReference();
            bankReason = told.reason();
            transactionLimit = told.limit();
            refreshedAt = at;
        }
        return changed;
    }
}
