package fundsdesk.crud;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the code of what was or is to be done, {@code banks.edit}, into the words of the screen it is done on. */
@Component
public final class ActionWords {

    private static final String ANY = "*";

    private final Screens screens;
    private final Actions actions;
    private final Texts texts;
    private final KnownTexts known;

    ActionWords(Screens screens, Actions actions, Texts texts, KnownTexts known) {
        this.known = known;
        this.screens = screens;
        this.actions = actions;
        this.texts = texts;
    }

    /** For example "Edit" of {@code banks.edit}; what no screen knows stays as it was written. */
    public String of(String code) {
        return screenOf(code).flatMap(screen -> named(screen, code)).orElse(code);
    }

    /** As {@link #of}, with the screen in front: for lists over everything. */
    public String full(String code) {
        return screenOf(code)
                .flatMap(screen -> named(screen, code).map(verb -> texts.one(screen) + ": " + verb))
                .or(() -> ofTheDesk(code))
                .orElse(code);
    }

    /** As {@link #full}, as a sentence that a screen declares for the values of an attribute. */
    public Text said(String code) {
        return Text.of("error.literal", full(code));
    }

    /** The codes of all that can be done, and of what the desk does by itself. */
    public List<String> codes() {
        Stream<String> offered = screens.all().stream().flatMap(this::codesOf);
        Stream<String> named = known.startingWith("action.").keySet().stream().filter(code -> code.contains("."));
        return Stream.concat(offered, named).distinct().toList();
    }

    private <T extends Stored> Stream<String> codesOf(Screen<T> screen) {
        return actions.of(screen).stream().map(action -> screen.key() + "." + action.name());
    }

    private Optional<? extends Screen<?>> screenOf(String code) {
        return screens.find(code.substring(0, Math.max(0, code.lastIndexOf('.'))));
    }

    private <T extends Stored> Optional<String> named(Screen<T> screen, String code) {
        String name = code.substring(code.lastIndexOf('.') + 1);
        if (name.equals(ANY)) {
            return Optional.of(texts.of("action.any"));
        }
        Optional<Action<T, ?>> action = actions.find(screen, name);
        return action.map(found -> texts.action(screen, found)).or(() -> ofTheDesk(code));
    }

    /** What the desk does by itself is offered nowhere: only a bundle can name it. */
    private Optional<String> ofTheDesk(String code) {
        return Optional.of(texts.firstOf("", "action." + code)).filter(name -> !name.isEmpty());
    }
}
