package fundsdesk.crud.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.FormField;
import fundsdesk.crud.Screen;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows that refer to a record, and the button that adds one to it where somebody may. */
final class RelatedPart<R extends Stored> extends Div {

    private final Screen<R> screen;
    private final Attribute<R> reference;
    private final Workbench bench;
    private final RelatedRows<R> rows;

    /** @param asOf the rows as they were at that moment, when nothing can be added; none for as they are */
    RelatedPart(
            Screen<R> screen,
            Attribute<R> reference,
            long id,
            @Nullable Instant asOf,
            Workbench bench,
            Dialogs dialogs) {
        this.screen = screen;
        this.reference = reference;
        this.bench = bench;
        this.rows = new RelatedRows<>(screen, reference, id, asOf, bench);
        addClassName("related-part");
        if (asOf == null && isChosenWhenAdding()) {
            create().ifPresent(create -> add(button(create, id, dialogs)));
        }
        add(rows);
    }

    /** Shows all rows at once, where they are few. */
    void showAll() {
        rows.setAllRowsVisible(true);
    }

    private boolean isChosenWhenAdding() {
        return screen.declared().fields().stream()
                .anyMatch(field -> field.attribute().equals(reference) && field.write() != FormField.Write.NEVER);
    }

    private Optional<ScreenAction<R, ?, ?>> create() {
        return bench.actions().onScreen(screen).stream()
                .filter(action -> action.name().equals("create") && action.isListed())
                .filter(action -> bench.desk().mayRun(screen, action))
                .findFirst();
    }

    private Button button(ScreenAction<R, ?, ?> create, long id, Dialogs dialogs) {
        String label =
                bench.texts().of("grid.add-one", Texts.inSentence(bench.texts().one(screen)));
        Button button = new Button(
                label,
                click -> dialogs.add(
                        screen,
                        create,
                        Map.of(reference.name(), bench.lookup().byId(reference.type(), id)),
                        () -> rows.getDataProvider().refreshAll()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
