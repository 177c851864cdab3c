package fundsdesk.approvals;

import fundsdesk.access.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom a level asks: everybody with a role, and people by name.
 *
 * @param role the role; nothing when only the named are asked
 * @param users names of accounts
 */
public record Asked(@Nullable String role, Set<String> users) {

    private static final String BETWEEN = ", ";

    /** As an order keeps it. */
    static Asked of(@Nullable String role, @Nullable String users) {
        return new Asked(role, users == null ? Set.of() : Set.copyOf(Arrays.asList(users.split(BETWEEN))));
    }

    static Asked nobody() {
        return new Asked(null, Set.of());
    }

    public Set<String> roles() {
        return role == null ? Set.of() : Set.of(role);
    }

    boolean include(Actor actor, Set<String> rolesOfActor) {
        return users.contains(actor.username()) || role != null && rolesOfActor.contains(role);
    }

    /** The names, as an order keeps them. */
    Optional<String> names() {
        return users.isEmpty() ? Optional.empty() : Optional.of(String.join(BETWEEN, new TreeSet<>(users)));
    }

    /** As people read it: the role, then the names. */
    String words() {
        List<String> words = new ArrayList<>(roles());
        names().ifPresent(words::add);
        return String.join(BETWEEN, words);
    }
}
