package fundsdesk.crud.grid;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Kind;
import fundsdesk.crud.OwnColumn;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.Optional;

/** Puts the columns of a layout into a grid. */
final class GridColumns<T extends Stored> {

    private static final List<String> OF_THE_BIN = List.of("deletedAt", "deletedBy", "deletionReason");
    private static final String MENU = """
        <button class="row-menu" tabindex="-1" title="${item.label}" aria-label="${item.label}"\
         @click="${(e) => window.fundsdeskGrid.openMenu(e)}">⋯</button>\
        """;

    private static final int PADDING = 28;
    private static final int ARROW = 20;
    private static final int WIDEST_HEADING = 240;

    private final Screen<T> screen;
    private final GridTools tools;
    private final Cells cells;

    GridColumns(Screen<T> screen, GridTools tools) {
        this.screen = screen;
        this.tools = tools;
        this.cells = new Cells(tools);
    }

    /** The attributes that the grid shows: those of the layout; in the recycle bin first who deleted it, when and why. */
    List<String> shown(GridLayout layout, boolean bin) {
        return bin
                ? java.util.stream.Stream.concat(OF_THE_BIN.stream(), layout.names().stream())
                        .distinct()
                        .toList()
                : layout.names();
    }

    void fill(Grid<Row> grid, GridLayout layout, boolean bin) {
        grid.removeAllColumns();
        List<Attribute<T>> shown =
                shown(layout, bin).stream().map(screen.declared()::required).toList();
        List<Integer> widths = ColumnRoom.share(
                shown.stream().map(attribute -> room(attribute, layout)).toList());
        for (int i = 0; i < shown.size(); i++) {
            add(grid, shown.get(i), layout, widths.get(i)).setFrozen(i < layout.frozen());
        }
        addMenu(grid);
    }

    /** Reads what the cells of a page need from elsewhere. */
    void prepare(GridLayout layout, boolean bin, List<Row> rows) {
        cells.prepare(
                shown(layout, bin).stream().map(screen.declared()::required).toList(), rows);
    }

    /** What the reader made of it, else what its values and its heading need; text that may be cut can do with less. */
    private ColumnRoom room(Attribute<T> attribute, GridLayout layout) {
        int width = layout.widthOf(attribute.name());
        if (width > 0) {
            return ColumnRoom.fixed(width);
        }
        int headed = headed(tools.texts().attribute(screen, attribute), attribute);
        int usual = OwnCell.column(screen, attribute.name(), tools)
                .map(OwnColumn::width)
                .filter(wide -> wide > 0)
                .orElseGet(() -> cells.widthOf(attribute));
        return isElastic(attribute)
                ? ColumnRoom.elastic(Math.max(usual, headed), headed)
                : ColumnRoom.fixed(Math.max(usual, headed));
    }

    private Grid.Column<Row> add(Grid<Row> grid, Attribute<T> attribute, GridLayout layout, int width) {
        boolean elastic = layout.widthOf(attribute.name()) == 0 && isElastic(attribute);
        String label = tools.texts().attribute(screen, attribute);
        Optional<OwnColumn<?, ?>> own = OwnCell.column(screen, attribute.name(), tools);
        Grid.Column<Row> column = grid.addColumn(own.map(part -> part.renderer(new OwnCell<>(screen, attribute, tools)))
                        .orElseGet(() -> cells.of(attribute)))
                .setKey(attribute.name())
                .setHeader(label)
                .setResizable(true)
                .setWidth(width + "px")
                .setFlexGrow(elastic ? 1 : 0);
        if (isSortable(attribute)) {
            column.setSortProperty(attribute.name()).setSortable(true);
        }
        return attribute.kind().isNumber() ? column.setTextAlign(ColumnTextAlign.END) : column;
    }

    /** What its heading needs to be read whole, with the arrow of the order. */
    private int headed(String label, Attribute<T> attribute) {
        return Math.min(TextWidth.of(label) + PADDING + (isSortable(attribute) ? ARROW : 0), WIDEST_HEADING);
    }

    private static boolean isElastic(Attribute<?> attribute) {
        return attribute.kind().isText() || attribute.kind() == Kind.REFERENCE;
    }

    /** Not by what the reader sees only the end of: the order would tell the rest. */
    private boolean isSortable(Attribute<T> attribute) {
        return screen.declared().isSortable(attribute.name()) && !tools.rows().isMasked(screen, attribute.name());
    }

    private void addMenu(Grid<Row> grid) {
        String label = tools.texts().of("grid.row-menu");
        Span heading = new Span(label);
        heading.addClassName("visually-hidden");
        grid.addColumn(LitRenderer.<Row>of(MENU).withProperty("label", row -> label))
                .setHeader(heading)
                .setWidth("48px")
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    /** Puts the arrow of the order onto its header, without asking for another order. */
    void mark(Grid<Row> grid, Sort sort) {
        Grid.Column<Row> column = grid.getColumnByKey(sort.attribute());
        grid.sort(
                column == null || !column.isSortable()
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                column, sort.ascending() ? SortDirection.ASCENDING : SortDirection.DESCENDING)));
    }
}
