package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Verdict;
import fundsdesk.ledger.Booking;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
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
    private final LedgerService ledger;
    private final Clock clock;

    Crediting(Allocations allocations, DepositMethods methods, LedgerService ledger, Clock clock) {
        this.allocations = allocations;
        this.methods = methods;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whoever entered or last changed one of its applications does not approve its credit either. */
    Verdict isNotOwn(DepositReview review) {
        String person = Acting.required().person();
        return allocations.of(review).stream()
                .map(Allocation::deposit)
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
        for (Map.Entry<Deposit, Money> each : received(all).entrySet()) {
            checks = depositChecks(each.getKey(), each.getValue(), checks);
        }
        return checks;
    }

    void credit(DepositReview review, @Nullable String note) {
        Actor actor = Acting.required();
        Instant now = clock.instant();
        List<Allocation> all = allocations.of(review);
        CompanyBankAccount cameInOn = all.getFirst().line().account();
        received(all).forEach((deposit, received) -> credit(deposit, cameInOn, received, now));
        all.forEach(Allocation::posted);
        all.stream().map(Allocation::line).distinct().forEach(line -> {
            line.release();
            line.linked();
        });
        review.decide(DepositReview.Status.APPROVED, actor, now, note);
    }

    /** Credited is what was received less the fee, never what was claimed. */
    private void credit(Deposit deposit, CompanyBankAccount companyAccount, Money received, Instant now) {
        deposit.securitiesAccount().mayBeCredited().orThrow();
        Money credited = received.minus(deposit.fee());
        if (!credited.isPositive()) {
            throw RefusedException.because("review.nothing-left", deposit.number(), received, deposit.fee());
        }
        Booking booking =
                Booking.deposit(deposit.securitiesAccount().id(), companyAccount.id(), received, deposit.fee());
        Instruction instruction = Instruction.of("deposit-applications/" + deposit.id(), "credit");
        String procedure = ledger.book(instruction, booking).orThrow().number();
        deposit.complete(credited, procedure, now);
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

    private Checklist depositChecks(Deposit deposit, Money received, Checklist checks) {
        Money claimed = deposit.money();
        BigDecimal tolerance = methods.find(deposit.method())
                .map(method -> method.feeTolerance())
                .orElse(BigDecimal.ZERO);
        boolean close = received.minus(claimed).amount().abs().compareTo(tolerance) <= 0;
        return checks.should(close, "amount-agrees", deposit.number(), claimed, received, received.minus(claimed))
                .must(
                        deposit.securitiesAccount().mayBeCredited().isAllowed(),
                        "account-open",
                        deposit.securitiesAccount().number(),
                        deposit.securitiesAccount().opening(),
                        deposit.client().status());
    }

    private static Map<Deposit, Money> received(List<Allocation> all) {
        Map<Deposit, Money> received = new LinkedHashMap<>();
        all.forEach(each -> received.merge(each.deposit(), each.money(), Money::plus));
        return received;
    }
}
