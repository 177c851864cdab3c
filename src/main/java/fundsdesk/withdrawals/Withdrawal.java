package fundsdesk.withdrawals;

import fundsdesk.access.Makers;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.payouts.Payout;
import fundsdesk.statements.StatementLine;
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
import java.util.OptionalLong;
import java.util.Set;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A client takes money out. From its submission on the amount and the fee are held on the client's account. */
@Entity
@Audited
@Table(name = "withdrawal_tasks")
public class Withdrawal extends Stored {

    /** The screen that it stands on, by which its payments name it. */
    static final String SCREEN = "withdrawal-tasks";

    /** The bank confirmed that the money left. */
    public record Completed(long withdrawalId, String number, Money amount) {}

    /** It ended without money leaving, and its hold was released. */
    public record Ended(long withdrawalId, String number, WithdrawalStatus status, String reason) {}

    /** Its money came back from the bank, and is the client's again. */
    public record Returned(long withdrawalId, String number, Money amount) {}

    /** The desk took it back, and expects its money from the bank. */
    public record Recalled(long withdrawalId) {}

    /** What the desk took back has come back, or not all of it: the rest the client bears, or the house. */
    public record Settled(long withdrawalId, String number, Money back, Money rest, boolean clientBears) {}

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
    private BigDecimal amount = BigDecimal.ZERO;

    @NotNull
    @PositiveOrZero
    @Amount
    private BigDecimal fee = BigDecimal.ZERO;

    @NotBlank
    @Size(max = 140)
    private String payeeName = "";

    @NotBlank
    @Size(max = 140)
    private String payeeBank = "";

    @NotBlank
    @Size(max = 34)
    private String payeeAccount = "";

    /** The company account that pays. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable CompanyBankAccount companyAccount;

    @LongText
    @Size(max = 500)
    private @Nullable String remarks;

    @NotNull
    private WithdrawalStatus status = WithdrawalStatus.SUBMITTED;

    /** The ledger's hold of amount and fee. */
    private @Nullable Long holdId;

    @Size(max = 80)
    private @Nullable String bankReference;

    /** The bank's booking that paid it; none when only its advice is there. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StatementLine debit;

    private @Nullable Instant completedAt;
    private @Nullable Long procedureId;
    private @Nullable String procedureNumber;

    @Size(max = 500)
    private @Nullable String endingReason;

    /** What came back of it. */
    @Amount
    private @Nullable BigDecimal returnedAmount;

    private @Nullable Instant returnedAt;
    private @Nullable String returnProcedure;

    @Enumerated(EnumType.STRING)
    private @Nullable WithdrawalReversalReason reversalReason;

    @LongText
    @Size(max = 500)
    private @Nullable String reversalNote;

    /** On which its money came back. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StatementLine returnedLine;

    /** Of what was credited for it while the bank has not brought its money yet. */
    private @Nullable Long recallHoldId;

    private @Nullable String settlementProcedure;

    /** What did not come back of it. */
    @Amount
    private @Nullable BigDecimal difference;

    @Enumerated(EnumType.STRING)
    private @Nullable DifferenceBearer differenceBorneBy;

    /** The person who entered it: never the one who approves it. */
    @NotBlank
    private String maker = "";

    /** Whoever entered it, asked for its approval or agreed to it: none of them authorises the file that it is paid with. */
    private String makers = "";

    /** The file that it is or was to be paid with, the latest. */
    @NotAudited
    @Formula("(select f.number from transfer_payments p join transfer_files f on f.id = p.file_id"
            + " where p.origin = 'withdrawal-tasks' and p.origin_id = id order by p.id desc limit 1)")
    private @Nullable String transferFile;

    protected Withdrawal() {}

