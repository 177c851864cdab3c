package fundsdesk.users;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.ChangeNote;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One user per role to try the desk with; in the demo profile only. */
@Component
@Profile("demo")
@Order(10)
public class DemoUsers implements ApplicationRunner {

    /** Everybody's, in the demo. */
    public static final String PASSWORD = "fundsdesk-demo";

    /** Somebody to sign in as. */
    public record DemoUser(String username, String displayName, StandardRole role) {}

    /** Everybody there is to sign in as, in the order of the sign-in page. */
    public static final List<DemoUser> ALL = List.of(
            new DemoUser("operator", "Olivia Chan", StandardRole.OPERATOR),
            new DemoUser("operator2", "Oscar Lau", StandardRole.OPERATOR),
            new DemoUser("reviewer", "Rachel Wong", StandardRole.REVIEWER),
            new DemoUser("reviewer2", "Raymond Ho", StandardRole.REVIEWER),
            new DemoUser("configurator", "Connie Leung", StandardRole.CONFIGURATOR),
            new DemoUser("auditor", "Audrey Ng", StandardRole.AUDITOR),
            new DemoUser("admin", "Adam Yip", StandardRole.ADMIN),
            new DemoUser("cfo", "Felix Kwok", StandardRole.CFO),
            new DemoUser("ceo", "Eleanor Tse", StandardRole.CEO),
            new DemoUser("cro", "Roger Cheung", StandardRole.CRO),
            new DemoUser("cashier", "Cathy Lam", StandardRole.CASHIER),
            new DemoUser("support", "Samuel Fung", StandardRole.SUPPORT));

    /** The program that speaks for clients; nobody signs in as it. */
    private static final String CLIENT_APP = "client-app";

    private final Users users;
    private final Roles roles;
    private final StandardRoles standardRoles;
    private final Secrets secrets;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;

    DemoUsers(
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
        Acting.as(Actor.system("demo"), () -> {
            ChangeNote.of("users.demo").during(() -> {
                transaction.executeWithoutResult(status -> prepare());
                return true;
            });
        });
    }

    private void prepare() {
        standardRoles.complete();
        for (DemoUser each : ALL) {
            if (users.findByUsername(each.username()).isEmpty()) {
                AppUser user = new AppUser(each.username(), each.displayName(), Actor.Kind.PERSON);
                roles.findByName(each.role().name()).ifPresent(user::give);
                long id = users.saveAndFlush(user).id();
                secrets.setPassword(id, encoder.encode(PASSWORD), false);
            }
        }
        if (users.findByUsername(CLIENT_APP).isEmpty()) {
            AppUser app = new AppUser(CLIENT_APP, "Client app", Actor.Kind.MACHINE);
            roles.findByName(StandardRole.CLIENT_APP.name()).ifPresent(app::give);
            users.saveAndFlush(app);
        }
    }
}
