package fundsdesk.crud.grid;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import fundsdesk.crud.Action;
import fundsdesk.crud.FixedView;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Selection;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grid of one screen with everything around it. It follows its state; whoever uses it asks for another state. */
final class ScreenGrid<T extends Stored> extends Div {

    /** How the page keeps the address and what it says when the reader may not look any more. */
    interface Host {
        /** What is shown now; {@code anew} when it is worth a step back of the browser. */
        void shows(QueryParameters address, boolean anew);

        void refused();
    }

    private static final int MOST_REREAD = 20;

    private final Screen<T> screen;
    private final GridTools tools;
    private final Host host;
    private final ViewTabs<T> views;
    private final FilterBar<T> filters;
    private final SelectionBar<T> selection;
    private final RowTable<T> table;
    private final FooterLine<T> footer;
    private final GridExport<T> export;
    private final EmptyGrid<T> empty;
    private final Drawer drawer;
    private final Div past = new Div();
    private final Button bin;
    private GridState state;
    private @Nullable Registration live;

    ScreenGrid(Screen<T> screen, GridTools tools, Host host) {
        this.screen = screen;
        this.tools = tools;
        this.host = host;
        this.state = GridState.start(screen.declared().defaultSort());
        this.views = new ViewTabs<>(screen, tools, this::shown, this::choose, this::chooseTab);
        this.filters = new FilterBar<>(screen, tools, state, now -> go(now, true));
        this.selection = new SelectionBar<>(
                screen,
                tools,
                this::runOnPicked,
                this::clearSelection,
                () -> exports().picked());
        this.table = new RowTable<>(screen, tools, tools.layouts().of(screen), new Told());
        this.export = new GridExport<>(screen, tools, table, () -> state);
        this.empty = new EmptyGrid<>(screen, tools.texts(), table, next -> go(next, true));
        this.footer = new FooterLine<>(screen, tools, this::refresh);
        this.bin = new Button(VaadinIcon.TRASH.create(), event -> go(state.inBin(!state.bin()), true));
        this.drawer = new Drawer(main());
        addClassName("screen-grid");
        add(drawer);
        new RowMenu<>(screen, tools, table.grid(), () -> state, row -> open(row.id()), this::refresh);
        new GridKeys(this, this::openByKey, this::close, tools.texts());
    }

    private Component main() {
        Div bar = new Div(filters, selection, tools());
        bar.addClassName("grid-bar");
        selection.setVisible(false);
        Div main = new Div(new Heading<>(screen, tools, views, this::run), past, bar, table, footer);
        main.addClassName("grid-main");
        return main;
    }

    private Component tools() {
        bin.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        bin.addClassName("bin-toggle");
        bin.setVisible(screen.declared().has(Screen.Standard.RESTORE));
        Button refresh = new Button(VaadinIcon.REFRESH.create(), event -> refresh());
        refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        refresh.setTooltipText(tools.texts().of("grid.refresh"));
        refresh.setAriaLabel(tools.texts().of("grid.refresh"));
        Component then = tools.moments().picker(moment -> go(state.asOf(moment), true));
        then.setVisible(tools.rows().keepsPast(screen));
        Div right = new Div(refresh, then, bin, new ViewOptions<>(screen, tools, table::layout, this::arrange));
        tools.exports().of(screen, false, export::shown).ifPresent(right::add);
        right.addClassName("grid-tools");
        return right;
    }

    /** Shows what an address asks for. */
    void show(GridState now, GridLayout layout) {
        boolean fed = table.isFed();
        boolean sameRows = fed && now.showsTheSameAs(state);
        boolean sameView = fed
                && java.util.Objects.equals(now.view(), state.view())
                && java.util.Objects.equals(now.tab(), state.tab());
        state = now;
        if (!sameRows) {
            table.show(now, layout);
        }
        if (!sameView) {
            views.show(now.view(), now.tab());
        }
        dress();
        showDetail(now.selected());
    }

    private void dress() {
        filters.show(state);
        String binTitle = tools.texts().of(state.bin() ? "grid.leave-bin" : "grid.bin");
        bin.setTooltipText(binTitle);
        bin.setAriaLabel(binTitle);
        setClassName("in-bin", state.bin());
        showPast(state.asOf());
        empty.explain(state, filters.inForce());
    }

    private void showPast(@Nullable Instant moment) {
        past.removeAll();
        setClassName("as-of", moment != null);
        if (moment != null) {
            past.add(tools.moments().banner(moment, other -> go(state.asOf(other), true)));
        }
    }