    Withdrawal(String number, SecuritiesAccount account, Money amount, Money fee, Payee payee, String maker) {
        this.number = number;
        this.client = account.client();
        this.securitiesAccount = account;
        this.currency = amount.currency();
        this.amount = amount.amount();
        this.fee = fee.amount();
        this.payeeName = payee.name();
        this.payeeBank = payee.bank();
        this.payeeAccount = payee.account();
        this.maker = maker;
        this.makers = new Makers(Set.of(maker)).kept();
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

    public String currency() {
        return currency;
    }

    /** Who entered it. */
    public String maker() {
        return maker;
    }

    /** Whoever had a hand in it. */
    Makers makers() {
        return Makers.of(makers);
    }

    public Money money() {
        return new Money(amount, currency);
    }

    public Money fee() {
        return new Money(fee, currency);
    }

    public String payeeName() {
        return payeeName;
    }

    public String payeeAccount() {
        return payeeAccount;
    }

    public WithdrawalStatus status() {
        return status;
    }

    /** The procedure that debited the client, once it is remitted. */
    public OptionalLong procedure() {
        return procedureId == null ? OptionalLong.empty() : OptionalLong.of(procedureId);
    }

    public Optional<CompanyBankAccount> companyAccount() {
        return Optional.ofNullable(companyAccount);
    }

    /** Whether its money can have come back: it was remitted and is not back yet. */
    public Verdict mayHaveReturned() {
        return Verdict.allowedIf(
                status == WithdrawalStatus.COMPLETED || isAwaited(), "withdrawal.not-completed", number, status);
    }

    /** The desk took it back, and the bank has still to bring its money. */
    public boolean isAwaited() {
        return status == WithdrawalStatus.REVERSED && returnedAmount == null;
    }

    Verdict isBeingRecalled() {
        return Verdict.allowedIf(isAwaited(), "withdrawal.not-recalled", number, status);
    }

    /** Whether the desk can take it back: once. */
    Verdict mayBeReversed() {
        return Verdict.allowedIf(status == WithdrawalStatus.COMPLETED, "withdrawal.not-completed", number, status);
    }

    /** Whether so much can have come back of it on a company account. */
    public Verdict mayHaveReturned(Money returned) {
        return mayHaveReturned()
                .and(() -> Verdict.allowedIf(
                        returned.currency().equals(currency),
                        "withdrawal.returned-in-other-currency",
                        number,
                        currency))
                .and(() -> Verdict.allowedIf(
                        returned.compareTo(money()) <= 0, "withdrawal.more-returned", number, money(), returned));
    }

    /** The bank sent it back, or a part of it. */
    void returned(StatementLine line, Money back, DifferenceBearer bearer, String procedure, Instant at) {
        mayHaveReturned(back).and(this::mayBeReversed).orThrow();
        reversed(WithdrawalReversalReason.BANK_RETURN, procedure);
        isBack(line, back, bearer, at);
        registerEvent(new Returned(id(), number, back));
    }

    /** The desk itself takes all of it back; the bank has still to bring the money.
     *
     * @param hold keeps what the client was credited until then
     */
    void takenBack(WithdrawalReversalReason why, String note, String procedure, long hold) {
        mayBeReversed().orThrow();
        reversalNote = note;
        recallHoldId = hold;
        reversed(why, procedure);
        registerEvent(new Returned(id(), number, money()));
        registerEvent(new Recalled(id()));
    }

    private void reversed(WithdrawalReversalReason why, String procedure) {
        status = WithdrawalStatus.REVERSED;
        reversalReason = why;
        returnProcedure = procedure;
    }

    /** The bank brought what was taken back, or a part of it.
     *
     * @param line on which it did; none when nothing comes any more
     */
    void settled(@Nullable StatementLine line, Money back, DifferenceBearer bearer, String procedure, Instant at) {
        isBeingRecalled().and(() -> mayHaveReturned(back)).orThrow();
        isBack(line, back, bearer, at);
        settlementProcedure = procedure;
        registerEvent(new Settled(id(), number, back, money().minus(back), bearer == DifferenceBearer.CLIENT));
    }

    private void isBack(@Nullable StatementLine line, Money back, DifferenceBearer bearer, Instant at) {
        returnedLine = line;
        returnedAmount = back.amount();
        difference = money().minus(back).amount();
        differenceBorneBy = money().equals(back) ? null : bearer;
        returnedAt = at;
    }

    OptionalLong recallHold() {
        return recallHoldId == null ? OptionalLong.empty() : OptionalLong.of(recallHoldId);
    }

    /** They agreed that it is entered. */
    void agreedBy(Set<String> persons) {
        makers = makers().with(persons).kept();
    }

    Verdict mayBeApproved() {
        return Verdict.allowedIf(status == WithdrawalStatus.SUBMITTED, "withdrawal.not-submitted", number, status);
    }

    Verdict mayBeRemitted() {
        return Verdict.allowedIf(status == WithdrawalStatus.APPROVED, "withdrawal.not-to-remit", number, status);
    }

    /** What the bank is told to pay. */
    Payout payout() {
        return new Payout(
                SCREEN,
                id(),
                number,
                companyAccount,
                money(),
                new Payout.Payee(payeeName, payeeBank, null, payeeAccount),
                makers().persons());
    }

    /** It is in a transfer file. */
    void remit() {
        mayBeRemitted().orThrow();
        status = WithdrawalStatus.REMITTING;
    }

    Verdict isRemitting() {
        return Verdict.allowedIf(status == WithdrawalStatus.REMITTING, "withdrawal.not-remitting", number, status);
    }

    /** It is in no transfer file any more, and waits to be put into another. */
    void waitsAgain() {
        isRemitting().orThrow();
        status = WithdrawalStatus.APPROVED;
    }

    /** The bank did not pay it. */
    void failed(String reason) {
        isRemitting().orThrow();
        status = WithdrawalStatus.FAILED;
        endingReason = reason;
        registerEvent(new Ended(id(), number, status, reason));
    }

    Verdict mayBeCompleted() {
        return switch (status) {
            case APPROVED, REMITTING -> Verdict.allowed();
            case SUBMITTED, COMPLETED, REVERSED, REJECTED, FAILED, CANCELLED ->
                Verdict.refused("withdrawal.not-approved", number, status);
        };
    }

    /** Whether it can still be stopped: nothing was sent to the bank. */
    Verdict mayBeStopped() {
        return switch (status) {
            case SUBMITTED, APPROVED -> Verdict.allowed();
            case REMITTING, COMPLETED, REVERSED, REJECTED, FAILED, CANCELLED ->
                Verdict.refused("withdrawal.not-stoppable", number, status);
        };
    }

    void paidFrom(@Nullable CompanyBankAccount account, @Nullable String remarks) {
        this.companyAccount = account;
        this.remarks = remarks;
    }

    void held(long hold) {
        holdId = hold;
    }

    OptionalLong hold() {
        return holdId == null ? OptionalLong.empty() : OptionalLong.of(holdId);
    }

    /** @param hands whoever approves it: nobody alone what they entered, whatever the approval flows say */
    void approve(Makers hands) {
        mayBeApproved()
                .and(() -> Verdict.allowedIf(
                        hands.persons().stream().anyMatch(person -> !person.equals(maker)), "withdrawal.own", number))
                .orThrow();
        makers = makers().with(hands.persons()).kept();
        status = WithdrawalStatus.APPROVED;
    }

    void stop(WithdrawalStatus as, String reason) {
        mayBeStopped().orThrow();
        status = as;
        endingReason = reason;
        registerEvent(new Ended(id(), number, as, reason));
    }

    /** Whether the bank's booking is still to be said: its advice was believed. */
    Verdict hasNoDebit() {
        return mayBeReversed().and(() -> Verdict.allowedIf(debit == null, "withdrawal.debited", number));
    }

    void debited(StatementLine bank) {
        hasNoDebit().orThrow();
        debit = bank;
    }

    /** What the bank says of the payment.
     *
     * @param from the account that paid
     * @param debit its booking; none when only its advice is there
     * @param reference its own reference
     */
    record Paid(CompanyBankAccount from, @Nullable StatementLine debit, String reference) {}

    void complete(Paid by, long procedureId, String procedure, Instant at) {
        mayBeCompleted().orThrow();
        status = WithdrawalStatus.COMPLETED;
        companyAccount = by.from();
        debit = by.debit();
        bankReference = by.reference();
        this.procedureId = procedureId;
        procedureNumber = procedure;
        completedAt = at;
        registerEvent(new Completed(id(), number, money()));
    }
}
