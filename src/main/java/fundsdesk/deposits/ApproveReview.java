package fundsdesk.deposits;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second person agrees: the client is credited, or the money goes back. */
@Component
final class ApproveReview extends RecordAction<DepositReview, ApproveReview.Input> {

    /** @param note for the record, if there is something to say */
    record Input(@Nullable @Size(max = 500) String note) {}

    private final Reviewing reviewing;

    ApproveReview(Reviewing reviewing) {
        super("approve", Input.class);
        this.reviewing = reviewing;
        batch();
        movesMoney();
        rehearsable();
        primary();
    }

    @Override
    protected Verdict allows(DepositReview review) {
        return reviewing.mayBeApproved(review);
    }

    /** Money for an account that is not open yet, and money that leaves again, is looked at by one person more. */
    @Override
    protected boolean needsApproval(DepositReview review, Input input) {
        return review.needsWorkOrder();
    }

    @Override
    protected Set<String> makers(DepositReview review) {
        return reviewing.makers(review);
    }

    @Override
    protected Checklist checks(DepositReview review, Input input) {
        return reviewing.checks(review);
    }

    @Override
    protected void run(DepositReview review, Input input) {
        reviewing.approve(review, input.note());
    }
}
