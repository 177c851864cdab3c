package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A second person does not agree: the lines go back to link checking. */
@Component
final class ReturnReview extends RecordAction<DepositReview, Reason> {

    private final Allocations allocations;
    private final Clock clock;

    ReturnReview(Allocations allocations, Clock clock) {
        super("return", Reason.class);
        this.allocations = allocations;
        this.clock = clock;
        batch();
    }

    @Override
    protected Verdict allows(DepositReview review) {
        // Whoever linked may take the link back, but never approve it.
        return review.isPending();
    }

    @Override
    protected void run(DepositReview review, Reason input) {
        allocations.of(review).forEach(ReturnReview::release);
        review.deposit().ifPresent(Deposit::backFromReview);
        review.withdraw(Acting.required(), clock.instant(), input.reason());
    }

    static void release(Allocation allocation) {
        allocation.released();
        allocation.line().release();
        allocation.deposit().backFromReview();
    }
}
