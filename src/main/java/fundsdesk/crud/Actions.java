package fundsdesk.crud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The actions of each screen: the standard ones it declared and those that modules contribute. */
@Component
public final class Actions {

    private final Map<String, Map<String, Action<?, ?>>> byScreen = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Actions(Screens screens, List<Action<?, ?>> contributed, List<GenericActions> generic) {
        for (Screen<?> screen : screens.all()) {
            List<Action<?, ?>> actions = new ArrayList<>();
            generic.forEach(each -> actions.addAll(each.of(screen)));
            contributed.stream()
                    .filter(action -> action.entity() == screen.entity() && action.isOn(screen))
                    .forEach(actions::add);
            byScreen.put(screen.key(), byName(screen, actions));
        }
    }

    private Map<String, Action<?, ?>> byName(Screen<?> screen, List<Action<?, ?>> actions) {
        Map<String, Action<?, ?>> named = new LinkedHashMap<>();
        for (Action<?, ?> action : actions) {
            if (named.putIfAbsent(action.name(), action) != null) {
                findings.add(new Finding(
                        "FW-112",
                        screen.key() + "." + action.name(),
                        "Two actions of the screen are called so.",
                        "Give each action of a screen its own name."));
            }
        }
        return named;
    }

    /** The actions that could not be taken in, for the check at start. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @SuppressWarnings("unchecked")
    public <T extends Stored> List<Action<T, ?>> of(Screen<T> screen) {
        return byScreen.getOrDefault(screen.key(), Map.of()).values().stream()
                .<Action<T, ?>>map(action -> (Action<T, ?>) action)
                .toList();
    }

    public <T extends Stored> List<RecordAction<T, ?>> onRecord(Screen<T> screen) {
        List<RecordAction<T, ?>> found = new ArrayList<>();
        of(screen).forEach(action -> {
            if (action instanceof RecordAction<T, ?> record) {
                found.add(record);
            }
        });
        return found;
    }

    public <T extends Stored> List<ScreenAction<T, ?, ?>> onScreen(Screen<T> screen) {
        List<ScreenAction<T, ?, ?>> found = new ArrayList<>();
        of(screen).forEach(action -> {
            if (action instanceof ScreenAction<T, ?, ?> free) {
                found.add(free);
            }
        });
        return found;
    }

    @SuppressWarnings("unchecked")
    public <T extends Stored> Optional<Action<T, ?>> find(Screen<T> screen, String name) {
        return Optional.ofNullable(
                (Action<T, ?>) byScreen.getOrDefault(screen.key(), Map.of()).get(name));
    }
}
