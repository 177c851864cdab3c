package fundsdesk.access;

import java.util.Set;

/** What an actor may do, as of now: a grant that was taken away counts within a second. */
public interface Grants {

    /** The permissions the actor has now; empty for an actor that was disabled or does not exist. */
    Set<Permission> of(Actor actor);

    default boolean allow(Actor actor, Permission permission) {
        return of(actor).contains(permission);
    }
}
