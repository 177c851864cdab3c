package fundsdesk.deposits;

import fundsdesk.clients.Client;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.reference.Method;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A claim that a client's money is coming; the record that is credited. */
@Entity
@Audited
@Table(name = "deposit_applications")
public class Deposit extends DepositMoney {

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

    /** It was taken back by the desk. */
    public record Reversed(long depositId, String number, Money amount, ReversalReason reason, String note) {}

    @NotNull
    private DepositStatus status = DepositStatus.PROCESSING;

    @NotNull
    @Enumerated(EnumType.STRING)
    private DepositStage stage = DepositStage.SUBMITTED;

    private @Nullable Long holdId;

    /** When the money of its cheque is expected to be good. */
    private @Nullable Instant thawAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ChequeHold chequeHold;

    @Size(max = 500)
    private @Nullable String rejectionReason;

    @Enumerated(EnumType.STRING)
    private @Nullable ReversalReason reversalReason;

    protected Deposit() {}

    /** A new application; what the client pays into may still be open. */
    Deposit(Client client, SecuritiesAccount account, Money money, Method method, DepositSource source) {
        super(client, account, money, method, source);
    }

    public DepositStatus status() {
        return status;
    }

    public DepositStage stage() {
        return stage;
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
        registerEvent(new Rejected(id(), number(), reason));
    }

    /** Its money is here, but its client's account is not open yet. */
    void suspend(Money received, String procedure) {
        mayBePosted(DepositStage.IN_REVIEW).orThrow();
        stage = DepositStage.OPENING_HOLD;
        waits(received, procedure);
    }

    /** What waits until the client's account is open. */
    public Optional<Money> suspended() {
        return stage == DepositStage.OPENING_HOLD ? Optional.of(wasSuspended()) : Optional.empty();
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
        registerEvent(new OpeningRejected(id(), number(), reason));
        registerEvent(new Rejected(id(), number(), reason));
    }

    private Verdict mayBePosted(DepositStage from) {
        return Verdict.allowedIf(
                status == DepositStatus.PROCESSING && stage == from,
                "deposit.not-there",
                number(),
                status == DepositStatus.PROCESSING ? stage : status);
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

    /** Whether its cheque is held. */
    Verdict isHeld() {
        return chequeHold == null
                ? Verdict.refused("cheque.never-held", number())
                : Verdict.allowedIf(
                        chequeHold == ChequeHold.HELD && status == DepositStatus.COMPLETED,
                        "cheque.not-held",
                        number(),
                        chequeHold);
    }

    Verdict mayThaw(Instant now) {
        return isHeld().and(() -> Verdict.allowedIf(
                thawAt != null && !thawAt.isAfter(now), "cheque.too-early", number(), Objects.requireNonNull(thawAt)));
    }

    void released() {
        isHeld().orThrow();
        chequeHold = ChequeHold.RELEASED;
        registerEvent(new Released(id(), number(), credited().orElseThrow()));
    }

    void dishonoured(String reason) {
        isHeld().orThrow();
        chequeHold = ChequeHold.DISHONOURED;
        status = DepositStatus.REVERSED;
        rejectionReason = reason;
        registerEvent(new Dishonoured(id(), number(), credited().orElseThrow(), reason));
    }

    /** Whether the desk can take it back: only what is on the client's account, and once (RVS-01, RVS-09). */
    Verdict mayBeReversed() {
        return switch (status) {
            case COMPLETED -> Verdict.allowed();
            case PROCESSING -> Verdict.refused("deposit.not-credited", number(), stage);
            case REJECTED, REVERSED, REFUNDED -> Verdict.refused("deposit.not-reversible", number(), status);
        };
    }

    void reverse(ReversalReason reason, String note) {
        mayBeReversed().orThrow();
        heldNoMore();
        status = DepositStatus.REVERSED;
        reversalReason = reason;
        rejectionReason = note;
        registerEvent(new Reversed(id(), number(), credited().orElseThrow(), reason, note));
    }

    /** What was held went back with the credit: nothing is left to be released at its time. */
    private void heldNoMore() {
        if (chequeHold == ChequeHold.HELD) {
            chequeHold = ChequeHold.REVERSED;
        }
    }

    /** Whether the bank can have taken it back: its money is here. */
    Verdict mayBeTakenBack() {
        return switch (status) {
            case PROCESSING ->
                Verdict.allowedIf(stage == DepositStage.OPENING_HOLD, "deposit.not-takeable", number(), stage);
            case COMPLETED, REFUNDED -> Verdict.allowed();
            case REJECTED, REVERSED -> Verdict.refused("deposit.not-takeable", number(), status);
        };
    }

    /** The bank took it back: from the client's account, or out of suspense, in which it was never credited. */
    void takenBack(String reason) {
        mayBeTakenBack().orThrow();
        Money amount = credited().orElseGet(this::wasSuspended);
        heldNoMore();
        status = status == DepositStatus.COMPLETED ? DepositStatus.REFUNDED : DepositStatus.REJECTED;
        stage = DepositStage.ENDED;
        rejectionReason = reason;
        registerEvent(new TakenBack(id(), number(), amount, reason));
    }

    /** The ledger credited it. */
    void complete(Money credited, long procedure, String procedureNumber, Instant at) {
        mayBePosted(stage == DepositStage.OPENING_HOLD ? DepositStage.OPENING_HOLD : DepositStage.IN_REVIEW)
                .orThrow();
        status = DepositStatus.COMPLETED;
        stage = DepositStage.ENDED;
        creditedBy(credited, procedure, procedureNumber, at);
        registerEvent(new Completed(id(), number(), credited));
    }

    private Verdict isWaiting(String code) {
        return switch (status) {
            case PROCESSING ->
                Verdict.allowedIf(stage == DepositStage.SUBMITTED && !isDeleted(), code, number(), stage);
            case COMPLETED, REJECTED, REVERSED, REFUNDED -> Verdict.refused(code, number(), status);
        };
    }
}
