package fundsdesk.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks up the people and programs that have an account. */
public interface People {

    /** The enabled account with the name, acting from within the desk. */
    Optional<Actor> named(String username);

    /** The names of the roles that the actor has now. */
    Set<String> rolesOf(Actor actor);

    /**
     * Somebody who can be told something.
     *
     * @param actor the account, acting from within the desk
     * @param email where e-mail reaches them, if anywhere
     */
    record Addressee(Actor actor, Optional<String> email) {}

    /** The enabled account with the name, and where it is reached. */
    Optional<Addressee> addressee(String username);

    /** The names of all roles, in alphabetical order. */
    List<String> roles();

    /** The names of all enabled accounts of people, in alphabetical order. */
    List<String> usernames();

    /** The enabled accounts that have the role. */
    List<Addressee> holding(String role);

    /** The enabled accounts that have one of the roles or one of the names, each once. */
    default Collection<Addressee> among(Set<String> roles, Set<String> usernames) {
        Map<String, Addressee> found = new TreeMap<>();
        roles.forEach(
                role -> holding(role).forEach(each -> found.put(each.actor().username(), each)));
        usernames.forEach(name -> addressee(name).ifPresent(each -> found.put(name, each)));
        return found.values();
    }
}
