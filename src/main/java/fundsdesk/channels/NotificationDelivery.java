package fundsdesk.channels;

import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.AuditOverride;
import org.jspecify.annotations.Nullable;

/** One time that a notification came. */
@Entity
@Immutable
@Table(name = "notification_deliveries")
@AuditOverride(forClass = Stored.class, isAudited = false)
class NotificationDelivery extends Stored {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable BankNotification notification;

    private Instant signedAt = Instant.EPOCH;
    private @Nullable String address;

    protected NotificationDelivery() {}

    NotificationDelivery(BankNotification notification, Instant signedAt, @Nullable String address) {
        this.notification = notification;
        this.signedAt = signedAt;
        this.address = address;
    }
}
