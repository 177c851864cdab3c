package fundsdesk.notices;

import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Something that one user of the desk was told. */
@Entity
@Audited
@Table(name = "notifications")
class Notification extends Stored {

    private String recipient = "";

    @Enumerated(EnumType.STRING)
    private Occasion occasion = Occasion.ORDER_WAITING;

    private String subject = "";

    @LongText
    private String body = "";

    /** Where in the desk it leads. */
    private String address = "";

    private @Nullable Instant readAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable OutgoingMail mail;

    protected Notification() {}

    Notification(
            String recipient,
            Occasion occasion,
            String subject,
            String body,
            String address,
            @Nullable OutgoingMail mail) {
        this.recipient = recipient;
        this.occasion = occasion;
        this.subject = subject;
        this.body = body;
        this.address = address;
        this.mail = mail;
    }

    Verdict mayBeRead() {
        return Verdict.allowedIf(readAt == null, "notification.is-read");
    }

    Verdict mayBeUnread() {
        return Verdict.allowedIf(readAt != null, "notification.is-unread");
    }

    void read(Instant at) {
        readAt = at;
    }

    void unread() {
        readAt = null;
    }
}
