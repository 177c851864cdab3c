package fundsdesk.deposits;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.cards.BankCard;
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
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
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

    /** Its client's account was not opened: the money that waited for it has to go back. */
    public record OpeningRejected(long depositId, String number, String reason) {}

    /** The bank returned its cheque: the credit was taken back. */
    public record Dishonoured(long depositId, String number, Money amount, String reason) {}

    /** What was held of its cheque can be used. */
    public record Released(long depositId, String number, Money amount) {}

    /** The bank took back what was credited of it. */
    public record TakenBack(long depositId, String number, Money amount, String reason) {}

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

    /** The client's own account that the money is to come from. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable BankCard bankCard;

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

    /** The ledger procedure that credited it. */
    private @Nullable Long procedureId;

    private @Nullable String procedureNumber;

    /** What the bank's statement says of it, where it was credited without a line. */
    @Size(max = 80)
    private @Nullable String bankReference;

    private @Nullable LocalDate valueDate;

    @Positive
    @Amount
    private @Nullable BigDecimal amountReceived;

    /** It was credited directly, and the statement's details are still to be filled in. */
    private boolean voucherMissing;

    /** The receipt of a channel that it was credited for; it credits once. */
    private @Nullable String receiptKey;

    /** On what word a channel credited it. */
    @LongText
    private @Nullable String creditedOn;

    /** What waited, or waits, until the client's account is open. */
    @Amount
    private @Nullable BigDecimal suspendedAmount;

    private @Nullable String suspenseProcedure;

    private @Nullable Long holdId;

    /** When the money of its cheque is expected to be good. */
    private @Nullable Instant thawAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ChequeHold chequeHold;

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

    public DepositSource source() {
        return source;
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

    void paidFrom(@Nullable String account) {
        this.payingAccount = account;
    }

    public Optional<BankCard> bankCard() {
        return Optional.ofNullable(bankCard);
    }

    void paidWith(@Nullable BankCard card) {
        bankCard = card;
    }

    /** Its card is a live card of its client, and says which account pays. */
    Verdict namesOwnCard() {
        BankCard card = bankCard;
        if (card == null) {
            return Verdict.allowed();
        }
        String typed = payingAccount;
        payingAccount = card.accountNumber();
        return Verdict.allowedIf(!card.isDeleted() && card.client().equals(client()), "deposit.card-of-another")
                .and(() -> Verdict.allowedIf(typed == null || card.is(typed), "deposit.card-other-account"));
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

    /** Its money is here, but its client's account is not open yet. */
    void suspend(Money received, String procedure) {
        mayBePosted(DepositStage.IN_REVIEW).orThrow();
        stage = DepositStage.OPENING_HOLD;
        suspendedAmount = received.amount();
        suspenseProcedure = procedure;
    }

    /** What waits until the client's account is open. */
    public Optional<Money> suspended() {
        return stage == DepositStage.OPENING_HOLD
                ? Optional.ofNullable(suspendedAmount).map(waiting -> new Money(waiting, currency))
                : Optional.empty();
    }

    /** What waited in suspense for it, whatever has become of it since. */
    public Money wasSuspended() {
        return new Money(Objects.requireNonNull(suspendedAmount), currency);
    }

    /** Whether it waits for its client's account, which is open now. */
    Verdict mayBePostedAfterOpening() {
        return mayBePosted(DepositStage.OPENING_HOLD)
                .and(() -> securitiesAccount().mayBeCredited());
    }

    /** Whether its money, which waits in suspense, is to go back: never while the account may still be opened. */
    Verdict mayBeRejectedAfterOpening() {
        return mayBePosted(DepositStage.OPENING_HOLD).and(() -> switch (securitiesAccount()
                .opening()) {
            case FAILED, CLOSED -> Verdict.allowed();
            case IN_PROGRESS ->
                Verdict.refused("opening.in-progress", securitiesAccount().number());
            case ACTIVE ->
                Verdict.refused("opening.succeeded", securitiesAccount().number());
        });
    }

    void rejectAfterOpening(String reason) {
        mayBeRejectedAfterOpening().orThrow();
        status = DepositStatus.REJECTED;
        stage = DepositStage.ENDED;
        rejectionReason = reason;
        registerEvent(new OpeningRejected(id(), number, reason));
        registerEvent(new Rejected(id(), number, reason));
    }

    private Verdict mayBePosted(DepositStage from) {
        return Verdict.allowedIf(
                status == DepositStatus.PROCESSING && stage == from,
                "deposit.not-there",
                number,
                status == DepositStatus.PROCESSING ? stage : status);
    }

    /** What the bank's statement says of money that is credited without a line; nothing of it may be known yet. */
    void vouched(@Nullable String reference, @Nullable LocalDate value, @Nullable Money received) {
        bankReference = reference;
        valueDate = value;
        amountReceived = received == null ? null : received.amount();
        voucherMissing = reference == null;
    }

    /** What was received of it without a line: as its voucher says, else as was claimed. */
    Money receivedDirectly() {
        return amountReceived == null ? money() : new Money(amountReceived, currency);
    }

    /** A channel credits it. */
    void creditedOn(Receipt receipt) {
        receiptKey = receipt.key();
        creditedOn = receipt.evidence();
        // A line that is here needs no reference to be found by.
        voucherMissing = false;
    }

    public Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    public boolean isVoucherMissing() {
        return voucherMissing;
    }

    Verdict maySupplyVoucher() {
        return Verdict.allowedIf(voucherMissing, "deposit.voucher-known", number);
    }

    /** Held until the cheque's money is good. */
    void hold(long hold, Instant until) {
        holdId = hold;
        thawAt = until;
        chequeHold = ChequeHold.HELD;
    }

    public Optional<ChequeHold> chequeHold() {
        return Optional.ofNullable(chequeHold);
    }

    Optional<Instant> thawAt() {
        return Optional.ofNullable(thawAt);
    }

    OptionalLong holdId() {
        return holdId == null ? OptionalLong.empty() : OptionalLong.of(holdId);
    }

    /** The procedure that credited it. */
    public OptionalLong procedure() {
        return procedureId == null ? OptionalLong.empty() : OptionalLong.of(procedureId);
    }

    /** Whether its cheque is held. */
    Verdict isHeld() {
        return chequeHold == null
                ? Verdict.refused("cheque.never-held", number)
                : Verdict.allowedIf(
                        chequeHold == ChequeHold.HELD && status == DepositStatus.COMPLETED,
                        "cheque.not-held",
                        number,
                        chequeHold);
    }

    Verdict mayThaw(Instant now) {
        return isHeld().and(() -> Verdict.allowedIf(
                thawAt != null && !thawAt.isAfter(now), "cheque.too-early", number, Objects.requireNonNull(thawAt)));
    }

    void released() {
        isHeld().orThrow();
        chequeHold = ChequeHold.RELEASED;
        registerEvent(new Released(id(), number, credited().orElseThrow()));
    }

    void dishonoured(String reason) {
        isHeld().orThrow();
        chequeHold = ChequeHold.DISHONOURED;
        status = DepositStatus.REVERSED;
        rejectionReason = reason;
        registerEvent(new Dishonoured(id(), number, credited().orElseThrow(), reason));
    }

    /** Whether the bank can have taken it back: its money is here. */
    Verdict mayBeTakenBack() {
        return switch (status) {
            case PROCESSING ->
                Verdict.allowedIf(stage == DepositStage.OPENING_HOLD, "deposit.not-takeable", number, stage);
            case COMPLETED, REFUNDED -> Verdict.allowed();
            case REJECTED, REVERSED -> Verdict.refused("deposit.not-takeable", number, status);
        };
    }

    /** The bank took it back: from the client's account, or out of suspense, in which it was never credited. */
    void takenBack(String reason) {
        mayBeTakenBack().orThrow();
        Money amount = credited().orElseGet(this::wasSuspended);
        status = status == DepositStatus.COMPLETED ? DepositStatus.REFUNDED : DepositStatus.REJECTED;
        stage = DepositStage.ENDED;
        rejectionReason = reason;
        registerEvent(new TakenBack(id(), number, amount, reason));
    }

    /** The ledger credited it. */
    void complete(Money credited, long procedure, String procedureNumber, Instant at) {
        mayBePosted(stage == DepositStage.OPENING_HOLD ? DepositStage.OPENING_HOLD : DepositStage.IN_REVIEW)
                .orThrow();
        status = DepositStatus.COMPLETED;
        stage = DepositStage.ENDED;
        creditedAmount = credited.amount();
        this.procedureId = procedure;
        this.procedureNumber = procedureNumber;
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
