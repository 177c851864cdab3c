package fundsdesk.refunds;

import fundsdesk.access.Actor;
import fundsdesk.access.Makers;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.clients.Client;
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
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** Money that is to go back to the bank account it came from. */
@Entity
@Audited
@Table(name = "refunds")
public class Refund extends Stored {

    /** The screen that it stands on, by which its payments name it. */
    static final String SCREEN = "refunds";

    /** It waits for a reviewer. */
    public record Registered(long refundId, String number, Money amount) {}

    /** The bank paid it. */
    public record Processed(long refundId, String number, Money amount) {}

    @NotBlank
    private String number = "";

    /** Whose deposit it was; none when the desk does not know the payer. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Client client;

    @NotBlank
    @Size(max = 3)
    private String currency = "";

    @NotNull
    @Positive
    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    @Size(max = 140)
    private @Nullable String payeeName;

    @Size(max = 140)
    private @Nullable String payeeBank;

    @Size(max = 11)
    private @Nullable String payeeBic;

    @Size(max = 34)
    private @Nullable String payeeAccount;

    /** The company account that it is paid from: the one the money came in on. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable CompanyBankAccount companyAccount;

    @NotNull
    @Enumerated(EnumType.STRING)
    private RefundMoney money = RefundMoney.UNBOOKED;

    @NotNull
    @Enumerated(EnumType.STRING)
    private RefundReason reason = RefundReason.OTHER;

    @LongText
    @Size(max = 500)
    private @Nullable String note;

    /** The payee's bank is abroad: extra charges are to be expected. */
    private boolean crossBorder;

    @NotNull
    private LocalDate dueDate = LocalDate.EPOCH;

    @NotNull
    @Enumerated(EnumType.STRING)
    private RefundStatus status = RefundStatus.PENDING_REVIEW;

    @NotBlank
    private String registeredBy = "";

    @NotBlank
    private String registeredByPerson = "";

    /** Whoever registered or supplemented it: none of them reviews it. */
    private String makers = "";

    private @Nullable String reviewedBy;
    private @Nullable String reviewedByPerson;
    private @Nullable Instant reviewedAt;

    /** Who reviewed it, and who agreed where that took a work order: none of them, as no maker, authorises its file. */
    private String approvers = "";

    /** What the last decision on it said. */
    @LongText
    @Size(max = 500)
    private @Nullable String remark;

    /** It goes elsewhere than where the money came from, and one more person agreed. */
    private boolean payeeException;

    /** The bank's booking that paid it. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable StatementLine debit;

    private @Nullable String bankReference;
    private @Nullable String processedBy;
    private @Nullable Instant processedAt;

    /** Why the bank did not pay it, until it is tried again. */
    @LongText
    private @Nullable String failure;

    /** The file that it is or was to be paid with, the latest. */
    @NotAudited
    @Formula("(select f.number from transfer_payments p join transfer_files f on f.id = p.file_id"
            + " where p.origin = 'refunds' and p.origin_id = id order by p.id desc limit 1)")
    private @Nullable String transferFile;

    protected Refund() {}

    Refund(String number, Refunds.Registration registration, LocalDate dueDate, String by, String person) {
        this.number = number;
        this.currency = registration.amount().currency();
        this.amount = registration.amount().amount();
        this.reason = registration.reason();
        this.companyAccount = registration.companyAccount();
        this.dueDate = dueDate;
        this.registeredBy = by;
        this.registeredByPerson = person;
        describe(registration.payee(), registration.crossBorder(), registration.note(), person);
    }

    /** Whose it is, and where it is in the books, as its origins say. */
    void of(@Nullable Client whose, RefundMoney where) {
        client = whose;
        money = where;
    }

    private void describe(RefundPayee payee, boolean isCrossBorder, @Nullable String why, String person) {
        payeeName = payee.name();
        payeeBank = payee.bank();
        payeeBic = payee.bic();
        payeeAccount = payee.account();
        crossBorder = isCrossBorder;
        note = why;
        makers = Makers.of(makers).with(person).kept();
    }

    public String number() {
        return number;
    }

    public Optional<Client> client() {
        return Optional.ofNullable(client);
    }

    public Money money() {
        return new Money(amount, currency);
    }

    RefundPayee payee() {
        return new RefundPayee(payeeName, payeeBank, payeeBic, payeeAccount);
    }

    Optional<String> payeeAccount() {
        return Optional.ofNullable(payeeAccount);
    }

