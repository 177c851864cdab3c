package fundsdesk.users;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Lets somebody try again at once who entered too many wrong passwords. */
@Component
final class UnlockUser extends RecordAction<AppUser, NoInput> {

    private final Secrets secrets;

    UnlockUser(Secrets secrets) {
        super("unlock", NoInput.class);
        this.secrets = secrets;
        on("users");
    }

    @Override
    protected Verdict allows(AppUser user) {
        return Verdict.allowedIf(secrets.isLocked(user.id()), "user.not-locked");
    }

    @Override
    protected void run(AppUser user, NoInput input) {
        secrets.unlock(user.id());
    }
}
