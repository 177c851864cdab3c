package fundsdesk.users;

import fundsdesk.access.Actor;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes people who can sign in, with a second factor where a test wants one. */
@Component
public class Accounts {

    public static final String PASSWORD = "correct horse battery";

    private final TestDesk desk;
    private final TestGrants grants;
    private final Secrets secrets;
    private final Factors factors;
    /** Hashed once for all: it takes as long as it has to. */
    private final String password;

    Accounts(TestDesk desk, TestGrants grants, Secrets secrets, Factors factors, PasswordEncoder encoder) {
        this.desk = desk;
        this.grants = grants;
        this.secrets = secrets;
        this.factors = factors;
        this.password = encoder.encode(PASSWORD);
    }

    /** Somebody with an account and a password, judged by the desk's own grants. */
    public Actor person(String name) {
        String username = name + TestDesk.unique();
        long id = desk.create("users", Map.of("username", username, "displayName", name, "person", username));
        secrets.setPassword(id, password, false);
        return new Actor(id, username, username, Actor.Kind.PERSON, Actor.Source.BROWSER, "127.0.0.1");
    }

    /** As {@link #person(String)}, who may do exactly this. */
    public Actor granted(String name, String... permissions) {
        Actor person = person(name);
        grants.actor(person.username(), permissions);
        return person;
    }

    /** Puts the person into a role of their own with these permissions. */
    public long role(Actor person, String... permissions) {
        long role =
                desk.create("roles", Map.of("name", "Role " + TestDesk.unique(), "permissions", List.of(permissions)));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "users", person.userId(), "edit", Map.of("roles", List.of(role))));
        return role;
    }

    /** An app that shares a secret with the desk. */
    public static final class App {

        private final byte[] secret;
        private long next;

        private App(byte[] secret, long next) {
            this.secret = secret;
            this.next = next;
        }

        /** A code that was not used yet; there are two of them at any moment. */
        public String code() {
            return Totp.code(secret, next++);
        }

        /** The code that was used last. */
        public String lastCode() {
            return Totp.code(secret, next - 1);
        }
    }

    public App withApp(Actor person) {
        byte[] secret = Totp.newSecret();
        long now = Totp.stepAt(Instant.now());
        factors.setUp(person.userId(), secret, now - 1);
        return new App(secret, now);
    }
}
