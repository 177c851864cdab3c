package fundsdesk.approvals;

import fundsdesk.access.Actor;
import fundsdesk.access.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** People that tests make up, each with the roles they say; everybody else is not known. */
@Component
@Primary
public class TestPeople implements People {

    private final Map<String, Set<String>> roles = new ConcurrentHashMap<>();

    public Actor with(String name, String... of) {
        roles.put(name, Set.of(of));
        return fundsdesk.sample.TestDesk.person(name);
    }

    @Override
    public Optional<Actor> named(String username) {
        return Optional.of(fundsdesk.sample.TestDesk.person(username));
    }

    @Override
    public Optional<Addressee> addressee(String username) {
        return Optional.of(new Addressee(
                fundsdesk.sample.TestDesk.person(username), Optional.of(username + "@people.example.test")));
    }

    @Override
    public List<Addressee> holding(String role) {
        return roles.entrySet().stream()
                .filter(each -> each.getValue().contains(role))
                .flatMap(each -> addressee(each.getKey()).stream())
                .toList();
    }

    @Override
    public Set<String> rolesOf(Actor actor) {
        return roles.getOrDefault(actor.username(), Set.of());
    }

    @Override
    public List<String> roles() {
        return roles.values().stream().flatMap(Set::stream).distinct().sorted().toList();
    }

    @Override
    public List<String> usernames() {
        return roles.keySet().stream().sorted().toList();
    }
}
