package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.access.Makers;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Verdict;
import fundsdesk.statements.StatementLine;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides reviews: asks and does what their kind is about. */
@Component
class Reviewing {

    private final Map<DepositReview.Kind, ReviewWork> works = new EnumMap<>(DepositReview.Kind.class);
    private final Allocations allocations;
    private final Clock clock;

    Reviewing(List<ReviewWork> works, Allocations allocations, Clock clock) {
        works.forEach(work -> work.kinds().forEach(kind -> this.works.put(kind, work)));
        this.allocations = allocations;
        this.clock = clock;
    }

    Verdict mayBeApproved(DepositReview review) {
        String person = Acting.required().person();
        return review.mayBeDecidedBy(person).and(() -> work(review).mayBeApprovedBy(review, person));
    }

    /** Who linked it, and whoever had a hand in what it is about. */
    Set<String> makers(DepositReview review) {
        return new Makers(work(review).makers(review))
                .with(review.linkedByPerson())
                .persons();
    }

    Checklist checks(DepositReview review) {
        Checklist checks = Checklist.empty();
        for (StatementLine line : linesOf(review)) {
            checks = checks.must(
                            line.claimedFor().filter(review.claim()::equals).isPresent(), "line-held", line.money())
                    .must(line.statement().isAccepted(), "statement-accepted");
        }
        return work(review).checks(review, checks);
    }

    void approve(DepositReview review, @Nullable String note) {
        work(review).approve(review);
        review.decide(DepositReview.Status.APPROVED, Acting.required(), clock.instant(), note);
    }

    /** Ends it without effect: its lines and applications are free again. */
    void giveBack(DepositReview review, String reason) {
        linesOf(review).forEach(StatementLine::release);
        allocations.of(review).forEach(allocation -> {
            allocation.released();
            allocation.deposit().backFromReview();
        });
        review.deposit().ifPresent(Deposit::backFromReview);
        review.withdraw(Acting.required(), clock.instant(), reason);
    }

    private List<StatementLine> linesOf(DepositReview review) {
        return review.line()
                .map(List::of)
                .orElseGet(() -> allocations.of(review).stream()
                        .map(Allocation::line)
                        .distinct()
                        .toList());
    }

    private ReviewWork work(DepositReview review) {
        return Objects.requireNonNull(works.get(review.kind()), () -> "nobody reviews " + review.kind());
    }
}
