package fundsdesk.notices;

import fundsdesk.clients.Client;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Something that a client was told, word for word. */
@Entity
@Audited
@Table(name = "client_notices")
class ClientNotice extends Stored {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Client client;

    @Enumerated(EnumType.STRING)
    private Occasion occasion = Occasion.DEPOSIT_COMPLETED;

    private String language = NoticeLanguage.ENGLISH;

    private String subject = "";

    @LongText
    private String body = "";

    /** The record it is about, within the desk. */
    private String about = "";

    /** None where the client has no e-mail address, or the template says so. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable OutgoingMail mail;

    protected ClientNotice() {}

    ClientNotice(Client client, Occasion occasion, String language, String subject, String body, String about) {
        this.client = client;
        this.occasion = occasion;
        this.language = language;
        this.subject = subject;
        this.body = body;
        this.about = about;
    }

    void mailed(OutgoingMail mail) {
        this.mail = mail;
    }

    /** Whether an e-mail of it did not arrive, or may not have. */
    boolean isUndelivered() {
        return mail != null && (mail.status() == MailStatus.REFUSED || mail.status() == MailStatus.UNKNOWN);
    }

    Occasion occasion() {
        return occasion;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }
}
