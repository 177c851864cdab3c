package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Turns an application down; lines that were claimed for it go back to the queue. */
@Component
final class RejectDeposit extends RecordAction<Deposit, Reason> {

    private final Allocations allocations;
    private final Clock clock;

    RejectDeposit(Allocations allocations, Clock clock) {
        super("reject", Reason.class);
        this.allocations = allocations;
        this.clock = clock;
        batch();
        on("deposit-applications");
    }

    @Override
    protected Verdict allows(Deposit deposit) {
        return deposit.mayBeRejected();
    }

    @Override
    protected void run(Deposit deposit, Reason input) {
        for (DepositReview review : allocations.pendingReviewsOf(deposit)) {
            allocations.of(review).forEach(ReturnReview::release);
            review.deposit().ifPresent(Deposit::backFromReview);
            review.withdraw(Acting.required(), clock.instant(), input.reason());
        }
        deposit.reject(input.reason());
    }
}
