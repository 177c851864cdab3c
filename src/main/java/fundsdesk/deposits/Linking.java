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
    public record Share(StatementLine line, Deposit deposit, Money amount) {}

    private final DepositReviews reviews;
    private final Allocations allocations;
    private final Numbers numbers;
    private final LinkedOn linkedOn;
    private final Clock clock;

    Linking(DepositReviews reviews, Allocations allocations, Numbers numbers, LinkedOn linkedOn, Clock clock) {
        this.reviews = reviews;
        this.allocations = allocations;
        this.numbers = numbers;
        this.linkedOn = linkedOn;
        this.clock = clock;
    }

    /**
     * Links lines with applications, all of which the caller has locked: one with one, one with several that it pays in
     * one sum, or several with one that they pay together.
     *
     * @param shares what of which line is for which application: applications of one client, and each line as a whole
     * @param evidence why, in words
     * @return the review that now waits for a second person
     * @throws RefusedException when a line or an application is not free, or the amounts do not fit a line
     */
    public DepositReview link(List<Share> shares, String evidence) {
        fits(shares).orThrow();
        linesOf(shares).forEach(line -> line.mayBeLinked().orThrow());
        depositsOf(shares).forEach(deposit -> deposit.mayBeLinked().orThrow());
        shares.forEach(share -> paidIntoLineAccount(share).orThrow());
        Actor actor = Acting.required();
        DepositReview review = new DepositReview(
                numbers.next("REV"),
                kindOf(shares),
                shares.getFirst().deposit().client(),
                total(shares),
                actor,
                evidence);
        review.linkedOn(linkedOn.write(depositsOf(shares)));
        reviews.save(review);
        depositsOf(shares).forEach(Deposit::sentToReview);
        shares.forEach(
                share -> allocations.save(new Allocation(review, share.deposit(), share.line(), share.amount())));
        linesOf(shares).forEach(line -> line.claim(actor.username(), clock.instant(), review.claim()));
        return review;
    }

    /** Whether the shares could be linked, as far as their amounts and clients go. */
    public Verdict fits(List<Share> shares) {
        return Verdict.allowedIf(!shares.isEmpty(), "link.nothing-chosen")
                .and(() -> Verdict.allowedIf(
                        shares.stream().allMatch(share -> share.amount().isPositive()), "link.amount-not-positive"))
                .and(() -> oneCurrency(shares))
                .and(() -> eachLineAsAWhole(shares))
                .and(() -> oneClient(shares));
    }

    private static Verdict oneCurrency(List<Share> shares) {
        String currency = shares.getFirst().line().money().currency();
        return Verdict.allowedIf(
                shares.stream()
                        .allMatch(share -> share.line().money().currency().equals(currency)
                                && share.amount().currency().equals(currency)
                                && share.deposit().currency().equals(currency)),
                "link.other-currency",
                currency);
    }

    /** What is left of a line, of which a batch of vouchers may have used a part. */
    private Verdict eachLineAsAWhole(List<Share> shares) {
        Verdict verdict = Verdict.allowed();
        for (StatementLine line : linesOf(shares)) {
            Money used = total(
                    shares.stream().filter(share -> share.line().equals(line)).toList());
            Money left = line.left();
            verdict = verdict.and(() -> Verdict.allowedIf(used.compareTo(left) <= 0, "link.more-than-line", used, left))
                    .and(() -> Verdict.allowedIf(used.compareTo(left) == 0, "link.less-than-line", used, left));
        }
        return verdict;
    }

    private static Verdict oneClient(List<Share> shares) {
        long clients = shares.stream()
                .map(share -> share.deposit().client())
                .distinct()
                .count();
        long pairs = shares.stream()
                .map(share -> List.of(share.line(), share.deposit()))
                .distinct()
                .count();
        return Verdict.allowedIf(clients == 1 && pairs == shares.size(), "link.several-clients");
    }

    private static Verdict paidIntoLineAccount(Share share) {
        return Verdict.allowedIf(
                share.deposit()
                        .companyAccount()
                        .map(account -> account.equals(share.line().account()))
                        .orElse(true),
                "link.other-company-account",
                share.deposit().number());
    }

    private static List<StatementLine> linesOf(List<Share> shares) {
        return shares.stream().map(Share::line).distinct().toList();
    }

    private static List<Deposit> depositsOf(List<Share> shares) {
        return shares.stream().map(Share::deposit).distinct().toList();
    }

    private static Money total(List<Share> shares) {
        return shares.stream().map(Share::amount).reduce(Money::plus).orElseThrow();
    }

    private static DepositReview.Kind kindOf(List<Share> shares) {
        boolean opening = shares.stream()
                .anyMatch(share ->
                        share.deposit().securitiesAccount().opening() == SecuritiesAccount.Opening.IN_PROGRESS);
        return opening ? DepositReview.Kind.OPENING : DepositReview.Kind.OPENED;
    }
}
