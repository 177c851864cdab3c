package fundsdesk.crud.checks;

import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Finding;
import fundsdesk.crud.InputField;
import fundsdesk.crud.Kind;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.StartUpCheck;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Whether the actions and names of screens hold together. */
@Component
final class ActionCheck implements StartUpCheck {

    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final Screens screens;
    private final Actions actions;
    private final List<Action<?, ?>> contributed;
    private final MessageSource messages;

    ActionCheck(Screens screens, Actions actions, List<Action<?, ?>> contributed, MessageSource messages) {
        this.screens = screens;
        this.actions = actions;
        this.contributed = contributed;
        this.messages = messages;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>(screens.findings());
        found.addAll(actions.findings());
        screens.all().forEach(screen -> check(screen, found));
        contributed.forEach(action -> checkPlace(action, found));
        return found;
    }

    private <T extends Stored> void check(Screen<T> screen, List<Finding> found) {
        if (!screen.key().matches(NAME)) {
            found.add(new Finding(
                    "FW-111",
                    screen.key(),
                    "This is no key of a screen.",
                    "Keys and action names are lower case, words joined by hyphens: they stand in addresses."));
        }
        screen.declared()
                .menu()
                .map(group -> "menu." + group.key())
                .filter(key -> messages.getMessage(key, null, null, Locale.ENGLISH) == null)
                .ifPresent(key -> found.add(new Finding(
                        "FW-120", screen.key(), "Its menu has no text " + key + ".", "Add it to a message bundle.")));
        actions.of(screen).forEach(action -> checkInput(screen, action, found));
    }

    private <T extends Stored> void checkInput(Screen<T> screen, Action<T, ?> action, List<Finding> found) {
        String subject = screen.key() + "." + action.name();
        if (!action.name().matches(NAME)) {
            found.add(new Finding(
                    "FW-114", subject, "This is no name of an action.", "Take the operator's verb in lower case."));
        }
        if (action instanceof RecordAction<T, ?> many && many.isBatch() && !action.isRehearsable()) {
            found.add(new Finding(
                    "FW-116",
                    subject,
                    "It runs on many records and cannot be tried.",
                    "Declare it rehearsable(), and let what leaves the desk leave after the transaction."));
        }
        if (action.input() != Changes.class && !action.input().isRecord()) {
            found.add(new Finding(
                    "FW-115",
                    subject,
                    "Its input is no record.",
                    "Inputs are records: their components are the fields."));
            return;
        }
        action.fields().stream()
                .filter(field -> field.kind() == Kind.REFERENCE || field.kind() == Kind.REFERENCES)
                .filter(field ->
                        screens.of(field.type().asSubclass(Stored.class)).isEmpty())
                .map(InputField::name)
                .forEach(name -> found.add(new Finding(
                        "FW-133",
                        subject + "." + name,
                        "The input refers to records that no screen shows.",
                        "Declare a screen for the entity that is referred to: it says how its records are called.")));
    }

    private void checkPlace(Action<?, ?> action, List<Finding> found) {
        boolean somewhere =
                screens.all().stream().anyMatch(screen -> action.entity() == screen.entity() && action.isOn(screen));
        if (!somewhere) {
            found.add(new Finding(
                    "FW-113",
                    action.toString(),
                    "No screen has this action.",
                    "Declare a screen for its entity, or correct the keys in on(...)."));
        }
    }
}
