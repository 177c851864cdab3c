package fundsdesk.users;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.OneTimeSecret;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives somebody a one-time password, which they replace by their own when they next sign in. */
@Component
final class IssuePassword extends RecordAction<AppUser, NoInput> {

    private final Secrets secrets;
    private final Sessions sessions;
    private final PasswordEncoder encoder;

    IssuePassword(Secrets secrets, Sessions sessions, PasswordEncoder encoder) {
        super("issue-password", NoInput.class);
        this.secrets = secrets;
        this.sessions = sessions;
        this.encoder = encoder;
        on("users");
    }

    @Override
    protected Verdict allows(AppUser user) {
        return Verdict.allowedIf(user.isEnabled(), "user.disabled");
    }

    @Override
    protected void run(AppUser user, NoInput input) {
        Object unused = answer(user, input);
    }

    @Override
    protected Object answer(AppUser user, NoInput input) {
        String password = Tokens.code();
        secrets.setPassword(user.id(), Objects.requireNonNull(encoder.encode(password)), true);
        sessions.endAllOf(user.id(), UserSession.Status.TERMINATED);
        return new OneTimeSecret(Text.of("user.password-issued", user.displayName()), password);
    }
}
