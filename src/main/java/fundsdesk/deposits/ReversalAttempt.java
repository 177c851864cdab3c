package fundsdesk.deposits;

import fundsdesk.access.Actor;
import fundsdesk.crud.KeptSentence;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Somebody tried to take a deposit back. Begun before anything was done, and kept whatever became of it (RVS-04). */
@Entity
@Audited
@Table(name = "reversal_attempts")
class ReversalAttempt extends Stored {

    private String number = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Deposit deposit;

    /** None where it was not given. */
    @Enumerated(EnumType.STRING)
    private @Nullable ReversalReason reason;

    @LongText
    private @Nullable String note;

    private boolean freezeAccount;

    @NotNull
    @Enumerated(EnumType.STRING)
    private AttemptOutcome outcome = AttemptOutcome.STARTED;

    /** Why it came out so, as the operator was told. */
    @LongText
    @KeptSentence
    private @Nullable String message;

    /** What was looked at, as {@link KeptChecks} writes it. */
    @LongText
    private @Nullable String checks;

    /** The ledger's procedure of it, failed ones too; none where it did not come to that. */
    private @Nullable String procedureNumber;

    /** Whether the card was to be unlinked, as the desk had set it then; none while that was not decided. */
    private @Nullable Boolean unlinksCard;

    /** The approved order that was carried out, if one was. */
    private @Nullable String workOrder;

    private String person = "";

    @Enumerated(EnumType.STRING)
    private Actor.Source source = Actor.Source.BROWSER;

    private @Nullable Instant endedAt;

    protected ReversalAttempt() {}

    ReversalAttempt(
            String number, Deposit deposit, ReverseDeposit.Input input, @Nullable String workOrder, Actor operator) {
        this.number = number;
        this.deposit = deposit;
        this.reason = input.reason();
        this.note = input.note();
        this.freezeAccount = input.freezeAccount();
        this.workOrder = workOrder;
        this.person = operator.person();
        this.source = operator.source();
    }

    String number() {
        return number;
    }

    Deposit deposit() {
        return Objects.requireNonNull(deposit);
    }

    Optional<ReversalReason> reason() {
        return Optional.ofNullable(reason);
    }

    AttemptOutcome outcome() {
        return outcome;
    }

    Optional<String> message() {
        return Optional.ofNullable(message);
    }

    Optional<String> checks() {
        return Optional.ofNullable(checks);
    }

    Optional<String> procedureNumber() {
        return Optional.ofNullable(procedureNumber);
    }

    boolean unlinksCard() {
        return Boolean.TRUE.equals(unlinksCard);
    }

    String person() {
        return person;
    }

    /** It was done; with it, or not at all. */
    void reversed(String looked, Optional<String> procedure, boolean unlinked, Instant at) {
        Verdict.allowedIf(outcome == AttemptOutcome.STARTED, "reversal.attempt-ended", number)
                .orThrow();
        unlinksCard = unlinked;
        end(AttemptOutcome.REVERSED, at);
        checks = looked;
        procedureNumber = procedure.orElse(null);
    }

    /** Nothing was done, as far as the desk knows. */
    void ended(AttemptOutcome became, String told, Optional<String> looked, Optional<String> procedure, Instant at) {
        Verdict.allowedIf(outcome == AttemptOutcome.STARTED, "reversal.attempt-ended", number)
                .orThrow();
        message = told;
        checks = looked.orElse(null);
        procedureNumber = procedure.orElse(null);
        end(became, at);
    }

    Verdict mayBeInquired() {
        return Verdict.allowedIf(outcome.isOpen(), "reversal.attempt-ended", number);
    }

    /** The ledger was asked what became of it. */
    void inquired(AttemptOutcome found, Optional<String> procedure, Instant at) {
        mayBeInquired().orThrow();
        procedure.ifPresent(known -> procedureNumber = known);
        end(found, at);
    }

    private void end(AttemptOutcome became, Instant at) {
        outcome = became;
        endedAt = at;
    }
}
