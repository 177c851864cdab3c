package fundsdesk.statements;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One booking on a statement of a company account, and what becomes of it. What the bank said of it never changes. */
@Entity
@Audited
@Table(name = "statement_lines")
public class StatementLine extends BankLine {

    private static final int REASON_AT_MOST = 500;

    /** What vouchers used of it, while the rest still waits to be explained. */
    @NotNull
    @PositiveOrZero
    @Amount
    private BigDecimal usedAmount = BigDecimal.ZERO;

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

    @Size(max = REASON_AT_MOST)
    private @Nullable String lockReason;

    @Size(max = 500)
    private @Nullable String note;

    protected StatementLine() {}

    StatementLine(BankStatement statement, ReadLine read, int occurrence) {
        super(statement, read, occurrence);
    }

    /** What is left of it to be explained. */
    public Money left() {
        return money().minus(new Money(usedAmount, money().currency()));
    }

    /** So much of it is explained; the rest waits. */
    public void use(Money part) {
        usedAmount = usedAmount.add(part.amount());
    }

    public LineStatus status() {
        return status;
    }

    public LineResult result() {
        return result;
    }

    public Optional<String> claimedFor() {
        return Optional.ofNullable(claimedFor);
    }

    /** Whether somebody may start something with it: it waits, nobody has it, nobody locked it. */
    public Verdict isFree() {
        return isUnclaimed()
                .and(() -> Verdict.allowedIf(lockedBy == null, "line.locked", shown(lockedBy), shown(lockReason)));
    }

    private Verdict isUnclaimed() {
        return isPending()
                .and(() -> Verdict.allowedIf(
                        claimedBy == null, "line.claimed", shown(claimedBy), shown(claimedAt), shown(claimedFor)))
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

    /** Whether so much of it may be sent back: it came in, and neither a client nor another refund has it. */
    public Verdict mayGiveBack(Money part) {
        return Verdict.allowedIf(isCredit(), "line.not-incoming")
                .and(() -> Verdict.allowedIf(result != LineResult.LINKED, "line.credited"))
                .and(() -> result == LineResult.REFUND ? Verdict.allowed() : isFree())
                .and(() -> Verdict.allowedIf(part.compareTo(left()) <= 0, "line.less-left", left(), part));
    }

    /** So much of it is registered to be sent back; with the last of it the line is done. */
    public void giveBack(Money part) {
        mayGiveBack(part).orThrow();
        use(part);
        if (status == LineStatus.PENDING && left().isZero()) {
            settle(LineResult.REFUND);
        }
    }

    /** What was registered to be sent back is not, after all.
     *
     * @param marked whether it still is to be returned, as somebody marked it
     */
    public void keep(Money part, boolean marked) {
        usedAmount = usedAmount.subtract(part.amount());
        if (result == LineResult.REFUND && !marked) {
            waitsAgain();
        }
    }

    /** Whether all of it may be marked to be returned: it came in, and nobody has anything of it. */
    Verdict mayBeMarkedToReturn() {
        return mayBeLinked().and(this::isUnused);
    }

    /** The same of a line that is unlocked for it. */
    Verdict mayBeMarkedToReturnOnceUnlocked() {
        return Verdict.allowedIf(isCredit(), "line.not-incoming")
                .and(this::isUnclaimed)
                .and(this::isUnused);
    }

    private Verdict isUnused() {
        return Verdict.allowedIf(
                usedAmount.signum() == 0, "line.partly-used", new Money(usedAmount, money().currency()));
    }

    /** It is to be returned; a marker, which moves nothing. */
    void markedToReturn(String why) {
        mayBeMarkedToReturn().orThrow();
        note = why;
        settle(LineResult.REFUND);
    }

    /** It was marked to be returned by mistake. */
    void waitsAgain() {
        Verdict.allowedIf(result == LineResult.REFUND, "line.not-marked").orThrow();
        status = LineStatus.PENDING;
        result = LineResult.NONE;
    }

    /** The bank's debit that returns the money.
     *
     * @throws fundsdesk.crud.RefusedException when it is no free debit of the account over the amount
     */
    public void returns(Money money, CompanyBankAccount from) {
        isDebitOver(money, from).orThrow();
        settle(LineResult.REFUND);
    }

    /** The bank's debit that pays something.
     *
     * @throws fundsdesk.crud.RefusedException when it is no free debit of the account over the amount
     */
    public void pays(Money money, CompanyBankAccount from) {
        isDebitOver(money, from).orThrow();
        settle(LineResult.LINKED);
    }

    private Verdict isDebitOver(Money money, CompanyBankAccount from) {
        return Verdict.allowedIf(!isCredit(), "line.not-outgoing")
                .and(() -> Verdict.allowedIf(account().equals(from), "line.other-account", from.accountNumber()))
                .and(() -> Verdict.allowedIf(money().equals(money), "line.other-amount", money(), money))
                .and(this::isFree);
    }

    /** By whom and why it is locked. */
    String lockedWords() {
        return shown(lockedBy) + ": " + shown(lockReason);
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

    /**
     * What it paid for was taken back: it waits again, but for what other records still have of it. Of a line that was
     * used in part the rest may be under review meanwhile, and stays so.
     *
     * @param stillUsed what was credited to others
     */
    public void reopen(Money stillUsed) {
        if (status == LineStatus.PROCESSED) {
            Verdict.allowedIf(result == LineResult.LINKED || result == LineResult.REFUND, "line.processed", result)
                    .orThrow();
            status = LineStatus.PENDING;
            result = LineResult.NONE;
            release();
        }
        usedAmount = stillUsed.amount();
    }

    /**
     * Risk control has stopped what it paid for: nobody takes it until somebody unlocks it. What was locked already stays
     * so, for both reasons.
     */
    public void intercept(String by, Instant at, String reason) {
        if (lockedBy == null) {
            lock(by, at, reason);
        } else {
            isPending().orThrow();
            String both = reason + " / " + lockReason;
            lockReason = both.substring(0, Math.min(both.length(), REASON_AT_MOST));
        }
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
