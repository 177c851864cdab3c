package fundsdesk.notices;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** E-mail on its way out, and what became of it. */
@Component
final class OutgoingMailScreen extends Screen<OutgoingMail> {
    OutgoingMailScreen() {
        super("outgoing-mails", OutgoingMail.class);
        menu(NoticeMenu.MESSAGES, 30);
        columns(OutgoingMail_.createdAt, OutgoingMail_.recipient, OutgoingMail_.subject, OutgoingMail_.status);
        columns(OutgoingMail_.settledAt, OutgoingMail_.attempts, OutgoingMail_.delayedBy, OutgoingMail_.problem);
        search(OutgoingMail_.recipient, OutgoingMail_.subject);
        filters(OutgoingMail_.status, OutgoingMail_.createdAt);
        label(OutgoingMail_.subject);
        status(OutgoingMail_.status);
        section("mail", OutgoingMail_.recipient, OutgoingMail_.subject, OutgoingMail_.body);
        section("delivery", OutgoingMail_.status, OutgoingMail_.settledAt, OutgoingMail_.problem);
        section("delivery", OutgoingMail_.attempts, OutgoingMail_.delayedBy);
    }
}
