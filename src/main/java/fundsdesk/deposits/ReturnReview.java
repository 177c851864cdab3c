package fundsdesk.deposits;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** A second person does not agree: the lines go back to link checking. */
@Component
final class ReturnReview extends RecordAction<DepositReview, Reason> {

    private final Reviewing reviewing;

    ReturnReview(Reviewing reviewing) {
        super("return", Reason.class);
        this.reviewing = reviewing;
        batch();
    }

    @Override
    protected Verdict allows(DepositReview review) {
        // Whoever linked may take the link back, but never approve it.
        return review.isPending();
    }

    @Override
    protected void run(DepositReview review, Reason input) {
        reviewing.giveBack(review, input.reason());
    }
}
