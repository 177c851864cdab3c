package fundsdesk.deposits;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.reference.DepositMethods;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Credits what a review approved: applications, lines and ledger together, or nothing. */
@Component
class Crediting implements ReviewWork {

    private final Allocations allocations;
    private final DepositMethods methods;
    private final Posting posting;
    private final LinkedOn linkedOn;
    private final Paperwork paperwork;

    Crediting(
            Allocations allocations, DepositMethods methods, Posting posting, LinkedOn linkedOn, Paperwork paperwork) {
        this.allocations = allocations;
        this.methods = methods;
        this.posting = posting;
        this.linkedOn = linkedOn;
        this.paperwork = paperwork;
    }

    @Override
    public Set<DepositReview.Kind> kinds() {
        return Set.of(DepositReview.Kind.OPENING, DepositReview.Kind.OPENED);
    }

    /** Whoever entered or changed one of its applications does not approve its credit either. */
    @Override
    public Verdict mayBeApprovedBy(DepositReview review, String person) {
        return receipts(review, allocations.of(review)).keySet().stream()
                .filter(deposit -> deposit.makers().include(person))
                .findFirst()
                .map(own -> Verdict.refused("review.own-application", own.number()))
                .orElseGet(Verdict::allowed);
    }

    @Override
    public Set<String> makers(DepositReview review) {
        return receipts(review, allocations.of(review)).keySet().stream()
                .flatMap(deposit -> deposit.makers().persons().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Checklist checks(DepositReview review, Checklist before) {
        Map<Deposit, Money> receipts = receipts(review, allocations.of(review));
        Checklist checks = linkedOn.checks(review, receipts.keySet(), before);
        for (Map.Entry<Deposit, Money> each : receipts.entrySet()) {
            checks = depositChecks(review, each.getKey(), each.getValue(), checks);
        }
        return checks;
    }

    @Override
    public void approve(DepositReview review) {
        List<Allocation> all = allocations.of(review);
        receipts(review, all).forEach((deposit, received) -> posting.post(deposit, cameInOn(deposit, all), received));
        all.forEach(Allocation::posted);
        all.stream().map(Allocation::line).distinct().forEach(line -> {
            line.release();
            line.linked();
        });
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
        return paperwork
                .checks(deposit, checks)
                .should(close, "amount-agrees", deposit.number(), claimed, received, received.minus(claimed))
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
                .orElseThrow(() -> RefusedException.because("deposit.account-unnamed", deposit.number()));
    }
}
