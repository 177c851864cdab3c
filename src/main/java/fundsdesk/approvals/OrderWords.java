package fundsdesk.approvals;

import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an order asks for in the words of its screen: "Bank: Edit" of {@code banks.edit}. */
@Component
class OrderWords {

    private final Screens screens;
    private final Actions actions;
    private final Texts texts;

    OrderWords(Screens screens, Actions actions, Texts texts) {
        this.screens = screens;
        this.actions = actions;
        this.texts = texts;
    }

    /** What no screen knows stays as it was written. */
    Text of(String type) {
        int dot = type.lastIndexOf('.');
        String words = screens.find(type.substring(0, Math.max(0, dot)))
                .flatMap(screen -> named(screen, type.substring(dot + 1)))
                .orElse(type);
        return Text.of("error.literal", words);
    }

    private <T extends Stored> Optional<String> named(Screen<T> screen, String action) {
        Optional<Action<T, ?>> found = actions.find(screen, action);
        return found.map(each -> texts.one(screen) + ": " + texts.action(screen, each));
    }
}
