package fundsdesk.approvals;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Carries out an approved work order once more after its action failed. */
@Component
final class RetryOrder extends RecordAction<WorkOrder, NoInput> {

    RetryOrder() {
        super("retry", NoInput.class);
        permission("WORK_ORDERS_DECIDE");
    }

    @Override
    protected Verdict allows(WorkOrder order) {
        return order.mayBeRetried();
    }

    @Override
    protected void run(WorkOrder order, NoInput input) {
        order.approved();
    }
}
