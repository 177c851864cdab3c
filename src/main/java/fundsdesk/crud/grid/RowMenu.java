package fundsdesk.crud.grid;

import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Selection;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The menu of a row: open it, and what can be done with it; what cannot be done now says why. */
final class RowMenu<T extends Stored> {

    private final Screen<T> screen;
    private final GridTools tools;
    private final Consumer<Row> open;
    private final Runnable changed;
    private final Supplier<GridState> state;
    private final GridContextMenu<Row> menu;

    /** @param state what is shown: in the past nothing can be done but look */
    RowMenu(
            Screen<T> screen,
            GridTools tools,
            RowGrid grid,
            Supplier<GridState> state,
            Consumer<Row> open,
            Runnable changed) {
        this.state = state;
        this.screen = screen;
        this.tools = tools;
        this.open = open;
        this.changed = changed;
        this.menu = grid.addContextMenu();
        menu.setDynamicContentHandler(this::fill);
    }

    private boolean fill(Row row) {
        menu.removeAll();
        if (row == null) {
            return false;
        }
        menu.addItem(tools.texts().of("grid.open"), event -> open.accept(row));
        menu.addItem(
                tools.texts().of("grid.open-page"),
                event -> event.getGrid().getUI().ifPresent(ui -> ui.navigate(pageOf(row))));
        List<Desk.Offer<T>> offers = state.get().asOf() == null ? tools.desk().offers(screen, row.id()) : List.of();
        if (!offers.isEmpty()) {
            menu.addSeparator();
        }
        offers.forEach(offer -> add(offer, row));
        return true;
    }

    private String pageOf(Row row) {
        Instant asOf = state.get().asOf();
        return screen.key() + "/" + row.id() + (asOf == null ? "" : "?asOf=" + asOf);
    }

    private void add(Desk.Offer<T> offer, Row row) {
        String label = tools.texts().action(screen, offer.action());
        switch (offer.verdict()) {
            case Verdict.Allowed allowed -> {
                var item = menu.addItem(
                        label,
                        event -> tools.dialogs()
                                .ifAvailable(dialogs ->
                                        dialogs.open(screen, offer.action(), Selection.of(row.id()), changed)));
                item.addClassNames(offer.action().isIrreversible() ? "irreversible" : "reversible");
            }
            case Verdict.Refused refused -> {
                Span why = new Span(tools.texts().of(refused.reason()));
                why.addClassName("why");
                Div words = new Div(new Span(label), why);
                words.addClassName("refused");
                menu.addItem(words, event -> {}).setEnabled(false);
            }
        }
    }
}
