package fundsdesk.audit;

import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a revision says was done, in the words of the screen it was done on. */
@Component
class ActionWords {

    private final Screens screens;
    private final Actions actions;
    private final Texts texts;

    ActionWords(Screens screens, Actions actions, Texts texts) {
        this.screens = screens;
        this.actions = actions;
        this.texts = texts;
    }

    /** For example "Edit" of {@code banks.edit}; what no screen knows stays as it was written. */
    String of(String code) {
        return screenOf(code).flatMap(screen -> named(screen, code)).orElse(code);
    }

    /** As {@link #of}, with the screen in front: for lists over everything. */
    String full(String code) {
        return screenOf(code)
                .flatMap(screen -> named(screen, code).map(verb -> texts.one(screen) + ": " + verb))
                .orElse(code);
    }

    private Optional<? extends Screen<?>> screenOf(String code) {
        return screens.find(code.substring(0, Math.max(0, code.lastIndexOf('.'))));
    }

    private <T extends Stored> Optional<String> named(Screen<T> screen, String code) {
        Optional<Action<T, ?>> action = actions.find(screen, code.substring(code.lastIndexOf('.') + 1));
        return action.map(found -> texts.action(screen, found));
    }
}
