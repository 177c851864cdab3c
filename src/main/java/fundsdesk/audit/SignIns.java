package fundsdesk.audit;

import fundsdesk.access.Actor;
import fundsdesk.access.ActorHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Keeps who signed in with a browser, and everybody who could not. */
@Component
class SignIns {

    private static final int NAME_AT_MOST = 100;

    private final ActivityLog log;

    SignIns(ActivityLog log) {
        this.log = log;
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        Authentication given = event.getAuthentication();
        // What was typed as a name may be anything, a password by mistake too: no more of it than a name can have.
        String name = given.getName().substring(0, Math.min(given.getName().length(), NAME_AT_MOST));
        Actor nobody = new Actor(0, name, "", Actor.Kind.PERSON, Actor.Source.BROWSER, addressOf(given.getDetails()));
        log.happened(
                nobody,
                ActivityKind.SIGN_IN_REFUSED,
                "sign-in",
                null,
                event.getException().getMessage() + "");
    }

    /** Over REST each request signs in anew: its trail is what the requests do. */
    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof ActorHolder holder
                && holder.actor().source() == Actor.Source.BROWSER) {
            log.happened(holder.actor(), ActivityKind.SIGNED_IN, "sign-in", null, "");
        }
    }

    private static @Nullable String addressOf(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : null;
    }
}
