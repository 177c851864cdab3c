package fundsdesk.approvals;

import fundsdesk.access.Actor;
import fundsdesk.access.People;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which work orders wait for somebody: their role or they by name are asked, they did not make it, and they have not decided on it. */
@Component
class WaitingForMe {

    private final People people;
    private final OrderSteps steps;

    WaitingForMe(People people, OrderSteps steps) {
        this.people = people;
        this.steps = steps;
    }

    Filter of(Actor actor) {
        List<Filter> parts = new ArrayList<>(List.of(
                Filter.where(WorkOrder_.status, Operator.EQ, OrderStatus.PENDING),
                isAsked(actor),
                Filter.where(WorkOrder_.makerPerson, Operator.NE, actor.person())));
        steps.pendingDecidedBy(actor.person()).forEach(id -> parts.add(Filter.where("id", Operator.NE, id)));
        steps.pendingKeptFrom(actor.person(), "\n").forEach(id -> parts.add(Filter.where("id", Operator.NE, id)));
        return new Filter.All(parts);
    }

    private Filter isAsked(Actor actor) {
        List<Filter> ways = new ArrayList<>(List.of(Filter.in(WorkOrder_.waitingRole, people.rolesOf(actor))));
        steps.pendingNaming(actor.username()).forEach(id -> ways.add(Filter.where("id", Operator.EQ, id)));
        return new Filter.Any(ways);
    }
}
