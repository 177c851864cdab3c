package fundsdesk.notices;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Counts a notification as read. */
@Component
final class MarkRead extends RecordAction<Notification, NoInput> {

    private final Clock clock;

    MarkRead(Clock clock) {
        super("read", NoInput.class);
        this.clock = clock;
        permission("NOTIFICATIONS_MARK");
        batch();
        aside();
    }

    @Override
    protected Verdict allows(Notification notification) {
        return notification.mayBeRead();
    }

    @Override
    protected void run(Notification notification, NoInput input) {
        notification.read(clock.instant());
    }
}
