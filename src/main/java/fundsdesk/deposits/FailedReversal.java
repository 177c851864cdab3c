package fundsdesk.deposits;

import fundsdesk.clients.Client;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A deposit that somebody could not take back: shown with its age until it is reversed or given up (RVS-10). */
@Entity
@Audited
@Table(name = "failed_reversals")
class FailedReversal extends Stored {

    /** Whether it is still to be put right. */
    enum Status implements Tone.Toned {
        OPEN(Tone.FAILED),
        REVERSED(Tone.DONE),
        /** The money left another way: the bank took it back, its cheque was returned. */
        OVERTAKEN(Tone.DONE),
        GIVEN_UP(Tone.WAITING);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Deposit deposit;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Client client;

    private String currency = "";

    @Amount
    private BigDecimal amount = BigDecimal.ZERO;

    @NotNull
    @Enumerated(EnumType.STRING)
    private RecoveryStep nextStep = RecoveryStep.TRY_AGAIN;

    /** When it failed first. */
    private Instant failedAt = Instant.EPOCH;

    /** By when it is expected to be put right. */
    private Instant dueAt = Instant.EPOCH;

    private int failures;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable ReversalAttempt lastAttempt;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private @Nullable Instant closedAt;
    private @Nullable String closedBy;

    @LongText
    private @Nullable String closingNote;

    protected FailedReversal() {}

    FailedReversal(ReversalAttempt attempt, Instant at) {
        this.deposit = attempt.deposit();
        this.client = attempt.deposit().client();
        Money money = attempt.deposit().credited().orElseGet(attempt.deposit()::money);
        this.currency = money.currency();
        this.amount = money.amount();
        this.failedAt = at;
    }

    Deposit deposit() {
        return Objects.requireNonNull(deposit);
    }

    RecoveryStep nextStep() {
        return nextStep;
    }

    Instant failedAt() {
        return failedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    ReversalAttempt lastAttempt() {
        return Objects.requireNonNull(lastAttempt);
    }

    Status status() {
        return status;
    }

    /** It failed, perhaps once more; the time that it may take counts from the first failure. */
    void failed(ReversalAttempt attempt, RecoveryStep next, Duration expected) {
        failures++;
        lastAttempt = attempt;
        expect(next, expected);
    }

    void expect(RecoveryStep next, Duration expected) {
        nextStep = next;
        dueAt = failedAt.plus(expected);
    }

    Verdict mayBeGivenUp() {
        return Verdict.allowedIf(
                status == Status.OPEN, "reversal.closed", deposit().number());
    }

    void close(Status how, Instant at, String by, @Nullable String note) {
        mayBeGivenUp().orThrow();
        status = how;
        closedAt = at;
        closedBy = by;
        closingNote = note;
    }
}
