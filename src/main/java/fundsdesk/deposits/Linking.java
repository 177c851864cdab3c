package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links statement lines to applications: claims both and sends the pair to review. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Linking {

    /** So much of the line for the application. */
    public record Share(Deposit deposit, Money amount) {}

    private final DepositReviews reviews;
    private final Allocations allocations;
    private final Numbers numbers;
    private final Clock clock;

    Linking(DepositReviews reviews, Allocations allocations, Numbers numbers, Clock clock) {
        this.reviews = reviews;
        this.allocations = allocations;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Links a line, which the caller has locked, to applications.
     *
     * @param line an incoming line that nobody has
     * @param shares one or more applications of one client, whose amounts make up the whole line
     * @param evidence why, in words
     * @return the review that now waits for a second person
     * @throws RefusedException when the line or an application is not free, or the amounts do not fit the line
     */
    public DepositReview link(StatementLine line, List<Share> shares, String evidence) {
        line.mayBeLinked().orThrow();
        requireFit(line, shares);
        Deposit first = shares.getFirst().deposit();
        Actor actor = Acting.required();
        DepositReview review = reviews.save(
                new DepositReview(numbers.next("REV"), kindOf(shares), first.client(), line.money(), actor, evidence));
        for (Share share : shares) {
            share.deposit().sentToReview();
            allocations.save(new Allocation(review, share.deposit(), line, share.amount()));
        }
        line.claim(actor.username(), clock.instant(), "deposit-reviews/" + review.number());
        return review;
    }

    /** Whether the shares could be linked to the line. */
    public Verdict fits(StatementLine line, List<Share> shares) {
        Money total = shares.stream()
                .map(Share::amount)
                .reduce(Money.zero(line.money().currency()), Linking::added);
        return Verdict.allowedIf(!shares.isEmpty(), "link.nothing-chosen")
                .and(() -> Verdict.allowedIf(
                        shares.stream().allMatch(share -> share.amount().isPositive()), "link.amount-not-positive"))
                .and(() -> sameCurrency(line, shares))
                .and(() -> Verdict.allowedIf(
                        total.compareTo(line.money()) <= 0, "link.more-than-line", total, line.money()))
                .and(() -> Verdict.allowedIf(total.equals(line.money()), "link.less-than-line", total, line.money()))
                .and(() -> sameClient(shares));
    }

    private void requireFit(StatementLine line, List<Share> shares) {
        fits(line, shares).orThrow();
        shares.forEach(share -> share.deposit().mayBeLinked().orThrow());
        shares.forEach(share -> paidIntoLineAccount(line, share.deposit()).orThrow());
    }

    private static Verdict sameCurrency(StatementLine line, List<Share> shares) {
        return Verdict.allowedIf(
                shares.stream()
                        .allMatch(share ->
                                share.deposit().currency().equals(line.money().currency())),
                "link.other-currency",
                line.money().currency());
    }

    private static Verdict sameClient(List<Share> shares) {
        return Verdict.allowedIf(
                shares.stream()
                                        .map(share -> share.deposit().client())
                                        .distinct()
                                        .count()
                                == 1
                        && shares.stream()
                                        .map(share -> share.deposit())
                                        .distinct()
                                        .count()
                                == shares.size(),
                "link.several-clients");
    }

    private static Verdict paidIntoLineAccount(StatementLine line, Deposit deposit) {
        return Verdict.allowedIf(
                deposit.companyAccount()
                        .map(account -> account.equals(line.account()))
                        .orElse(true),
                "link.other-company-account",
                deposit.number());
    }

    private static DepositReview.Kind kindOf(List<Share> shares) {
        boolean opening = shares.stream()
                .anyMatch(share ->
                        share.deposit().securitiesAccount().opening() == SecuritiesAccount.Opening.IN_PROGRESS);
        return opening ? DepositReview.Kind.OPENING : DepositReview.Kind.OPENED;
    }

    private static Money added(Money total, Money next) {
        // Another currency is refused in words before the total is looked at.
        return total.currency().equals(next.currency()) ? total.plus(next) : total;
    }
}
