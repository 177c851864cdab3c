package fundsdesk.refunds;

import fundsdesk.deposits.Allocation;
import fundsdesk.deposits.Allocations;
import fundsdesk.deposits.Deposit;
import fundsdesk.deposits.Deposits;
import fundsdesk.statements.StatementLine;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Registers the money of a deposit to be sent back whose client's account was not opened. */
@Component
class FailedOpenings {

    private final Refunds refunds;
    private final Deposits deposits;
    private final Allocations allocations;

    FailedOpenings(Refunds refunds, Deposits deposits, Allocations allocations) {
        this.refunds = refunds;
        this.deposits = deposits;
        this.allocations = allocations;
    }

    /** In the transaction of the rejection: both happen, or neither. */
    @EventListener
    public void register(Deposit.OpeningRejected rejected) {
        Deposit deposit = deposits.findById(rejected.depositId()).orElseThrow();
        List<Allocation> received = allocations.of(deposit);
        List<Refunds.Part> parts = received.isEmpty()
                ? List.of(new Refunds.Part(null, deposit, deposit.wasSuspended()))
                : received.stream()
                        .map(each -> new Refunds.Part(each.line(), deposit, each.money()))
                        .toList();
        refunds.register(new Refunds.Registration(
                deposit.client(),
                payee(deposit, received),
                RefundReason.OPENING_FAILED,
                rejected.reason(),
                false,
                parts));
    }

    /** Back to where it came from, as far as the bank said. */
    private static RefundPayee payee(Deposit deposit, List<Allocation> received) {
        Optional<StatementLine> line = received.stream().map(Allocation::line).findFirst();
        return new RefundPayee(
                line.flatMap(StatementLine::remitterName)
                        .orElse(deposit.client().name()),
                line.flatMap(StatementLine::remitterBank).orElse(null),
                null,
                line.flatMap(StatementLine::remitterAccount)
                        .or(deposit::payingAccount)
                        .orElse(null));
    }
}
