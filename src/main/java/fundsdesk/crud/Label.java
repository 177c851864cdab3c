package fundsdesk.crud;

import java.util.List;

/**
 * A name for people, as an argument of a {@link Text}: the first of several texts that there is.
 *
 * @param keys in the message bundles, best first
 * @param fallback for when there is none of them
 */
public record Label(List<String> keys, String fallback) {

    public Label {
        keys = List.copyOf(keys);
    }

    static Label of(Screen<?> screen) {
        return new Label(List.of("screen." + screen.key()), Texts.words(screen.key()));
    }

    static Label of(Screen<?> screen, Action<?, ?> action) {
        return new Label(
                List.of("action." + screen.key() + "." + action.name(), "action." + action.name()),
                Texts.words(action.name()));
    }

    /** The permission to see the screen, as roles name it. */
    public static Text toSee(Screen<?> screen) {
        return Text.of("text.of-screen", of(screen), new Label(List.of("permission.READ"), "READ"));
    }

    /** The permission to run the action, as roles name it. */
    public static Text toRun(Screen<?> screen, Action<?, ?> action) {
        return Text.of("text.of-screen", of(screen), of(screen, action));
    }
}
