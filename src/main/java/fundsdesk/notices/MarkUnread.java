package fundsdesk.notices;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Puts a notification back among those that wait to be read. */
@Component
final class MarkUnread extends RecordAction<Notification, NoInput> {

    MarkUnread() {
        super("unread", NoInput.class);
        permission("NOTIFICATIONS_MARK");
        batch();
        aside();
    }

    @Override
    protected Verdict allows(Notification notification) {
        return notification.mayBeUnread();
    }

    @Override
    protected void run(Notification notification, NoInput input) {
        notification.unread();
    }
}
