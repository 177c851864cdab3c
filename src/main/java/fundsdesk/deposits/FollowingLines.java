package fundsdesk.deposits;

import fundsdesk.crud.Verdict;
import fundsdesk.statements.StatementImport;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A statement line that follows a deposit which was credited directly belongs to it, and credits nothing again. */
@Component
class FollowingLines {

    private final Deposits deposits;
    private final StatementLines lines;
    private final Allocations allocations;
    private final TypedVouchers typed;

    FollowingLines(Deposits deposits, StatementLines lines, Allocations allocations, TypedVouchers typed) {
        this.deposits = deposits;
        this.lines = lines;
        this.allocations = allocations;
        this.typed = typed;
    }

    /** In the transaction of the import, before anybody else can take the lines. */
    @EventListener
    public void settle(StatementImport.LinesAdded added) {
        settle();
    }

    void settle() {
        Set<Deposit> settled = new HashSet<>();
        for (Deposits.Followed pair : deposits.followed()) {
            // The bank may call two receipts alike; one of them is the deposit's.
            if (!settled.contains(pair.deposit()) && settle(pair.deposit(), pair.line())) {
                settled.add(pair.deposit());
            }
        }
        typed.settle();
    }

    /** The line that is known by now for a deposit whose details were supplied, if nobody has it. */
    boolean settle(Deposit deposit) {
        return deposit.companyAccount().stream()
                .flatMap(account ->
                        lines.withReference(account, deposit.bankReference().orElse("")).stream())
                .filter(line -> line.money().equals(deposit.receivedDirectly()))
                .sorted(Comparator.comparing(line -> !deposit.isValuedOn(line.valueDate())))
                .anyMatch(line -> settle(deposit, line));
    }

    /** Whether nothing was started yet with the money of a receipt: no other deposit, and no line that others have. */
    Verdict isUnknown(Receipt receipt) {
        String reference = Objects.requireNonNull(receipt.bankReference());
        Verdict verdict = deposits.vouchedBy(receipt.cameInOn(), reference).stream()
                .findFirst()
                .map(other -> Verdict.refused("receipt.reference-used", reference, other.number()))
                .orElseGet(Verdict::allowed);
        for (StatementLine line : deposits.linesWith(receipt.cameInOn(), reference)) {
            verdict = verdict.and(line::mayBeLinked);
        }
        return verdict;
    }

    /** Whether the line is free, and no deposit was credited on the bank's word of it. */
    Verdict isUncredited(StatementLine line) {
        return line.mayBeLinked()
                // A line is credited as a whole: of one that vouchers used in part, people divide the rest.
                .and(() -> Verdict.allowedIf(
                        line.left().equals(line.money()), "link.more-than-line", line.money(), line.left()))
                .and(() -> line.bankReference().stream()
                        .flatMap(reference -> deposits.vouchedBy(line.account(), reference).stream()
                                .map(other -> Verdict.refused("receipt.reference-used", reference, other.number())))
                        .findFirst()
                        .orElseGet(Verdict::allowed));
    }

    private boolean settle(Deposit deposit, StatementLine line) {
        if (!line.mayBeLinked().isAllowed()) {
            return false;
        }
        belongs(line, deposit);
        return true;
    }

    /** The line's money is the deposit's, which is credited without a review. */
    void belongs(StatementLine line, Deposit deposit) {
        Allocation allocation = new Allocation(null, deposit, line, line.money());
        allocation.posted();
        allocations.save(allocation);
        line.linked();
    }
}
