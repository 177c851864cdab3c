package fundsdesk.access;

import java.util.Optional;
import java.util.Set;

/** Looks up the people and programs that have an account. */
public interface People {

    /** The enabled account with the name, acting from within the desk. */
    Optional<Actor> named(String username);

    /** The names of the roles that the actor has now. */
    Set<String> rolesOf(Actor actor);

    /** How many different persons have the role, the named one not counted. */
    int personsIn(String role, String exceptPerson);
}
