package fundsdesk.approvals;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The work orders that wait for me: my role or I by name am asked, and I did not make them. */
@Component
final class InboxScreen extends Screen<WorkOrder> {

    InboxScreen(WaitingForMe waiting, ObjectProvider<OrderWords> said) {
        super("inbox", WorkOrder.class);
        menu(ApprovalMenu.APPROVALS, 10);
        columns(WorkOrder_.number, WorkOrder_.createdAt, WorkOrder_.type, WorkOrder_.subject, WorkOrder_.maker);
        columns(WorkOrder_.level, WorkOrder_.levels, WorkOrder_.deadline);
        search(WorkOrder_.number, WorkOrder_.subject);
        filters(WorkOrder_.type, WorkOrder_.maker);
        aged(WorkOrder_.createdAt);
        words(
                WorkOrder_.type,
                String.class,
                type -> said.getObject().of(type),
                () -> said.getObject().types());
        status(WorkOrder_.status);
        figures(WorkOrder_.type, WorkOrder_.subject);
        only(Filter.where(WorkOrder_.status, Operator.EQ, OrderStatus.PENDING));
        rowAccess(waiting::of);
    }
}
