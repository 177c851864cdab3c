package fundsdesk.notices;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.RecordChanged;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands mails to the mail server. None is lost: what did not leave stays in the queue. None leaves twice by itself: where
 * it cannot be known whether the server took it, a person decides.
 */
@Component
class MailDelivery {

    /** How long a mail may take until whoever picked it is taken for dead: longer than all time limits together. */
    static final Duration ABANDONED_AFTER = Duration.ofMinutes(5);

    private static final int AT_MOST_ATTEMPTS = 100;
    private static final String ABANDONED = "The desk stopped while it was handed over.";

    private final MailQueue queue;
    private final EntityManager entities;
    private final ObjectProvider<JavaMailSenderImpl> servers;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailDelivery(
            MailQueue queue,
            EntityManager entities,
            ObjectProvider<JavaMailSenderImpl> servers,
            MailSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queue = queue;
        this.entities = entities;
        this.servers = servers;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that is due; without a mail server it stays where it is. */
    void deliverDue() {
        queue.abandoned(ABANDONED_AFTER).forEach(mail -> settle(mail, MailStatus.UNKNOWN, ABANDONED));
        JavaMailSenderImpl server = servers.getIfAvailable();
        if (server == null) {
            return;
        }
        try (MailConnection connection = new MailConnection(server, settings.from())) {
            Optional<MailQueue.Picked> next = queue.pick();
            while (next.isPresent() && deliver(connection, next.get())) {
                next = queue.pick();
            }
        } catch (MessagingException wrong) {
            throw new IllegalStateException("the mail server is not set up rightly", wrong);
        }
    }

    /** @return whether it makes sense to go on with the next */
    private boolean deliver(MailConnection connection, MailQueue.Picked picked) {
        OutgoingMail mail =
                Objects.requireNonNull(transaction.execute(status -> entities.find(OutgoingMail.class, picked.mail())));
        return switch (connection.send(mail, clock.instant())) {
            case Handover.Accepted accepted -> settle(picked.mail(), MailStatus.SENT, null);
            case Handover.Refused refused -> settle(picked.mail(), MailStatus.REFUSED, refused.problem());
            case Handover.Unknown unknown -> settle(picked.mail(), MailStatus.UNKNOWN, unknown.problem());
            case Handover.Later later -> postpone(picked, later);
        };
    }

    private boolean postpone(MailQueue.Picked picked, Handover.Later later) {
        if (picked.attempts() >= AT_MOST_ATTEMPTS) {
            return settle(picked.mail(), MailStatus.REFUSED, later.problem());
        }
        queue.later(picked, later.problem());
        return later.connected();
    }

    private boolean settle(long id, MailStatus outcome, @Nullable String problem) {
        changing(id, mail -> {
            mail.settle(outcome, clock.instant(), problem);
            queue.remove(id);
        });
        return true;
    }

    private void changing(long id, Consumer<OutgoingMail> change) {
        Acting.as(
                Actor.system("mail"),
                () -> ChangeNote.of("outgoing-mails.deliver")
                        .during(() -> transaction.execute(status -> {
                            change.accept(Objects.requireNonNull(entities.find(OutgoingMail.class, id)));
                            events.publishEvent(new RecordChanged("outgoing-mails", OutgoingMail.class, id));
                            return true;
                        })));
    }
}