    boolean isCrossBorder() {
        return crossBorder;
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    Optional<CompanyBankAccount> companyAccount() {
        return Optional.ofNullable(companyAccount);
    }

    RefundMoney whereItsMoneyIs() {
        return money;
    }

    public RefundReason reason() {
        return reason;
    }

    public RefundStatus status() {
        return status;
    }

    /** They agreed that it is registered. */
    void agreedBy(Set<String> persons) {
        makers = makers().with(persons).kept();
    }

    /** Whoever registered or supplemented it. */
    Makers makers() {
        return Makers.of(makers);
    }

    Verdict isPendingReview() {
        return is(RefundStatus.PENDING_REVIEW, "refund.not-in-review");
    }

    /** Whether the person may agree to it: nobody reviews what they registered or supplemented (RFD-02). */
    Verdict mayBeApprovedBy(String person) {
        return isPendingReview()
                .and(() -> Verdict.allowedIf(!makers().include(person), "refund.own", number))
                .and(() -> Verdict.allowedIf(payee().isComplete(), "refund.payee-incomplete", number));
    }

    Verdict mayBeSupplemented() {
        return is(RefundStatus.RETURNED, "refund.not-returned");
    }

    /** Money that waits in suspense goes back for certain: only to whom may have to be supplemented. */
    Verdict mayBeCancelled() {
        return mayBeSupplemented()
                .and(() -> Verdict.allowedIf(money == RefundMoney.UNBOOKED, "refund.in-suspense", number));
    }

    private Verdict is(RefundStatus expected, String code) {
        return Verdict.allowedIf(status == expected, code, number, status);
    }

    /**
     * @param hands whoever reviews it, and who agreed where that takes a work order
     * @param exception whether it goes elsewhere than where the money came from, to which a work order agreed
     */
    void approve(Actor by, Makers hands, Instant at, @Nullable String why, boolean exception) {
        mayBeApprovedBy(by.person()).orThrow();
        status = RefundStatus.PENDING_PROCESSING;
        reviewedBy = by.username();
        reviewedByPerson = by.person();
        approvers = hands.kept();
        reviewedAt = at;
        remark = why;
        payeeException = exception;
    }

    void sendBack(String why) {
        isPendingReview().orThrow();
        status = RefundStatus.RETURNED;
        remark = why;
    }

    /** What the reviewer missed is there now; whoever brought it does not review it either. */
    void supplement(RefundPayee payee, boolean isCrossBorder, @Nullable String why, String person) {
        mayBeSupplemented().orThrow();
        describe(payee, isCrossBorder, why, person);
        status = RefundStatus.PENDING_REVIEW;
    }

    void cancel(String why) {
        mayBeCancelled().orThrow();
        status = RefundStatus.CANCELLED;
        remark = why;
    }

    Verdict mayBePaid() {
        return is(RefundStatus.PENDING_PROCESSING, "refund.not-to-process");
    }

    /** What the bank is told to pay. */
    Payout payout() {
        return new Payout(
                SCREEN,
                id(),
                number,
                companyAccount,
                money(),
                new Payout.Payee(shown(payeeName), shown(payeeBank), payeeBic, shown(payeeAccount)),
                makers().with(Makers.of(approvers).persons()).persons());
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** It is in a transfer file. */
    void remit() {
        mayBePaid().orThrow();
        status = RefundStatus.REMITTING;
        failure = null;
    }

    /** It is in no transfer file any more, and waits to be put into another. */
    void waitsAgain(String why) {
        is(RefundStatus.REMITTING, "refund.not-remitting").orThrow();
        status = RefundStatus.PENDING_PROCESSING;
        remark = why;
    }

    /** The bank did not pay it. */
    void failed(String why) {
        waitsAgain(why);
        failure = why;
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** Whether the bank's booking is still to be said: its advice was believed. */
    Verdict hasNoDebit() {
        return is(RefundStatus.PROCESSED, "refund.not-processed")
                .and(() -> Verdict.allowedIf(debit == null, "refund.debited", number));
    }

    void debited(StatementLine bank) {
        hasNoDebit().orThrow();
        debit = bank;
    }

    Verdict isRemitting() {
        return is(RefundStatus.REMITTING, "refund.not-remitting");
    }

    /** @param bank its booking; none when only its advice is there */
    void process(@Nullable StatementLine bank, @Nullable String reference, Actor by, Instant at) {
        isRemitting().orThrow();
        status = RefundStatus.PROCESSED;
        debit = bank;
        bankReference = reference;
        processedBy = by.username();
        processedAt = at;
        registerEvent(new Processed(id(), number, money()));
    }
}
