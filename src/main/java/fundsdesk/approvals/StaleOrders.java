package fundsdesk.approvals;

import fundsdesk.crud.RecordChanged;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An order whose subject changed meanwhile is stale at once, and not only when somebody approves it. */
@Component
class StaleOrders {

    private final WorkOrders orders;
    private final Screens screens;
    private final EntityManager entities;
    private final Clock clock;

    StaleOrders(WorkOrders orders, Screens screens, EntityManager entities, Clock clock) {
        this.orders = orders;
        this.screens = screens;
        this.entities = entities;
        this.clock = clock;
    }

    /** In the transaction of the change. */
    @EventListener
    public void follow(RecordChanged changed) {
        if (changed.id() == 0 || changed.entity() == WorkOrder.class) {
            return;
        }
        orders.pendingAbout(changed.id()).stream()
                .filter(order -> screens.required(order.screen()).entity() == changed.entity())
                .filter(order -> order.isStaleFor(subject(changed)))
                .forEach(order -> order.end(OrderStatus.STALE, clock.instant(), null));
    }

    private Stored subject(RecordChanged changed) {
        return (Stored) entities.find(changed.entity(), changed.id());
    }
}
