package fundsdesk.users;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import org.springframework.stereotype.Component;

/** Ends all sessions of somebody. */
@Component
final class SignOutUser extends RecordAction<AppUser, Reason> {

    private final Sessions sessions;

    SignOutUser(Sessions sessions) {
        super("sign-out", Reason.class);
        this.sessions = sessions;
        on("users");
        batch();
    }

    @Override
    protected void run(AppUser user, Reason input) {
        sessions.endAllOf(user.id(), UserSession.Status.TERMINATED);
    }
}
