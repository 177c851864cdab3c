package fundsdesk.statements;

import fundsdesk.accounts.CompanyBankAccount;
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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One booking on a statement of a company account, and what becomes of it. */
@Entity
@Audited
@Table(name = "statement_lines")
public class StatementLine extends Stored {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable BankStatement statement;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable CompanyBankAccount account;

    @NotNull
    private LocalDate bookingDate = LocalDate.EPOCH;

    @NotNull
    private LocalDate valueDate = LocalDate.EPOCH;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Direction direction = Direction.CREDIT;

    @NotBlank
    private String currency = "";

    @NotNull
    @Positive
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    /** What vouchers used of it, while the rest still waits to be explained. */
    @NotNull
    @PositiveOrZero
    @Amount
    private BigDecimal usedAmount = BigDecimal.ZERO;

    private @Nullable String bankReference;
    private @Nullable String endToEndId;
    private @Nullable String transactionCode;
    private @Nullable String remitterName;
    private @Nullable String remitterAccount;
    private @Nullable String remitterBank;

    @LongText
    private @Nullable String remittance;

    @NotNull
    private String fingerprint = "";

    /** Counts bookings that are alike to the letter, from 1. */
    private int occurrence = 1;

    @NotNull
    @Enumerated(EnumType.ORDINAL)
    private LineStatus status = LineStatus.PENDING;

    @NotNull
    @Enumerated(EnumType.ORDINAL)
    private LineResult result = LineResult.NONE;

    /** Who is having it reviewed, until the review ends. */
    private @Nullable String claimedBy;

    private @Nullable Instant claimedAt;

    /** What claims it, for example {@code deposit-reviews/17}. */
    private @Nullable String claimedFor;

    private @Nullable String lockedBy;
    private @Nullable Instant lockedAt;

    @Size(max = 500)
    private @Nullable String lockReason;

    @Size(max = 500)
    private @Nullable String note;

    protected StatementLine() {}

    StatementLine(BankStatement statement, ReadLine read, int occurrence) {
        this.statement = statement;
        this.account = statement.account();
        this.currency = read.amount().currency();
        this.amount = read.amount().amount();
        this.bookingDate = read.bookingDate();
        this.valueDate = read.valueDate();
        this.direction = read.direction();
        this.bankReference = read.bankReference().orElse(null);
        this.endToEndId = read.endToEndId().orElse(null);
        this.transactionCode = read.transactionCode().orElse(null);
        this.remitterName = read.counterparty().name().orElse(null);
        this.remitterAccount = read.counterparty().account().orElse(null);
        this.remitterBank = read.counterparty().bank().orElse(null);
        this.remittance = read.remittance();
        this.fingerprint = read.fingerprint();
        this.occurrence = occurrence;
    }

    public BankStatement statement() {
        return Objects.requireNonNull(statement);
    }

    public CompanyBankAccount account() {
        return Objects.requireNonNull(account);
    }

    public Money money() {
        return new Money(amount, currency);
    }

    /** What is left of it to be explained. */
    public Money left() {
        return new Money(amount.subtract(usedAmount), currency);
    }

    /** So much of it is explained; the rest waits. */
    public void use(Money part) {
        usedAmount = usedAmount.add(part.amount());
    }

    public LocalDate valueDate() {
        return valueDate;
    }

    public LineStatus status() {
        return status;
    }

    public LineResult result() {
        return result;
    }

    public boolean isCredit() {
        return direction == Direction.CREDIT;
    }

    public Optional<String> claimedFor() {
        return Optional.ofNullable(claimedFor);
    }

    public Optional<String> remitterName() {
        return Optional.ofNullable(remitterName);
    }

    public Optional<String> remitterAccount() {
        return Optional.ofNullable(remitterAccount);
    }

    public Optional<String> remitterBank() {
        return Optional.ofNullable(remitterBank);
    }

    public Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    public Optional<String> endToEndId() {
        return Optional.ofNullable(endToEndId);
    }

    public Optional<String> transactionCode() {
        return Optional.ofNullable(transactionCode);
    }

    public Optional<String> remittance() {
        return Optional.ofNullable(remittance);
    }

    /** Whether somebody may start something with it: it waits, nobody has it, nobody locked it. */
    public Verdict isFree() {
        return isPending()
                .and(() -> Verdict.allowedIf(
                        claimedBy == null, "line.claimed", shown(claimedBy), shown(claimedAt), shown(claimedFor)))
                .and(() -> Verdict.allowedIf(lockedBy == null, "line.locked", shown(lockedBy), shown(lockReason)))
                .and(() -> Verdict.allowedIf(statement().isAccepted(), "line.quarantined"));
    }

    /** Whether it can be linked to deposit applications. */
    public Verdict mayBeLinked() {
        return Verdict.allowedIf(isCredit(), "line.not-incoming").and(this::isFree);
    }

    Verdict mayBeLocked() {
        return isPending()
                .and(() -> Verdict.allowedIf(lockedBy == null, "line.locked", shown(lockedBy), shown(lockReason)));
    }

    Verdict mayBeUnlocked() {
        return Verdict.allowedIf(lockedBy != null, "line.not-locked");
    }

    /** Takes it for a review, so that nobody else can.
     *
     * @param by who, by user name
     * @param forWhat screen and id of what claims it
     */
    public void claim(String by, Instant at, String forWhat) {
        mayBeLinked().orThrow();
        claimedBy = by;
        claimedAt = at;
        claimedFor = forWhat;
    }

    /** Gives it back to the queue. */
    public void release() {
        claimedBy = null;
        claimedAt = null;
        claimedFor = null;
    }

    /** Its money was credited to the applications it was linked to. */
    public void linked() {
        isPending().orThrow();
        settle(LineResult.LINKED);
    }

    /** Its money goes back to its payer. */
    public void goesBack() {
        isPending().orThrow();
        settle(LineResult.REFUND);
    }

    /** Its money is a withdrawal that came back, and is the client's again. */
    public void cameBack() {
        isPending().orThrow();
        settle(LineResult.WITHDRAWAL_REFUND);
    }

    void lock(String by, Instant at, String reason) {
        mayBeLocked().orThrow();
        lockedBy = by;
        lockedAt = at;
        lockReason = reason;
    }

    void unlock(String note) {
        mayBeUnlocked().orThrow();
        lockedBy = null;
        lockedAt = null;
        lockReason = null;
        this.note = note;
    }

    /** It is no client's money: internal, or the same booking once more. */
    void setAside(LineResult as, String note) {
        isFree().orThrow();
        this.note = note;
        settle(as);
    }

    private void settle(LineResult as) {
        status = LineStatus.PROCESSED;
        result = as;
    }

    private Verdict isPending() {
        return Verdict.allowedIf(status == LineStatus.PENDING, "line.processed", result);
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
