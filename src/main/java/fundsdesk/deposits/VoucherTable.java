package fundsdesk.deposits;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import fundsdesk.crud.BadFilter;
import fundsdesk.crud.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One side of the association: rows that are searched, while what was chosen among them stays chosen. */
final class VoucherTable extends Div {

    private final Function<String, List<Row>> source;
    private final VoucherTools tools;
    private final TextField search = new TextField();
    private final Grid<Row> grid = new Grid<>();
    private final Span more = new Span();
    private Runnable chosen = () -> {};
    private boolean filling;

    /** @param source the rows that words find; all that are listed for none */
    VoucherTable(Function<String, List<Row>> source, VoucherTools tools) {
        this.source = source;
        this.tools = tools;
        addClassName("vouchers-table");
        search.setPlaceholder(tools.texts().of("grid.search"));
        search.setMaxLength(100);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        search.addValueChangeListener(typed -> fill());
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.addSelectionListener(selected -> tell());
        // The whole row is the button: there is nothing else to be done with it.
        grid.addItemClickListener(click -> {
            if (chosen().contains(click.getItem())) {
                grid.deselect(click.getItem());
            } else {
                grid.select(click.getItem());
            }
        });
        more.addClassName("muted");
        add(search, grid, more);
    }

    Grid<Row> grid() {
        return grid;
    }

    /** What the search is called by those who do not see it, and what stands where there is no row. */
    void named(String label, String empty) {
        search.setAriaLabel(label + ": " + tools.texts().of("grid.search"));
        grid.setEmptyStateText(empty);
    }

    void onChoice(Runnable listener) {
        chosen = listener;
    }

    Set<Row> chosen() {
        return grid.getSelectedItems();
    }

    /** Reads the rows anew, with nothing searched for and nothing chosen. */
    void begin() {
        filling = true;
        grid.deselectAll();
        search.clear();
        filling = false;
        fill();
    }

    private void fill() {
        if (filling) {
            return;
        }
        try {
            show(source.apply(search.getValue()));
            search.setInvalid(false);
        } catch (BadFilter wrong) {
            search.setErrorMessage(tools.texts().of(wrong.text()));
            search.setInvalid(true);
        }
    }

    /** What is chosen stays in sight, in front of what was found. */
    private void show(List<Row> found) {
        Set<Row> kept = grid.getSelectedItems();
        Set<Row> rows = new LinkedHashSet<>(kept);
        rows.addAll(found);
        filling = true;
        grid.setItems(new ArrayList<>(rows));
        grid.asMultiSelect().select(kept);
        filling = false;
        more.setVisible(found.size() >= VoucherQueues.MOST);
        more.setText(tools.texts().of("vouchers.more", found.size()));
    }

    private void tell() {
        if (!filling) {
            chosen.run();
        }
    }
}
