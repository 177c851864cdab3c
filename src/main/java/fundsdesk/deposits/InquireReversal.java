package fundsdesk.deposits;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.ledger.LedgerService;
import fundsdesk.ledger.Procedure;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the ledger what became of a reversal that it gave no answer to; books nothing. */
@Component
final class InquireReversal extends RecordAction<ReversalAttempt, NoInput> {

    private final LedgerService ledger;
    private final Recoveries recoveries;
    private final EntityManager entities;
    private final Clock clock;

    InquireReversal(LedgerService ledger, Recoveries recoveries, EntityManager entities, Clock clock) {
        super("inquire", NoInput.class);
        this.ledger = ledger;
        this.recoveries = recoveries;
        this.entities = entities;
        this.clock = clock;
        primary();
        batch();
    }

    @Override
    protected Verdict allows(ReversalAttempt attempt) {
        return attempt.mayBeInquired();
    }

    @Override
    protected void run(ReversalAttempt attempt, NoInput input) {
        Deposit deposit = attempt.deposit();
        // Whoever is reversing it now ends first; waiting for them here could have both wait for each other.
        entities.lock(deposit, LockModeType.PESSIMISTIC_WRITE, Map.of("jakarta.persistence.lock.timeout", 0));
        Optional<Procedure> found = ledger.inquire(Posting.reversalKey(deposit));
        AttemptOutcome became = switch (found.map(Procedure::status).orElse(Procedure.Status.END_FAIL)) {
            case END_OK -> AttemptOutcome.BOOKED;
            case END_FAIL -> AttemptOutcome.NOT_BOOKED;
            case PENDING, UNKNOWN -> throw RefusedException.because("reversal.still-in-doubt", deposit.number());
        };
        attempt.inquired(became, found.map(Procedure::number), clock.instant());
        if (deposit.status() == DepositStatus.COMPLETED) {
            recoveries.found(attempt, RecoveryStep.TRY_AGAIN);
        }
    }
}
