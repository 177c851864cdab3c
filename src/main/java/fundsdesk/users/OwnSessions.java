package fundsdesk.users;

import fundsdesk.access.Acting;
import fundsdesk.crud.ChangeNote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people end their own sessions wherever they are. */
@Component
public class OwnSessions {

    private final Sessions sessions;
    private final TransactionTemplate transaction;

    OwnSessions(Sessions sessions, TransactionTemplate transaction) {
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /** Ends every session of whoever acts now, this one too: on open pages within a second. */
    public void endAll() {
        long me = Acting.required().userId();
        ChangeNote.of("sessions.sign-out-everywhere").during(() -> {
            transaction.executeWithoutResult(status -> sessions.endAllOf(me, UserSession.Status.SIGNED_OUT));
            return true;
        });
    }
}
