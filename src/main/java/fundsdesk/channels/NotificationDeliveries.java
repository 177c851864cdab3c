package fundsdesk.channels;

import org.springframework.data.repository.Repository;

/** The times that notifications came. */
interface NotificationDeliveries extends Repository<NotificationDelivery, Long> {
    NotificationDelivery save(NotificationDelivery delivery);
}
