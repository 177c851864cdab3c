package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.clients.Client;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.statements.StatementLine;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends lines to review whose money belongs to no application: it goes back, or came back (MAT-08, MAT-09). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LineReviews {

    private final DepositReviews reviews;
    private final Numbers numbers;
    private final Clock clock;

    LineReviews(DepositReviews reviews, Numbers numbers, Clock clock) {
        this.reviews = reviews;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** A receipt that cannot be accepted.
     *
     * @param client whose it was to be, where that is known
     * @throws RefusedException when the line is not free
     */
    DepositReview toGoBack(
            StatementLine line, @Nullable Client client, Payee payee, RefundCause cause, String evidence) {
        DepositReview review = review(line, DepositReview.Kind.DEPOSIT_REFUND, client, evidence);
        review.goesBackTo(line, payee, cause);
        return claimed(review, line);
    }

    /** A withdrawal that came back.
     *
     * @param withdrawal its number; it waits in one such review at a time
     * @throws RefusedException when the line is not free, or the withdrawal came back on another line
     */
    public DepositReview cameBack(StatementLine line, Client client, String withdrawal, String evidence) {
        reviews.returning(withdrawal)
                .map(other -> Verdict.refused("review.withdrawal-returning", withdrawal, other.number()))
                .ifPresent(Verdict::orThrow);
        DepositReview review = review(line, DepositReview.Kind.WITHDRAWAL_REFUND, client, evidence);
        review.cameBack(line, withdrawal);
        return claimed(review, line);
    }

    /** Whether the withdrawal's return is under review, or was approved. */
    public boolean isReturning(String withdrawal) {
        return reviews.returning(withdrawal).isPresent();
    }

    /** Whether a reviewer said that the line is not what came back of the withdrawal. */
    public boolean wasReturned(StatementLine line, String withdrawal) {
        return reviews.countTurnedDown(line, withdrawal) > 0;
    }

    private DepositReview review(
            StatementLine line, DepositReview.Kind kind, @Nullable Client client, String evidence) {
        line.mayBeLinked().orThrow();
        return new DepositReview(numbers.next("REV"), kind, client, line.left(), Acting.required(), evidence);
    }

    private DepositReview claimed(DepositReview review, StatementLine line) {
        Actor actor = Acting.required();
        line.claim(actor.username(), clock.instant(), review.claim());
        return reviews.save(review);
    }
}
