package fundsdesk.users;

import fundsdesk.crud.Reason;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Takes somebody's second factor away, who lost their app and their codes; they set up another one. */
@Component
final class ResetFactor extends RecordAction<AppUser, Reason> {

    private final Factors factors;
    private final Sessions sessions;

    ResetFactor(Factors factors, Sessions sessions) {
        super("reset-second-factor", Reason.class);
        this.factors = factors;
        this.sessions = sessions;
        on("users");
        irreversible();
        // With it an administrator could sign in as whoever approves.
        alwaysApproved();
    }

    @Override
    protected Verdict allows(AppUser user) {
        return Verdict.allowedIf(factors.isSetUp(user.id()), "factor.none");
    }

    @Override
    protected void run(AppUser user, Reason input) {
        factors.takeAway(user.id());
        sessions.endAllOf(user.id(), UserSession.Status.TERMINATED);
    }
}