    /** Moves on to another state, in the address bar too. */
    void go(GridState next, boolean anew) {
        show(next, table.layout());
        host.shows(tools.address().write(screen, next), anew);
    }

    private void choose(Optional<SavedViews.View> view) {
        GridState next = view.map(chosen -> stateOf(chosen))
                .orElseGet(() -> GridState.start(screen.declared().defaultSort()));
        show(next, view.map(this::layoutOf).orElseGet(() -> tools.layouts().of(screen)));
        host.shows(tools.address().write(screen, next), true);
    }

    private void chooseTab(FixedView tab) {
        go(state.inView(null).inTab(tab), true);
    }

    /** What the grid opens with when nobody asked for anything: the first of the screen's own tabs that holds rows, else all. */
    GridState opening(GridState asked) {
        return screen.declared().views().stream()
                .filter(FixedView::opens)
                .filter(tab -> tools.rows()
                                .count(screen, asked.inTab(tab).query(List.of()))
                                .rows()
                        > 0)
                .findFirst()
                .map(asked::inTab)
                .orElse(asked);
    }

    GridState stateOf(SavedViews.View view) {
        return tools.address().read(screen, view.query()).inView(view.id());
    }

    GridLayout layoutOf(SavedViews.View view) {
        return GridLayout.of(view.layout())
                .map(layout -> tools.layouts().readable(screen, layout))
                .orElseGet(() -> tools.layouts().of(screen));
    }

    private ViewTabs.Shown shown() {
        QueryParameters rows = new QueryParameters(tools.address().rows(screen, state));
        return new ViewTabs.Shown(rows.getQueryString(), table.layout());
    }

    private void arrange(GridLayout layout) {
        tools.layouts().keep(screen, layout);
        table.show(state, layout);
    }

    /** Reads everything anew, with the rows made since. */
    void refresh() {
        table.show(state, table.layout());
        views.recount();
        dress();
    }

    void open(long id) {
        go(state.selecting(id), false);
    }

    private boolean openByKey(String key) {
        var row = table.byKey(key);
        row.ifPresent(found -> open(found.id()));
        return row.isPresent();
    }

    void close() {
        if (drawer.isOpen()) {
            go(state.selecting(null), false);
            getElement().executeJs("window.fundsdeskGrid.left(this)");
        }
    }

    private void showDetail(@Nullable Long id) {
        table.markOpen(id);
        if (id == null) {
            drawer.close();
        } else {
            tools.details()
                    .ifAvailable(details ->
                            drawer.open(details.panel(screen, id, state.asOf(), this::refresh, this::close)));
        }
    }

    private void run(Action<T, ?> action) {
        dialog(action, new Selection.Ids(List.of()));
    }

    private void runOnPicked(Action<T, ?> action) {
        dialog(action, table.picked().picked(table.feed().query(), tools.clock().instant()));
    }

    private void dialog(Action<T, ?> action, Selection on) {
        tools.dialogs().ifAvailable(dialogs -> dialogs.open(screen, action, on, this::refresh));
    }

    private GridExport<T> exports() {
        return export;
    }

    private void clearSelection() {
        table.picked().clear();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live = tools.live().listen(event.getUI(), screen.entity(), this::changedElsewhere);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (live != null) {
            live.remove();
        }
    }

    private void changedElsewhere(Set<Long> ids) {
        if (state.asOf() != null) {
            return;
        }
        if (ids.size() > MOST_REREAD || ids.contains(0L)) {
            footer.tellChanged();
        } else {
            table.refresh(ids);
            views.recount();
            footer.tellNewer(table.feed().newer());
            if (table.hasGone() || table.feed().isOtherwise()) {
                footer.tellChanged();
            }
        }
    }

    /** What the table tells. */
    private final class Told implements RowTable.Listener {
        @Override
        public void sorted(Sort sort) {
            go(state.with(sort), true);
        }

        @Override
        public void arranged(GridLayout layout) {
            tools.layouts().keep(screen, layout);
        }

        @Override
        public void picked() {
            selection.show(table.picked(), table.feed());
            filters.setVisible(table.picked().isEmpty());
        }

        @Override
        public void opened(Row row) {
            open(row.id());
        }

        @Override
        public void fed() {
            footer.show(table.feed(), table.layout());
        }

        @Override
        public void refused() {
            host.refused();
        }
    }

    RowTable<T> table() {
        return table;
    }

    FilterBar<T> filters() {
        return filters;
    }

    FooterLine<T> footer() {
        return footer;
    }

    GridState state() {
        return state;
    }
}
