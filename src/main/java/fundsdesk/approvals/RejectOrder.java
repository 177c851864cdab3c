package fundsdesk.approvals;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Turns a work order down. */
@Component
final class RejectOrder extends RecordAction<WorkOrder, Reason> {

    private final Deciding deciding;

    RejectOrder(Deciding deciding) {
        super("reject", Reason.class);
        this.deciding = deciding;
        batch();
        permission("WORK_ORDERS_DECIDE");
    }

    @Override
    protected Verdict allows(WorkOrder order) {
        return deciding.mayDecide(order);
    }

    @Override
    protected void run(WorkOrder order, Reason input) {
        deciding.reject(order, input.reason());
    }
}
