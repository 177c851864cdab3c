package fundsdesk.approvals;

import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Agrees to a work order; with the last approval needed its action runs. */
@Component
final class ApproveOrder extends RecordAction<WorkOrder, Comment> {

    private final Deciding deciding;

    ApproveOrder(Deciding deciding) {
        super("approve", Comment.class);
        this.deciding = deciding;
        batch();
        primary();
        permission("WORK_ORDERS_DECIDE");
    }

    @Override
    protected Verdict allows(WorkOrder order) {
        return deciding.mayDecide(order);
    }

    @Override
    protected void run(WorkOrder order, Comment input) {
        deciding.approve(order, input.comment());
    }
}
