package fundsdesk.approvals;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Who said what to a work order, on its page. */
@Component
final class OrderDecisionScreen extends Screen<OrderDecision> {
    OrderDecisionScreen() {
        super("work-order-decisions", OrderDecision.class);
        columns(OrderDecision_.level, OrderDecision_.username, OrderDecision_.approved, OrderDecision_.comment);
        columns(OrderDecision_.createdAt);
        label(OrderDecision_.username);
        tabOf(OrderDecision_.workOrder);
    }
}
