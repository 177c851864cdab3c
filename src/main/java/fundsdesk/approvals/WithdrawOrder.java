package fundsdesk.approvals;

import fundsdesk.access.Acting;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Takes back a work order of one's own. */
@Component
final class WithdrawOrder extends RecordAction<WorkOrder, Comment> {

    private final Deciding deciding;

    WithdrawOrder(Deciding deciding) {
        super("withdraw", Comment.class);
        this.deciding = deciding;
        permission("WORK_ORDERS_WITHDRAW");
    }

    @Override
    protected Verdict allows(WorkOrder order) {
        return order.mayBeWithdrawnBy(Acting.required().person());
    }

    @Override
    protected void run(WorkOrder order, Comment input) {
        deciding.withdraw(order, input.comment());
    }
}
