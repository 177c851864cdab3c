package fundsdesk.approvals;

import fundsdesk.access.Actor;
import fundsdesk.access.People;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** The work orders that wait for me: my role is asked, and I did not make them. */
@Component
final class InboxScreen extends Screen<WorkOrder> {

    private final People people;

    InboxScreen(People people) {
        super("inbox", WorkOrder.class);
        this.people = people;
        menu(ApprovalMenu.APPROVALS);
        columns(WorkOrder_.number, WorkOrder_.createdAt, WorkOrder_.type, WorkOrder_.subject, WorkOrder_.maker);
        columns(WorkOrder_.level, WorkOrder_.levels, WorkOrder_.deadline);
        search(WorkOrder_.number, WorkOrder_.subject);
        filters(WorkOrder_.type, WorkOrder_.maker);
        status(WorkOrder_.status);
        only(Filter.where(WorkOrder_.status, Operator.EQ, OrderStatus.PENDING));
        rowAccess(this::waitingFor);
    }

    private Filter waitingFor(Actor actor) {
        return Filter.all(
                Filter.in(WorkOrder_.waitingRole, people.rolesOf(actor)),
                Filter.where(WorkOrder_.makerPerson, Operator.NE, actor.person()));
    }
}
