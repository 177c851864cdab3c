package fundsdesk.crud;

import jakarta.persistence.EntityManagerFactory;
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

    Screens(List<Screen<?>> screens, EntityManagerFactory entities) {
        screens.forEach(screen -> add(screen, entities));
    }

    private <T extends Stored> void add(Screen<T> screen, EntityManagerFactory entities) {
        screen.declared().complete(entities.getMetamodel().entity(screen.entity()));
        Screen<?> twin = byKey.put(screen.key(), screen);
        if (twin != null) {
            throw new IllegalStateException("two screens are called " + screen.key());
        }
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
