package fundsdesk.notices;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** What whoever looks at it was told, the newest first. */
@Component
final class NotificationScreen extends Screen<Notification> {

    static final Filter UNREAD = Filter.where(Notification_.readAt, Operator.ISNULL, true);

    NotificationScreen() {
        super("notifications", Notification.class);
        menu(NoticeMenu.MESSAGES, 10);
        columns(Notification_.createdAt, Notification_.subject, Notification_.address, Notification_.readAt);
        alsoOffers(Notification_.occasion);
        filters(Notification_.occasion, Notification_.createdAt);
        search(Notification_.subject);
        label(Notification_.subject);
        leads(Notification_.address);
        view("unread", UNREAD);
        section("notification", Notification_.subject, Notification_.body, Notification_.address);
        section("notification", Notification_.readAt);
        rowAccess(NotificationScreen::toldTo);
    }

    /** Nobody reads what others were told. */
    private static Filter toldTo(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM
                ? Filter.EVERYTHING
                : Filter.where(Notification_.recipient, Operator.EQ, actor.username());
    }
}
