package fundsdesk.users;

import fundsdesk.access.Actor;
import fundsdesk.access.ActorHolder;
import java.security.Principal;

/** Whoever signed in, as the security context keeps them: no grants, those are asked live. */
public record SignedIn(Actor actor, String displayName) implements ActorHolder, Principal {

    @Override
    public String getName() {
        return actor.username();
    }
}
