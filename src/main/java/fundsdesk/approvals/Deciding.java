package fundsdesk.approvals;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Verdict;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of deciding on work orders: who may, and what follows. */
@Component
class Deciding {

    private final OrderSteps steps;
    private final AskedPeople people;
    private final EntityManager entities;
    private final Clock clock;

    Deciding(OrderSteps steps, AskedPeople people, EntityManager entities, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether the actor may decide on the order now. */
    Verdict mayDecide(WorkOrder order) {
        Actor actor = Acting.required();
        return Verdict.allowedIf(actor.kind() != Actor.Kind.MACHINE, "order.no-person")
                .and(() -> order.mayBeDecidedBy(actor.person()))
                .and(() ->
                        Verdict.allowedIf(!order.deadline().isBefore(clock.instant()), "order.overdue", order.number()))
                .and(() -> Verdict.allowedIf(!acted(order, actor), "order.acted", order.number()))
                .and(() -> Verdict.allowedIf(
                        people.include(order.asked(), actor),
                        "order.other-role",
                        order.asked().words()));
    }

    void approve(WorkOrder order, @Nullable String comment) {
        entities.persist(new OrderDecision(order, Acting.required(), true, comment));
        List<OrderLevel> levels = steps.levelsOf(order);
        OrderLevel now = levels.get(order.level() - 1);
        long said = steps.decisionsOn(order).stream()
                .filter(decision -> decision.level() == order.level())
                .count();
        if (said < now.needed()) {
            return;
        }
        if (order.level() < levels.size()) {
            OrderLevel next = levels.get(order.level());
            order.ask(order.level() + 1, levels.size(), next.asked(), personsWhoDecided(order));
        } else {
            order.approved();
        }
    }

    void reject(WorkOrder order, String reason) {
        entities.persist(new OrderDecision(order, Acting.required(), false, reason));
        order.end(OrderStatus.REJECTED, clock.instant(), KeptText.plain(reason));
    }

    void withdraw(WorkOrder order, @Nullable String comment) {
        order.end(OrderStatus.WITHDRAWN, clock.instant(), comment == null ? null : KeptText.plain(comment));
    }

    private boolean acted(WorkOrder order, Actor actor) {
        return personsWhoDecided(order).contains(actor.person());
    }

    private Set<String> personsWhoDecided(WorkOrder order) {
        return steps.decisionsOn(order).stream().map(OrderDecision::person).collect(Collectors.toSet());
    }
}
