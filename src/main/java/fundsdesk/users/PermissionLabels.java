package fundsdesk.users;

import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts permissions into the words that people see on the screens. */
@Component
class PermissionLabels {

    private final Screens screens;
    private final Actions actions;
    private final Texts texts;

    PermissionLabels(Screens screens, Actions actions, Texts texts) {
        this.screens = screens;
        this.actions = actions;
        this.texts = texts;
    }

    /** The words for a group of the catalogue. */
    String group(String key) {
        return screens.find(key).map(texts::screen).orElseGet(() -> texts.of("permissions." + key));
    }

    /** The words for a permission of the group. */
    String permission(String group, String code) {
        String words = texts.firstOf("", "permission." + code);
        return words.isEmpty()
                ? screens.find(group).flatMap(screen -> ofAction(screen, code)).orElseGet(() -> general(group, code))
                : words;
    }

    private <T extends Stored> Optional<String> ofAction(Screen<T> screen, String code) {
        return actions.of(screen).stream()
                .filter(action -> action.permission(screen).code().equals(code))
                .findFirst()
                .map(action -> label(screen, action));
    }

    private <T extends Stored> String label(Screen<T> screen, Action<T, ?> action) {
        return texts.action(screen, action);
    }

    /** What there is on many screens: to read, to take a file away, to see what is covered. */
    private String general(String group, String code) {
        String right = code.substring(code.lastIndexOf('_') + 1);
        return texts.firstOf(plain(group, code), "permission." + right);
    }

    private static String plain(String group, String code) {
        String prefix = group.replace('-', '_').toUpperCase(Locale.ROOT) + "_";
        return Texts.words(
                code.startsWith(prefix) ? code.substring(prefix.length()).toLowerCase(Locale.ROOT) : code);
    }
}
