package fundsdesk.channels;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Each time a notification came, shown on its page. */
@Component
final class NotificationDeliveryScreen extends Screen<NotificationDelivery> {
    NotificationDeliveryScreen() {
        super("notification-deliveries", NotificationDelivery.class);
        columns(NotificationDelivery_.createdAt, NotificationDelivery_.signedAt, NotificationDelivery_.address);
        columns(NotificationDelivery_.notification);
        tabOf(NotificationDelivery_.notification);
    }
}
