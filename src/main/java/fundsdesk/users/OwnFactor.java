package fundsdesk.users;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Verdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people set up their own second factor (SEC-01). */
@Component
public class OwnFactor {

    private final Factors factors;
    private final LiveGrants grants;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OwnFactor(Factors factors, LiveGrants grants, Clock clock, TransactionTemplate transaction) {
        this.factors = factors;
        this.grants = grants;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A secret that an app is to share, until it is confirmed by a code. */
    public static final class Draft {

        private final byte[] secret;
        private final String username;

        private Draft(byte[] secret, String username) {
            this.secret = secret;
            this.username = username;
        }

        /** As people type it, in groups of four. */
        public String secret() {
            return Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
        }

        /** As apps take it from a link or a picture. */
        public String link() {
            String name = URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20");
            return "otpauth://totp/Fundsdesk:" + name + "?secret=" + Totp.base32(secret)
                    + "&issuer=Fundsdesk&algorithm=SHA1&digits=6&period=" + Totp.STEP_SECONDS;
        }
    }

    /** The link of the draft as a picture that apps take with the camera: an address that holds the picture itself. */
    public static String picture(Draft draft) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(QrPicture.svg(draft.link()).getBytes(StandardCharsets.UTF_8));
    }

    public boolean isSetUp() {
        return factors.isSetUp(Acting.required().userId());
    }

    public int codesLeft() {
        return factors.codesLeft(Acting.required().userId());
    }

    /** Whether whoever acts now approves things, and so must set one up before they may do anything. */
    public boolean isDue() {
        return grants.lackFactor(Acting.required());
    }

    public Draft draft() {
        return new Draft(Totp.newSecret(), Acting.required().username());
    }

    /**
     * Sets the factor up, or anew.
     *
     * @param draft the secret that the app has
     * @param code what the app shows for it
     * @param before a code of the factor there is; not asked for where there is none
     * @param told is given the codes for when the app is lost
     */
    public Verdict setUp(Draft draft, String code, String before, java.util.function.Consumer<List<String>> told) {
        Actor actor = Acting.required();
        OptionalLong step = Totp.stepOf(draft.secret, code.replaceAll("\\s", ""), clock.instant());
        Verdict verdict = Verdict.allowedIf(actor.kind() == Actor.Kind.PERSON, "factor.no-person")
                .and(() -> Verdict.allowedIf(step.isPresent(), "factor.wrong-code"))
                .and(() -> Verdict.allowedIf(
                        !factors.isSetUp(actor.userId()) || factors.accepts(actor.userId(), before),
                        "factor.wrong-before"));
        if (verdict.isAllowed()) {
            List<String> codes =
                    transaction.execute(status -> factors.setUp(actor.userId(), draft.secret, step.getAsLong()));
            grants.forget();
            told.accept(codes == null ? List.of() : codes);
        }
        return verdict;
    }
}
