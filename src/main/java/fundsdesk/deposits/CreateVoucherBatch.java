package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.ScreenAction;
import fundsdesk.money.Money;
import fundsdesk.reference.DepositMethods;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Divides vouchers among applications and reserves both, so that nobody else takes them until the batch is posted. */
@Component
final class CreateVoucherBatch extends ScreenAction<VoucherBatch, CreateVoucherBatch.Input, VoucherBatch> {

    /** @param lines how much of which voucher is for which application */
    record Input(@NotEmpty @Valid @Size(max = 2000) List<Part> lines) {}

    /** So much of a statement line, or of a voucher that is typed, for an application. */
    record Part(
            @Nullable StatementLine line,
            @Nullable @Size(max = 80) String bankReference,
            @Nullable LocalDate valueDate,
            @NotNull Deposit application,
            @NotNull @Positive BigDecimal amount) {}

    private final VoucherBatches batches;
    private final VoucherLines lines;
    private final Deposits deposits;
    private final DepositMethods methods;
    private final Paperwork paperwork;
    private final Numbers numbers;
    private final Clock clock;
    private final EntityManager entities;

    CreateVoucherBatch(
            VoucherBatches batches,
            VoucherLines lines,
            Deposits deposits,
            DepositMethods methods,
            Paperwork paperwork,
            Numbers numbers,
            Clock clock,
            EntityManager entities) {
        super("create", Input.class);
        this.batches = batches;
        this.lines = lines;
        this.deposits = deposits;
        this.methods = methods;
        this.paperwork = paperwork;
        this.numbers = numbers;
        this.clock = clock;
        this.entities = entities;
        primary();
    }

    @Override
    protected Checklist checks(Input input) {
        List<Voucher> vouchers = vouchers(input);
        if (!VoucherRules.oneCurrency(vouchers).isAllowed()) {
            return Checklist.empty().block("one-currency");
        }
        Checklist checks = VoucherRules.linesNotOver(vouchers, StatementLine::left);
        checks = VoucherRules.applicationsComplete(checks, vouchers, this::tolerance);
        for (Deposit deposit :
                vouchers.stream().map(Voucher::deposit).distinct().toList()) {
            checks = paperwork.checks(deposit, checks);
        }
        return checks;
    }

    @Override
    protected VoucherBatch run(Input input) {
        List<Voucher> vouchers = vouchers(input);
        VoucherRules.oneCurrency(vouchers).orThrow();
        List<Deposit> applications = vouchers.stream()
                .map(Voucher::deposit)
                .distinct()
                .sorted(Comparator.comparing(Deposit::id))
                .toList();
        // In the order of ids everywhere, so that two people wait for each other but never in a circle.
        applications.forEach(deposit -> entities.lock(deposit, LockModeType.PESSIMISTIC_WRITE));
        applications.forEach(Deposit::sentToReview);
        vouchers.forEach(this::requireFits);
        Money total = vouchers.stream().map(Voucher::amount).reduce(Money::plus).orElseThrow();
        VoucherBatch batch = batches.save(new VoucherBatch(numbers.next("VB"), total, applications.size()));
        claim(vouchers, batch);
        vouchers.forEach(voucher -> lines.save(new VoucherLine(batch, voucher)));
        return batch;
    }

    private void claim(List<Voucher> vouchers, VoucherBatch batch) {
        vouchers.stream()
                .flatMap(voucher -> java.util.stream.Stream.ofNullable(voucher.line()))
                .distinct()
                .sorted(Comparator.comparing(StatementLine::id))
                .forEach(line -> {
                    entities.lock(line, LockModeType.PESSIMISTIC_WRITE);
                    line.claim(Acting.required().username(), clock.instant(), batch.claim());
                });
    }

    /** An application is paid into the account that the voucher came in on, and a reference serves one application. */
    private void requireFits(Voucher voucher) {
        Deposit deposit = voucher.deposit();
        deposit.securitiesAccount().mayExpectDeposits().orThrow();
        StatementLine line = voucher.line();
        if (line == null) {
            typed(voucher);
        } else if (deposit.companyAccount()
                .filter(account -> !account.equals(line.account()))
                .isPresent()) {
            throw RefusedException.because("link.other-company-account", deposit.number());
        }
    }

    private void typed(Voucher voucher) {
        Deposit deposit = voucher.deposit();
        var account = deposit.companyAccount()
                .orElseThrow(() -> RefusedException.because("deposit.account-unnamed", deposit.number()));
        String reference = Objects.requireNonNull(voucher.bankReference());
        if (!deposits.vouchedBy(account, reference).isEmpty()) {
            throw RefusedException.because("vouchers.reference-used", reference);
        }
    }

    private static List<Voucher> vouchers(Input input) {
        return input.lines().stream().map(CreateVoucherBatch::voucher).toList();
    }

    private static Voucher voucher(Part part) {
        String reference = part.bankReference() == null || part.bankReference().isBlank() ? null : part.bankReference();
        if ((part.line() == null) == (reference == null)) {
            throw RefusedException.because(
                    "vouchers.line-or-reference", part.application().number());
        }
        try {
            Money amount = new Money(part.amount(), part.application().currency());
            return new Voucher(part.line(), reference, part.valueDate(), part.application(), amount);
        } catch (IllegalArgumentException inexact) {
            throw InvalidException.of("lines.amount", "literal", String.valueOf(inexact.getMessage()));
        }
    }

    private BigDecimal tolerance(Deposit deposit) {
        return methods.find(deposit.method())
                .map(method -> method.feeTolerance())
                .orElse(BigDecimal.ZERO);
    }
}
