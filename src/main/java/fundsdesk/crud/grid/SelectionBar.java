package fundsdesk.crud.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.sheets.ExportMenu;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is picked, what it adds up to, and what can be done with all of it at once. */
final class SelectionBar<T extends Stored> extends Div {

    private static final int MOST_ADDED_UP = 10_000;
    private static final String RESTORE = "restore";

    private final Screen<T> screen;
    private final GridTools tools;
    private final Span words = new Span();
    private final Span sums = new Span();
    private final Div buttons = new Div();
    private final List<RecordAction<T, ?>> actions;
    private final Consumer<RecordAction<T, ?>> run;

    /**
     * @param run runs an action on what is picked
     * @param clear picks nothing any more
     * @param rows what is picked, for taking it away
     */
    SelectionBar(
            Screen<T> screen,
            GridTools tools,
            Consumer<RecordAction<T, ?>> run,
            Runnable clear,
            Supplier<ExportMenu.Asked> rows) {
        this.screen = screen;
        this.tools = tools;
        addClassName("selection-bar");
        words.addClassName("selection-count");
        sums.addClassNames("selection-sums", "figure");
        buttons.addClassName("selection-actions");
        this.run = run;
        actions = tools.actions().onRecord(screen).stream()
                .filter(RecordAction::isBatch)
                .filter(action -> tools.desk().mayRun(screen, action))
                .sorted(Comparator.comparing(action -> !action.isPrimary()))
                .toList();
        Button none = new Button(tools.texts().of("grid.clear"), event -> clear.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(words, sums, buttons);
        tools.exports().of(screen, true, rows).ifPresent(this::add);
        add(none);
    }

    /** In the recycle bin there is only the way back, and outside of it nothing to take back. */
    private void offer(boolean inBin) {
        buttons.removeAll();
        actions.stream()
                .filter(action -> action.name().equals(RESTORE) == inBin)
                .forEach(action -> buttons.add(button(action)));
    }

    private Button button(RecordAction<T, ?> action) {
        Button button = new Button(tools.texts().action(screen, action), event -> run.accept(action));
        if (action.isIrreversible()) {
            button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        return button;
    }

    /** Shows what is picked of so many rows. */
    void show(RowSelection picked, RowFeed<T> feed) {
        setVisible(!picked.isEmpty());
        if (picked.isEmpty()) {
            return;
        }
        offer(feed.query().recycleBin());
        long size = picked.size(feed.count().rows());
        words.setText(tools.texts().of(picked.isAll() ? "grid.all-picked" : "grid.picked", size));
        sums.setText(size <= MOST_ADDED_UP ? added(query(picked, feed.query())) : "");
    }

    static Query query(RowSelection picked, Query shown) {
        if (!picked.isAll()) {
            return shown.with(new Filter.Condition("id", Operator.IN, List.copyOf(picked.ids())));
        }
        Filter filter = shown.filter();
        for (Long id : picked.except()) {
            filter = filter.and(Filter.where("id", Operator.NE, id));
        }
        return shown.with(filter);
    }

    /** The sums of the main amount, by currency. */
    private String added(Query picked) {
        Optional<Attribute<T>> amount = screen.declared().columns().stream()
                .filter(column -> RowFeed.isAddedUp(screen, column))
                .filter(column -> tools.rows().isReadable(screen, column.name()))
                .findFirst();
        return amount.map(column -> words(tools.rows().sums(screen, picked, column.name())))
                .orElse("");
    }

    private String words(Map<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .map(sum -> tools.formats().money(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(" · "));
    }
}
