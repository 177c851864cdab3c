package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Amount;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import fundsdesk.money.Money;
import fundsdesk.reference.DepositMethods;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Credits an application on the word of an operator, who supplies what the bank's statement says or leaves it for later. */
@Component
final class DirectDeposit extends RecordAction<Deposit, DirectDeposit.Input> {

    /**
     * What the statement says; all of it may be left for later.
     *
     * @param bankReference the bank's reference of the booking
     * @param valueDate of the booking
     * @param amountReceived by the bank; the amount claimed when it is left out
     */
    record Input(
            @Nullable @Size(max = 80) String bankReference,
            @Nullable LocalDate valueDate,
            @Nullable @Positive @Amount BigDecimal amountReceived) {}

    private final DepositSettings settings;
    private final DepositReviews reviews;
    private final Allocations allocations;
    private final Deposits deposits;
    private final StatementLines lines;
    private final Linking linking;
    private final LinkedOn linkedOn;
    private final Posting posting;
    private final DepositMethods methods;
    private final Paperwork paperwork;
    private final Numbers numbers;
    private final EntityManager entities;

    DirectDeposit(
            DepositSettings settings,
            DepositReviews reviews,
            Allocations allocations,
            Deposits deposits,
            StatementLines lines,
            Linking linking,
            LinkedOn linkedOn,
            Posting posting,
            DepositMethods methods,
            Paperwork paperwork,
            Numbers numbers,
            EntityManager entities) {
        super("direct-deposit", Input.class);
        this.settings = settings;
        this.reviews = reviews;
        this.allocations = allocations;
        this.deposits = deposits;
        this.lines = lines;
        this.linking = linking;
        this.linkedOn = linkedOn;
        this.posting = posting;
        this.methods = methods;
        this.paperwork = paperwork;
        this.numbers = numbers;
        this.entities = entities;
        on("deposit-applications");
        movesMoney();
    }

    @Override
    protected Verdict allows(Deposit deposit) {
        return deposit.mayBeLinked()
                .and(() -> Verdict.allowedIf(
                        deposit.companyAccount().isPresent(), "deposit.account-unnamed", deposit.number()))
                .and(() -> deposit.securitiesAccount().mayExpectDeposits());
    }

    @Override
    protected boolean needsApproval(Deposit deposit, Input input) {
        return settings.directDepositNeedsApproval();
    }

    @Override
    protected Set<String> makers(Deposit deposit) {
        return deposit.makers().persons();
    }

    @Override
    protected Checklist checks(Deposit deposit, Input input) {
        Money received = received(deposit, input).orElseGet(deposit::money);
        BigDecimal tolerance = methods.find(deposit.method())
                .map(method -> method.feeTolerance())
                .orElse(BigDecimal.ZERO);
        boolean close = received.minus(deposit.money()).amount().abs().compareTo(tolerance) <= 0;
        boolean given = input.bankReference() != null;
        Checklist checks = paperwork
                .checks(deposit, Checklist.empty())
                .should(given, "voucher-supplied")
                .should(
                        close,
                        "amount-agrees",
                        deposit.number(),
                        deposit.money(),
                        received,
                        received.minus(deposit.money()));
        // Of no reference there is nothing to say.
        return given
                ? checks.must(!isUsed(deposit, input), "reference-unused", String.valueOf(input.bankReference()))
                : checks;
    }

    @Override
    protected void run(Deposit deposit, Input input) {
        if (input.bankReference() == null && (input.valueDate() != null || input.amountReceived() != null)) {
            throw InvalidException.of("bankReference", "needed");
        }
        deposit.vouched(
                input.bankReference(),
                input.valueDate(),
                received(deposit, input).orElse(null));
        Optional<StatementLine> line = lineOf(deposit, input);
        if (settings.directDepositNeedsApproval()) {
            line.ifPresentOrElse(found -> link(deposit, found), () -> review(deposit));
        } else {
            deposit.sentToReview();
            posting.post(
                    deposit,
                    deposit.companyAccount().orElseThrow(),
                    line.map(StatementLine::money).orElseGet(deposit::receivedDirectly));
            line.ifPresent(found -> settle(deposit, found));
        }
    }

    private void link(Deposit deposit, StatementLine line) {
        linking.link(
                List.of(new Linking.Share(line, deposit, line.money())),
                KeptText.write(Text.of(
                        "deposits.supplied-by",
                        Acting.required().username(),
                        line.bankReference().orElse(""))));
    }

    private void review(Deposit deposit) {
        deposit.sentToReview();
        DepositReview.Kind kind = deposit.securitiesAccount().opening() == SecuritiesAccount.Opening.IN_PROGRESS
                ? DepositReview.Kind.OPENING
                : DepositReview.Kind.OPENED;
        String evidence = deposit.bankReference()
                .map(reference -> Text.of("deposits.credited-directly", reference))
                .map(KeptText::write)
                .orElseGet(() -> KeptText.write(Text.of("deposits.credited-before-details")));
        DepositReview review = new DepositReview(
                numbers.next("REV"), kind, deposit.client(), deposit.receivedDirectly(), Acting.required(), evidence);
        review.directly(deposit);
        review.linkedOn(linkedOn.write(List.of(deposit)));
        reviews.save(review);
    }

    private void settle(Deposit deposit, StatementLine line) {
        Allocation allocation = new Allocation(null, deposit, line, line.money());
        allocation.posted();
        allocations.save(allocation);
        line.linked();
    }

    /** The line that is meant, if it was imported already and nobody has it. */
    private Optional<StatementLine> lineOf(Deposit deposit, Input input) {
        if (input.bankReference() == null) {
            return Optional.empty();
        }
        Optional<StatementLine> found =
                lines.withReference(deposit.companyAccount().orElseThrow(), input.bankReference()).stream()
                        .filter(line -> line.mayBeLinked().isAllowed()
                                && line.money().currency().equals(deposit.currency()))
                        .findFirst();
        found.ifPresent(line -> {
            entities.lock(line, LockModeType.PESSIMISTIC_WRITE);
            line.mayBeLinked().orThrow();
            if (received(deposit, input)
                    .filter(given -> !given.equals(line.money()))
                    .isPresent()) {
                throw RefusedException.because("deposit.line-says-other", line.money());
            }
        });
        return found;
    }

    private boolean isUsed(Deposit deposit, Input input) {
        String reference = input.bankReference();
        return reference != null
                && deposit.companyAccount()
                        .map(account -> deposits.vouchedBy(account, reference).stream()
                                .anyMatch(other -> !other.equals(deposit)))
                        .orElse(false);
    }

    private static Optional<Money> received(Deposit deposit, Input input) {
        BigDecimal amount = input.amountReceived();
        if (amount == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Money(amount, deposit.currency()));
        } catch (IllegalArgumentException inexact) {
            throw InvalidException.of("amountReceived", "literal", String.valueOf(inexact.getMessage()));
        }
    }
}
