package fundsdesk.crud;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All screens there are. */
@Component
public final class Screens {

    private final Map<String, Screen<?>> byKey = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Screens(List<Screen<?>> screens, EntityManagerFactory entities) {
        screens.forEach(screen -> add(screen, entities));
    }

    private <T extends Stored> void add(Screen<T> screen, EntityManagerFactory entities) {
        if (byKey.containsKey(screen.key())) {
            findings.add(new Finding(
                    "FW-110",
                    screen.key(),
                    "Two screens are called so: "
                            + byKey.get(screen.key()).getClass().getName() + " and "
                            + screen.getClass().getName() + ".",
                    "Give each screen its own key."));
            return;
        }
        try {
            screen.declared().complete(entities.getMetamodel().entity(screen.entity()));
            byKey.put(screen.key(), screen);
        } catch (IllegalArgumentException unusable) {
            findings.add(new Finding(
                    "FW-100",
                    screen.key(),
                    screen.entity().getSimpleName() + " cannot be shown: " + unusable.getMessage() + ".",
                    "A screen shows an @Entity whose attributes are of kinds that the framework knows."));
        }
    }

    /** The screens that could not be taken in, for the check at start. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public Collection<Screen<?>> all() {
        return byKey.values();
    }

    public Optional<Screen<?>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The screen with the key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Screen<?> required(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no screen " + key));
    }

    /** The main screen of an entity: the first declared for it that has no scope of its own. */
    @SuppressWarnings("unchecked")
    public <T extends Stored> Optional<Screen<T>> of(Class<T> entity) {
        return byKey.values().stream()
                .filter(screen -> screen.entity().isAssignableFrom(entity))
                .sorted(java.util.Comparator.comparing(
                        screen -> !screen.declared().scope.isEverything()))
                .map(screen -> (Screen<T>) screen)
                .findFirst();
    }
}
