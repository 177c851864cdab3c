package fundsdesk.deposits;

import fundsdesk.access.Acting;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens what is to be put right when a reversal fails, and closes it when it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Recoveries {

    private final FailedReversals failed;
    private final Deposits deposits;
    private final DepositSettings settings;
    private final Clock clock;

    Recoveries(FailedReversals failed, Deposits deposits, DepositSettings settings, Clock clock) {
        this.failed = failed;
        this.deposits = deposits;
        this.settings = settings;
        this.clock = clock;
    }

    /** The deposit is locked. */
    public void failed(ReversalAttempt attempt, RecoveryStep next) {
        FailedReversal open =
                failed.open(attempt.deposit().id()).orElseGet(() -> new FailedReversal(attempt, clock.instant()));
        open.failed(attempt, next, expected(next));
        failed.save(open);
    }

    /** The ledger was asked: what is to be done next is known now. Of what nobody saw the end, this is the failure. */
    public void found(ReversalAttempt attempt, RecoveryStep next) {
        failed.open(attempt.deposit().id())
                .ifPresentOrElse(open -> open.expect(next, expected(next)), () -> failed(attempt, next));
    }

    public void close(Deposit deposit, FailedReversal.Status how) {
        failed.open(deposit.id())
                .ifPresent(open ->
                        open.close(how, clock.instant(), Acting.required().username(), null));
    }

    @EventListener
    public void takenBack(Deposit.TakenBack taken) {
        overtaken(taken.depositId());
    }

    @EventListener
    public void dishonoured(Deposit.Dishonoured dishonoured) {
        overtaken(dishonoured.depositId());
    }

    private void overtaken(long deposit) {
        deposits.findById(deposit).ifPresent(found -> close(found, FailedReversal.Status.OVERTAKEN));
    }

    private Duration expected(RecoveryStep next) {
        return Duration.ofHours(settings.recoveryHours(next));
    }
}
