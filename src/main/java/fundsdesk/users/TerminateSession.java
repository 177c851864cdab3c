package fundsdesk.users;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ends somebody's session; their open pages notice within a second. */
@Component
final class TerminateSession extends RecordAction<UserSession, Reason> {

    private final Clock clock;

    TerminateSession(Clock clock) {
        super("terminate", Reason.class);
        this.clock = clock;
        batch();
        primary();
    }

    @Override
    protected Verdict allows(UserSession session) {
        return Verdict.allowedIf(session.isActive(), "session.ended");
    }

    @Override
    protected void run(UserSession session, Reason input) {
        session.end(UserSession.Status.TERMINATED, clock.instant());
    }
}
