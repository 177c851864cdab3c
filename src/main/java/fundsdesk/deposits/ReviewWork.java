package fundsdesk.deposits;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.Verdict;
import java.util.Set;

/** What the approval of a review does, by its kind; modules above bring it for records that deposits do not know. */
public interface ReviewWork {

    /** The kinds it is for; each kind has one. */
    Set<DepositReview.Kind> kinds();

    /** Whether this person may approve it, besides not having linked it. */
    default Verdict mayBeApprovedBy(DepositReview review, String person) {
        return Verdict.allowed();
    }

    /** The persons who had a hand in what it is about: where its approval takes a work order, they do not decide on that. */
    default Set<String> makers(DepositReview review) {
        return Set.of();
    }

    /** What is looked at before it is approved, with the figures of now. */
    Checklist checks(DepositReview review, Checklist before);

    /** Books and marks what was approved, in the transaction of the approval: all of it or nothing. */
    void approve(DepositReview review);
}
