package fundsdesk.users;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Verdict;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets people change the password they sign in with. */
@Component
public class OwnPassword {

    private final Secrets secrets;
    private final PasswordEncoder encoder;

    OwnPassword(Secrets secrets, PasswordEncoder encoder) {
        this.secrets = secrets;
        this.encoder = encoder;
    }

    /** Whether whoever acts now must change it before they may do anything. */
    public boolean mustChange() {
        return secrets.byUsername(Acting.required().username())
                .map(Secrets.Account::mustChange)
                .orElse(false);
    }

    /** Changes the password of whoever acts now, who says the one they have. */
    public Verdict change(String current, String wanted) {
        Actor actor = Acting.required();
        boolean right = secrets.byUsername(actor.username())
                .filter(account -> account.passwordHash() != null && encoder.matches(current, account.passwordHash()))
                .isPresent();
        Verdict verdict = Verdict.allowedIf(right, "password.wrong")
                .and(() -> Verdict.allowedIf(!current.equals(wanted), "password.same"))
                .and(() -> PasswordRule.accepts(actor.username(), wanted));
        if (verdict.isAllowed()) {
            secrets.setPassword(actor.userId(), Objects.requireNonNull(encoder.encode(wanted)), false);
        }
        return verdict;
    }
}
