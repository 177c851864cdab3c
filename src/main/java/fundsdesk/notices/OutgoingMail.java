package fundsdesk.notices;

import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** One e-mail, stored with what it tells of; its way out is in {@link MailQueue}. */
@Entity
@Audited
@Table(name = "outgoing_mails")
class OutgoingMail extends Stored {

    private String recipient = "";

    private String subject = "";

    @LongText
    private String body = "";

    @Enumerated(EnumType.STRING)
    private MailStatus status = MailStatus.WAITING;

    private @Nullable Instant settledAt;

    /** What the mail server said of it last. */
    @LongText
    private @Nullable String problem;

    @NotAudited
    @Formula("(select q.attempts from mail_queue q where q.mail_id = id)")
    private @Nullable Integer attempts;

    @NotAudited
    @Formula("(select q.problem from mail_queue q where q.mail_id = id)")
    private @Nullable String delayedBy;

    protected OutgoingMail() {}

    OutgoingMail(String recipient, String subject, String body) {
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
    }

    String recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    MailStatus status() {
        return status;
    }

    void settle(MailStatus outcome, Instant at, @Nullable String words) {
        status = outcome;
        settledAt = at;
        problem = words;
    }

    Verdict mayBeSentAgain() {
        return Verdict.allowedIf(
                status == MailStatus.REFUSED || status == MailStatus.UNKNOWN, "mail.not-again", status);
    }

    void again() {
        mayBeSentAgain().orThrow();
        status = MailStatus.WAITING;
        settledAt = null;
    }
}
