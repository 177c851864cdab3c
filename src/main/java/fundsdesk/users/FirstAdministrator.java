package fundsdesk.users;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** While there is no account at all, whoever reads the console may make the first one, an administrator. */
@Component
@Profile("!demo")
@Order(10)
public class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int MOST_WRONG_CODES = 5;

    private final Users users;
    private final Roles roles;
    private final StandardRoles standardRoles;
    private final Secrets secrets;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private @Nullable String code;
    private int wrongCodes;

    FirstAdministrator(
            Users users,
            Roles roles,
            StandardRoles standardRoles,
            Secrets secrets,
            PasswordEncoder encoder,
            TransactionTemplate transaction) {
        this.users = users;
        this.roles = roles;
        this.standardRoles = standardRoles;
        this.secrets = secrets;
        this.encoder = encoder;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (standardRoles.isFirstStart()) {
            inTheNameOfTheDesk(standardRoles::complete);
        }
        if (users.count() == 0) {
            sayNewCode();
        }
    }

    private synchronized void sayNewCode() {
        code = Tokens.code();
        wrongCodes = 0;
        LOG.warn(
                "Nobody has an account yet. Open the sign-in page and make the first administrator with the code {}",
                code);
    }

    /** Whether the sign-in page is to ask for the code. */
    public synchronized boolean isNeeded() {
        return code != null;
    }

    /** Makes the first administrator. */
    public synchronized Verdict create(String given, String username, String displayName, String password) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Verdict verdict = fits(given)
                .and(() -> Verdict.allowedIf(name.matches("[a-z0-9][a-z0-9._@-]{1,59}"), "user.username"))
                .and(() ->
                        Verdict.allowedIf(!displayName.isBlank() && displayName.length() <= 100, "user.display-name"))
                .and(() -> PasswordRule.accepts(name, password))
                .and(() -> Verdict.allowedIf(users.count() == 0, "user.first-exists"));
        if (verdict.isAllowed()) {
            inTheNameOfTheDesk(() -> store(name, displayName.strip(), password));
            code = null;
        }
        return verdict;
    }

    private Verdict fits(String given) {
        boolean right = code != null
                && MessageDigest.isEqual(
                        given.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                        code.getBytes(StandardCharsets.UTF_8));
        if (!right && code != null && ++wrongCodes >= MOST_WRONG_CODES) {
            sayNewCode();
        }
        return Verdict.allowedIf(right, "user.first-code");
    }

    private void store(String name, String displayName, String password) {
        AppUser user = new AppUser(name, displayName, Actor.Kind.PERSON);
        user.give(roles.findByName(StandardRole.ADMIN.name()).orElseThrow());
        long id = users.saveAndFlush(user).id();
        secrets.setPassword(id, Objects.requireNonNull(encoder.encode(password)), false);
    }

    private void inTheNameOfTheDesk(Runnable work) {
        Acting.as(Actor.system("first-start"), () -> {
            ChangeNote.of("users.first-start").during(() -> {
                transaction.executeWithoutResult(status -> work.run());
                return true;
            });
        });
    }
}
