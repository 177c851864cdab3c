package fundsdesk.deposits;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Turns an application down; lines that were claimed for it go back to the queue. */
@Component
final class RejectDeposit extends RecordAction<Deposit, Reason> {

    private final Allocations allocations;
    private final Reviewing reviewing;

    RejectDeposit(Allocations allocations, Reviewing reviewing) {
        super("reject", Reason.class);
        this.allocations = allocations;
        this.reviewing = reviewing;
        batch();
        on("deposit-applications");
    }

    @Override
    protected Verdict allows(Deposit deposit) {
        return deposit.mayBeRejected();
    }

    @Override
    protected void run(Deposit deposit, Reason input) {
        allocations.pendingReviewsOf(deposit).forEach(review -> reviewing.giveBack(review, input.reason()));
        deposit.reject(input.reason());
    }
}
