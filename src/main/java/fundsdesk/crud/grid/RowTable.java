package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataKeyMapper;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import fundsdesk.access.Preferences;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows themselves: columns, order, paging, what is picked and what is open. */
final class RowTable<T extends Stored> extends Div {

    /** What the table tells the page around it. */
    interface Listener {
        void sorted(Sort sort);

        void arranged(GridLayout layout);

        void picked();

        void opened(Row row);

        void fed();

        /** The reader lost the right to see the screen. */
        void refused();
    }

    private final Screen<T> screen;
    private final GridTools tools;
    private final Listener listener;
    private final GridColumns<T> columns;
    private final RowGrid grid;
    private final Span nothing = new Span();
    private GridLayout layout;
    private @Nullable RowFeed<T> feed;
    private @Nullable Long open;
    private @Nullable Boolean filledWithBin;
    private Set<Long> changed = Set.of();
    private final Set<Long> gone = new HashSet<>();

    RowTable(Screen<T> screen, GridTools tools, GridLayout layout, Listener listener) {
        this.screen = screen;
        this.tools = tools;
        this.layout = layout;
        this.listener = listener;
        this.columns = new GridColumns<>(screen, tools);
        this.grid = new RowGrid(listener::picked);
        addClassName("row-table");
        grid.setAriaLabel(tools.texts().screen(screen));
        grid.setPartNameGenerator(this::partOf);
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                listener.sorted(sortOf(event.getSortOrder()));
            }
        });
        grid.addColumnReorderListener(
                event -> arrange(this.layout.ticking(keys(event.getColumns())).showing(keys(event.getColumns()))));
        grid.addColumnResizeListener(event -> arrange(this.layout.resizing(
                Objects.requireNonNullElse(event.getResizedColumn().getKey(), ""),
                pixels(event.getResizedColumn().getWidth()))));
        grid.addItemDoubleClickListener(event -> listener.opened(event.getItem()));
        add(grid);
    }

    private @Nullable String partOf(Row row) {
        if (Objects.equals(open, row.id())) {
            return "open";
        }
        if (gone.contains(row.id())) {
            return "gone";
        }
        return changed.contains(row.id()) ? "changed" : null;
    }

    private static List<String> keys(List<Grid.Column<Row>> columns) {
        return columns.stream()
                .map(Grid.Column::getKey)
                .filter(Objects::nonNull)
                .toList();
    }

    private static int pixels(@Nullable String width) {
        return width != null && width.matches("\\d+(\\.\\d+)?px")
                ? (int) Double.parseDouble(width.substring(0, width.length() - 2))
                : 0;
    }

    private void arrange(GridLayout arranged) {
        layout = arranged;
        listener.arranged(arranged);
    }

    private Sort sortOf(List<GridSortOrder<Row>> order) {
        return order.stream()
                .findFirst()
                .map(one -> new Sort(
                        Objects.requireNonNull(one.getSorted().getKey()),
                        one.getDirection() == SortDirection.ASCENDING))
                .orElse(screen.declared().defaultSort());
    }

    /** Shows the rows of the state anew, in the given arrangement. */
    void show(GridState state, GridLayout arranged) {
        changed = Set.of();
        gone.clear();
        arrangeAnew(arranged, state.bin());
        columns.mark(grid, state.sort());
        grid.picked().clear();
        try {
            feed = new RowFeed<>(tools, screen, state.query(columns.shown(layout, state.bin())));
            grid.setItems(provider(feed));
            listener.fed();
        } catch (Rows.NotGranted revoked) {
            refuse();
        }
    }

    /** Later, because a grid that is just being filled cannot be taken away. */
    private void refuse() {
        getUI().ifPresentOrElse(ui -> ui.access(listener::refused), listener::refused);
    }

    private void arrangeAnew(GridLayout arranged, boolean bin) {
        boolean same = arranged.equals(layout) && Objects.equals(filledWithBin, bin);
        layout = arranged;
        if (!same) {
            filledWithBin = bin;
            columns.fill(grid, layout, bin);
            dress();
        }
    }

    private DataProvider<Row, Void> provider(RowFeed<T> feed) {
        return DataProvider.fromCallbacks(
                query -> page(feed, query.getOffset(), query.getLimit()), query -> feed.size());
    }

    private Stream<Row> page(RowFeed<T> feed, int offset, int limit) {
        int size = feed.size();
        try {
            List<Row> page = feed.page(offset, limit);
            columns.prepare(layout, Boolean.TRUE.equals(filledWithBin), page);
            if (feed.size() != size) {
                getUI().ifPresent(ui -> ui.beforeClientResponse(
                        this, context -> grid.getDataCommunicator().reset()));
            }
            return page.stream();
        } catch (Rows.NotGranted revoked) {
            refuse();
            return Stream.empty();
        }
    }

    private void dress() {
        Preferences.Density density = Optional.ofNullable(layout.density())
                .or(() -> Optional.ofNullable(tools.preferences().getIfAvailable())
                        .map(preferences -> preferences.current().density()))
                .orElse(Preferences.Density.COMPACT);
        grid.getElement().setAttribute("data-density", density.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Says in words why there is nothing to see. */
    void explainEmptiness(String title, String sentence, Component... remedies) {
        Div empty = new Div(new H2(title), new Span(sentence));
        empty.addClassName("empty");
        empty.add(remedies);
        grid.setEmptyStateComponent(empty);
    }

    /** Marks the row whose record is open beside the table. */
    void markOpen(@Nullable Long id) {
        Long before = open;
        open = id;
        Stream.of(before, id).filter(Objects::nonNull).distinct().forEach(this::redraw);
    }

    /** Reads changed rows anew where they are on the page; those that the screen has no more are struck out, not taken away. */
    void refresh(Set<Long> ids) {
        changed = ids;
        ids.forEach(this::reread);
    }

    /** Whether a row is shown that the screen has no more. */
    boolean hasGone() {
        return !gone.isEmpty();
    }

    private void reread(long id) {
        Query query = feed().query();
        Optional<Row> now = tools.rows().one(screen, id, query.columns());
        if (now.isPresent()) {
            gone.remove(id);
            grid.getDataProvider().refreshItem(now.get());
        } else {
            shown(id).ifPresent(row -> {
                gone.add(id);
                grid.getDataProvider().refreshItem(row);
            });
        }
    }

    private Optional<Row> shown(long id) {
        DataKeyMapper<Row> keys = grid.getDataCommunicator().getKeyMapper();
        // Rows are equal by id.
        Row wanted = new Row(id, 0, List.of(), new Object[0]);
        return keys.has(wanted) ? Optional.ofNullable(keys.get(keys.key(wanted))) : Optional.empty();
    }

    private void redraw(long id) {
        if (feed != null) {
            reread(id);
        }
    }

    /** The row that the browser knows by this key, while it is on the page. */
    Optional<Row> byKey(String key) {
        return Optional.ofNullable(grid.getDataCommunicator().getKeyMapper().get(key));
    }

    RowFeed<T> feed() {
        return Objects.requireNonNull(feed, "nothing shown yet");
    }

    boolean isFed() {
        return feed != null;
    }

    RowGrid grid() {
        return grid;
    }

    RowSelection picked() {
        return grid.picked();
    }

    GridLayout layout() {
        return layout;
    }
}
