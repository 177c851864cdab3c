package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Action;
import fundsdesk.crud.AttemptRecords;
import fundsdesk.crud.Call;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Procedure;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps every attempt at taking a deposit back (RVS-04), and opens or closes what is to be put right after it (RVS-10). */
@Component
class KeepReversalAttempts implements AttemptRecords<Deposit, ReverseDeposit.Input> {

    private final EntityManager entities;
    private final Numbers numbers;
    private final LedgerService ledger;
    private final KeptChecks keeping;
    private final Recoveries recoveries;
    private final DepositSettings settings;
    private final OutcomeWords words;
    private final Clock clock;

    KeepReversalAttempts(
            EntityManager entities,
            Numbers numbers,
            LedgerService ledger,
            KeptChecks keeping,
            Recoveries recoveries,
            DepositSettings settings,
            OutcomeWords words,
            Clock clock) {
        this.entities = entities;
        this.numbers = numbers;
        this.ledger = ledger;
        this.keeping = keeping;
        this.recoveries = recoveries;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public boolean keeps(Action<?, ?> action) {
        return action instanceof ReverseDeposit;
    }

    @Override
    public long begun(Call<Deposit, ReverseDeposit.Input> call) {
        Deposit deposit = entities.getReference(Deposit.class, call.target().orElseThrow());
        Actor operator = Acting.required();
        ReversalAttempt attempt =
                new ReversalAttempt(numbers.next("RVA"), deposit, call.input(), call.workOrder(), operator);
        entities.persist(attempt);
        return attempt.id();
    }

    @Override
    public void done(long id, Checklist checks) {
        ReversalAttempt attempt = locked(id);
        attempt.reversed(
                keeping.write(checks),
                procedure(attempt.deposit()),
                settings.unlinksCardAfterReversal(),
                clock.instant());
        recoveries.close(attempt.deposit(), FailedReversal.Status.REVERSED);
    }

    @Override
    public void ended(long id, Checklist checks, Outcome outcome) {
        ReversalAttempt attempt = locked(id);
        Deposit deposit = attempt.deposit();
        // One after the other: the first failure opens what later ones count on.
        entities.lock(deposit, LockModeType.PESSIMISTIC_WRITE);
        Checklist looked = outcome instanceof Outcome.Unchecked unchecked ? unchecked.checks() : checks;
        AttemptOutcome became = Recovery.became(outcome);
        boolean reached = became == AttemptOutcome.REFUSED || became == AttemptOutcome.IN_DOUBT;
        attempt.ended(
                became,
                KeptText.write(words.sentence(outcome)),
                Optional.of(looked).filter(any -> !any.checks().isEmpty()).map(keeping::write),
                reached ? procedure(deposit) : Optional.empty(),
                clock.instant());
        Recovery.next(outcome)
                .filter(step -> deposit.status() == DepositStatus.COMPLETED)
                .ifPresent(step -> recoveries.failed(attempt, step));
    }

    private Optional<String> procedure(Deposit deposit) {
        return ledger.inquire(Posting.reversalKey(deposit)).map(Procedure::number);
    }

    private ReversalAttempt locked(long id) {
        return Objects.requireNonNull(
                entities.find(ReversalAttempt.class, id, LockModeType.PESSIMISTIC_WRITE), "attempts are never deleted");
    }
}
