package fundsdesk.deposits;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A claim that a client's money is coming; the record that is credited. */
@Entity
@Audited
@Table(name = "deposit_applications")
public class Deposit extends Stored {

    /** Its money is on the client's account. */
    public record Completed(long depositId, String number, Money credited) {}

    /** It will not be credited. */
    public record Rejected(long depositId, String number, String reason) {}

    @NotBlank
    private String number = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Client client;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable SecuritiesAccount securitiesAccount;

    @NotBlank
    @Size(max = 3)
    private String currency = "HKD";

    @NotNull
    @Positive
    @Amount
    private @Nullable BigDecimal amount;

    /** What the desk keeps of the money received. */
    @NotNull
    @PositiveOrZero
    @Amount
    private BigDecimal fee = BigDecimal.ZERO;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Method method = Method.BANK_TRANSFER;

    /** The beneficiary bank: the company account the client pays into. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable CompanyBankAccount companyAccount;

    @Size(max = 34)
    private @Nullable String payingAccount;

    @LongText
    @Size(max = 500)
    private @Nullable String remarks;

    @Size(max = 80)
    private @Nullable String externalRef;

    @NotNull
    @Enumerated(EnumType.STRING)
    private DepositSource source = DepositSource.OPERATOR;

    @NotNull
    private DepositStatus status = DepositStatus.PROCESSING;

    @NotNull
    @Enumerated(EnumType.STRING)
    private DepositStage stage = DepositStage.SUBMITTED;

    @Amount
    private @Nullable BigDecimal creditedAmount;

    private @Nullable Instant completedAt;

    /** The number of the ledger procedure that credited it. */
    private @Nullable String procedureNumber;

    @Size(max = 500)
    private @Nullable String rejectionReason;

    /** The person who entered it or changed it last: never the one who approves its credit. */
    @NotBlank
    private String maker = "";

    protected Deposit() {}

    /** A new application; what the client pays into may still be open. */
    Deposit(Client client, SecuritiesAccount account, Money money, Method method, DepositSource source) {
        this.client = client;
        this.securitiesAccount = account;
        this.currency = money.currency();
        this.amount = money.amount();
        this.method = method;
        this.source = source;
    }

    public String number() {
        return number;
    }

    public Client client() {
        return Objects.requireNonNull(client);
    }

    public SecuritiesAccount securitiesAccount() {
        return Objects.requireNonNull(securitiesAccount);
    }

    public Money money() {
        return new Money(Objects.requireNonNull(amount), currency);
    }

    public Money fee() {
        return new Money(fee, currency);
    }

    public String currency() {
        return currency;
    }

    public Method method() {
        return method;
    }

    public Optional<CompanyBankAccount> companyAccount() {
        return Optional.ofNullable(companyAccount);
    }

    public Optional<String> payingAccount() {
        return Optional.ofNullable(payingAccount);
    }

    public Optional<String> externalRef() {
        return Optional.ofNullable(externalRef);
    }

    public DepositStatus status() {
        return status;
    }

    public DepositStage stage() {
        return stage;
    }

    public Optional<Money> credited() {
        return Optional.ofNullable(creditedAmount).map(credited -> new Money(credited, currency));
    }

    public String maker() {
        return maker;
    }

    Optional<SecuritiesAccount> account() {
        return Optional.ofNullable(securitiesAccount);
    }

    Optional<Client> givenClient() {
        return Optional.ofNullable(client);
    }

    Optional<BigDecimal> givenAmount() {
        return Optional.ofNullable(amount);
    }

    /** It was handed in: gets its number, its account and its maker. */
    void submitted(String number, SecuritiesAccount account, DepositSource source, String person) {
        this.number = number;
        this.securitiesAccount = account;
        this.source = source;
        this.maker = person;
    }

    void paidInto(@Nullable CompanyBankAccount account) {
        this.companyAccount = account;
    }

    void described(@Nullable String remarks, @Nullable String externalRef) {
        this.remarks = remarks;
        this.externalRef = externalRef;
    }

    void changedBy(String person) {
        this.maker = person;
    }

    /** Whether money can be linked to it. */
    public Verdict mayBeLinked() {
        return isWaiting("deposit.not-linkable");
    }

    Verdict mayBeEdited() {
        return isWaiting("deposit.not-editable");
    }

    Verdict mayBeDeleted() {
        return isWaiting("deposit.not-deletable");
    }

    Verdict mayBeRejected() {
        return switch (status) {
            case PROCESSING ->
                Verdict.allowedIf(
                        stage == DepositStage.SUBMITTED || stage == DepositStage.IN_REVIEW,
                        "deposit.not-rejectable",
                        stage);
            case COMPLETED, REJECTED, REVERSED, REFUNDED -> Verdict.refused("deposit.not-rejectable", status);
        };
    }

    void sentToReview() {
        mayBeLinked().orThrow();
        stage = DepositStage.IN_REVIEW;
    }

    /** Its review ended without a credit. */
    void backFromReview() {
        if (status == DepositStatus.PROCESSING && stage == DepositStage.IN_REVIEW) {
            stage = DepositStage.SUBMITTED;
        }
    }

    void reject(String reason) {
        mayBeRejected().orThrow();
        status = DepositStatus.REJECTED;
        stage = DepositStage.ENDED;
        rejectionReason = reason;
        registerEvent(new Rejected(id(), number, reason));
    }

    /** The ledger credited it. */
    void complete(Money credited, String procedure, Instant at) {
        if (status != DepositStatus.PROCESSING || stage != DepositStage.IN_REVIEW) {
            Verdict.refused("deposit.not-in-review", number, status).orThrow();
        }
        status = DepositStatus.COMPLETED;
        stage = DepositStage.ENDED;
        creditedAmount = credited.amount();
        procedureNumber = procedure;
        completedAt = at;
        registerEvent(new Completed(id(), number, credited));
    }

    private Verdict isWaiting(String code) {
        return switch (status) {
            case PROCESSING -> Verdict.allowedIf(stage == DepositStage.SUBMITTED && !isDeleted(), code, number, stage);
            case COMPLETED, REJECTED, REVERSED, REFUNDED -> Verdict.refused(code, number, status);
        };
    }
}
