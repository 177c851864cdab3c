package fundsdesk.channels;

import fundsdesk.crud.KeptText;
import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A person looked at a notification, and nothing is to be done. */
@Component
final class SetAside extends RecordAction<BankNotification, Reason> {

    private final Clock clock;

    SetAside(Clock clock) {
        super("set-aside", Reason.class);
        this.clock = clock;
        batch();
    }

    @Override
    protected Verdict allows(BankNotification notification) {
        return notification.mayBeSetAside();
    }

    @Override
    protected void run(BankNotification notification, Reason input) {
        notification.end(NotificationStatus.NO_EFFECT, KeptText.quote(input.reason()), clock.instant());
    }
}
