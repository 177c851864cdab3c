package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.reference.DepositMethods;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Credits what a review approved: applications, lines and ledger together, or nothing. */
@Component
class Crediting {

    private final Allocations allocations;
    private final DepositMethods methods;
    private final Posting posting;
    private final Clock clock;

    Crediting(Allocations allocations, DepositMethods methods, Posting posting, Clock clock) {
        this.allocations = allocations;
        this.methods = methods;
        this.posting = posting;
        this.clock = clock;
    }

    /** Whoever entered or last changed one of its applications does not approve its credit either. */
    Verdict isNotOwn(DepositReview review) {
        String person = Acting.required().person();
        return receipts(review, allocations.of(review)).keySet().stream()
                .filter(deposit -> deposit.maker().equals(person))
                .findFirst()
                .map(own -> Verdict.refused("review.own-application", own.number()))
                .orElseGet(Verdict::allowed);
    }

    /** What is looked at before crediting, with the figures of now. */
    Checklist checks(DepositReview review) {
        List<Allocation> all = allocations.of(review);
        Checklist checks = Checklist.empty();
        for (Allocation allocation : all) {
            checks = lineChecks(review, allocation, checks);
        }
        for (Map.Entry<Deposit, Money> each : receipts(review, all).entrySet()) {
            checks = depositChecks(review, each.getKey(), each.getValue(), checks);
        }
        return checks;
    }

    void credit(DepositReview review, @Nullable String note) {
        Actor actor = Acting.required();
        Instant now = clock.instant();
        List<Allocation> all = allocations.of(review);
        receipts(review, all).forEach((deposit, received) -> posting.post(deposit, cameInOn(deposit, all), received));
        all.forEach(Allocation::posted);
        all.stream().map(Allocation::line).distinct().forEach(line -> {
            line.release();
            line.linked();
        });
        review.decide(DepositReview.Status.APPROVED, actor, now, note);
    }

    private static Checklist lineChecks(DepositReview review, Allocation allocation, Checklist checks) {
        boolean held = allocation
                .line()
                .claimedFor()
                .filter(("deposit-reviews/" + review.number())::equals)
                .isPresent();
        return checks.must(held, "line-held", allocation.line().money())
                .must(allocation.line().statement().isAccepted(), "statement-accepted");
    }

    private Checklist depositChecks(DepositReview review, Deposit deposit, Money received, Checklist checks) {
        Money claimed = deposit.money();
        BigDecimal tolerance = methods.find(deposit.method())
                .map(method -> method.feeTolerance())
                .orElse(BigDecimal.ZERO);
        boolean close = received.minus(claimed).amount().abs().compareTo(tolerance) <= 0;
        boolean open = deposit.securitiesAccount().mayBeCredited().isAllowed();
        boolean awaited = review.kind() == DepositReview.Kind.OPENING
                && deposit.securitiesAccount().mayExpectDeposits().isAllowed();
        return checks.should(close, "amount-agrees", deposit.number(), claimed, received, received.minus(claimed))
                .must(
                        open || awaited,
                        open ? "account-open" : "account-opening",
                        deposit.securitiesAccount().number(),
                        deposit.securitiesAccount().opening(),
                        deposit.client().status());
    }

    /** What was received for which application. */
    private static Map<Deposit, Money> receipts(DepositReview review, List<Allocation> all) {
        Map<Deposit, Money> received = new LinkedHashMap<>();
        review.deposit().ifPresent(direct -> received.put(direct, direct.receivedDirectly()));
        all.forEach(each -> received.merge(each.deposit(), each.money(), Money::plus));
        return received;
    }

    private static CompanyBankAccount cameInOn(Deposit deposit, List<Allocation> all) {
        return all.stream()
                .filter(each -> each.deposit().equals(deposit))
                .map(each -> each.line().account())
                .findFirst()
                .or(deposit::companyAccount)
                .orElseThrow(() -> RefusedException.because("deposit.no-company-account", deposit.number()));
    }
}
