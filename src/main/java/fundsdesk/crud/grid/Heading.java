package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import fundsdesk.crud.Action;
import fundsdesk.crud.Screen;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The name of the screen, its saved views, and what can be done here without a record. */
final class Heading<T extends Stored> extends Div {

    Heading(Screen<T> screen, GridTools tools, ViewTabs<T> views, Consumer<Action<T, ?>> run) {
        addClassName("grid-heading");
        H1 title = new H1(tools.texts().screen(screen));
        Button help = new Button(
                VaadinIcon.QUESTION_CIRCLE_O.create(), click -> tools.help().open(screen));
        help.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        help.setAriaLabel(tools.texts().of("help-page.open"));
        help.setTooltipText(tools.texts().of("help-page.open"));
        help.addClassName("help-button");
        Div actions = new Div(buttons(screen, tools, run).toArray(Component[]::new));
        actions.addClassName("grid-actions");
        add(title, help, views, actions);
    }

    /** One prominent button at most: what the screen calls its main action, else the one that adds a record. */
    private static <T extends Stored> List<Component> buttons(
            Screen<T> screen, GridTools tools, Consumer<Action<T, ?>> run) {
        List<ScreenAction<T, ?, ?>> granted = new ArrayList<>(tools.actions().onScreen(screen).stream()
                .filter(action -> action.isListed() && tools.desk().mayRun(screen, action))
                .toList());
        Optional<ScreenAction<T, ?, ?>> main = granted.stream()
                .filter(Action::isPrimary)
                .findFirst()
                .or(() -> granted.stream()
                        .filter(action -> action.name().equals("create"))
                        .findFirst());
        granted.sort(Comparator.comparing(action -> main.filter(action::equals).isPresent()));
        return granted.stream()
                .<Component>map(action -> {
                    Button button = new Button(label(screen, tools, action), event -> run.accept(action));
                    if (main.filter(action::equals).isPresent()) {
                        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    }
                    return button;
                })
                .toList();
    }

    /** "Add bank": a button says what it makes. */
    private static <T extends Stored> String label(Screen<T> screen, GridTools tools, Action<T, ?> action) {
        return action.name().equals("create")
                ? tools.texts()
                        .of("grid.add-one", Texts.inSentence(tools.texts().one(screen)))
                : tools.texts().action(screen, action);
    }
}
