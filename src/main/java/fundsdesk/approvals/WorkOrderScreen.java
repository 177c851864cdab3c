package fundsdesk.approvals;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All work orders and what became of them. */
@Component
final class WorkOrderScreen extends Screen<WorkOrder> {
    WorkOrderScreen(WaitingForMe waiting, ObjectProvider<OrderWords> said) {
        super("work-orders", WorkOrder.class);
        menu(ApprovalMenu.APPROVALS, 20);
        columns(WorkOrder_.number, WorkOrder_.createdAt, WorkOrder_.type, WorkOrder_.status, WorkOrder_.subject);
        columns(WorkOrder_.maker, WorkOrder_.level, WorkOrder_.levels, WorkOrder_.waitingRole);
        columns(WorkOrder_.waitingUsers, WorkOrder_.deadline, WorkOrder_.endedAt, WorkOrder_.message);
        search(WorkOrder_.number, WorkOrder_.subject);
        filters(WorkOrder_.status, WorkOrder_.type, WorkOrder_.maker, WorkOrder_.createdAt);
        number(WorkOrder_.number);
        words(
                WorkOrder_.type,
                String.class,
                type -> said.getObject().of(type),
                () -> said.getObject().types());
        status(WorkOrder_.status);
        figures(WorkOrder_.type, WorkOrder_.subject);
        view("waiting", waiting::of);
        view("mine", actor -> Filter.where(WorkOrder_.makerPerson, Operator.EQ, actor.person()));
        section("order", WorkOrder_.type, WorkOrder_.subject, WorkOrder_.maker, WorkOrder_.createdAt);
        section("order", WorkOrder_.status, WorkOrder_.level, WorkOrder_.levels);
        section("order", WorkOrder_.waitingRole, WorkOrder_.waitingUsers);
        section("order", WorkOrder_.deadline, WorkOrder_.endedAt, WorkOrder_.message);
        section("copies", WorkOrder_.copyRoles, WorkOrder_.copyUsers);
    }
}
