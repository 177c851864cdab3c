package fundsdesk.deposits;

import fundsdesk.statements.StatementImport;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A statement line that follows a deposit which was credited directly belongs to it, and credits nothing again. */
@Component
class FollowingLines {

    private final Deposits deposits;
    private final StatementLines lines;
    private final Allocations allocations;

    FollowingLines(Deposits deposits, StatementLines lines, Allocations allocations) {
        this.deposits = deposits;
        this.lines = lines;
        this.allocations = allocations;
    }

    /** In the transaction of the import, before anybody else can take the lines. */
    @EventListener
    public void settle(StatementImport.LinesAdded added) {
        deposits.followed().forEach(pair -> settle(pair.deposit(), pair.line()));
    }

    /** The line that is known by now for a deposit whose details were supplied, if nobody has it. */
    boolean settle(Deposit deposit) {
        return deposit.companyAccount().stream()
                .flatMap(account ->
                        lines.withReference(account, deposit.bankReference().orElse("")).stream())
                .filter(line -> line.money().equals(deposit.receivedDirectly()))
                .anyMatch(line -> settle(deposit, line));
    }

    private boolean settle(Deposit deposit, StatementLine line) {
        if (!line.mayBeLinked().isAllowed()) {
            return false;
        }
        Allocation allocation = new Allocation(null, deposit, line, line.money());
        allocation.posted();
        allocations.save(allocation);
        line.linked();
        return true;
    }
}
