package fundsdesk.refunds;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** What a refund is made of; shown on the pages of the refund, the line and the application. */
@Component
final class RefundPartScreen extends Screen<RefundPart> {
    RefundPartScreen() {
        super("refund-parts", RefundPart.class);
        columns(RefundPart_.refund, RefundPart_.line, RefundPart_.deposit, RefundPart_.amount);
        columns(RefundPart_.createdAt, RefundPart_.createdBy);
        tabOf(RefundPart_.refund);
        tabOf(RefundPart_.line);
        tabOf(RefundPart_.deposit);
    }
}
