package fundsdesk.sample;

import fundsdesk.access.Actor;
import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Lets a test say what an actor may do; whoever no test speaks of is judged by the application's own grants. */
@Component
@Primary
public final class TestGrants implements Grants {

    private final Map<String, Set<Permission>> byUser = new ConcurrentHashMap<>();
    private final ObjectProvider<Grants> real;

    TestGrants(ObjectProvider<Grants> real) {
        this.real = real;
    }

    /** An actor that may do exactly this from now on. */
    public Actor actor(String username, String... permissions) {
        byUser.put(username, Arrays.stream(permissions).map(Permission::new).collect(Collectors.toSet()));
        return new Actor(
                7_000_000L + Math.abs(username.hashCode() % 1_000_000),
                username,
                "person:" + username,
                Actor.Kind.PERSON,
                Actor.Source.REST,
                null);
    }

    @Override
    public Set<Permission> of(Actor actor) {
        Set<Permission> named = byUser.get(actor.username());
        if (named != null) {
            return named;
        }
        return real.stream()
                .filter(other -> other != this)
                .findFirst()
                .map(grants -> grants.of(actor))
                .orElse(Set.of());
    }
}
