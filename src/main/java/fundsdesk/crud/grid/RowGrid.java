package fundsdesk.crud.grid;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import fundsdesk.crud.Row;

/** The grid component with the desk's own way of picking rows. */
final class RowGrid extends Grid<Row> {

    static final int PAGE = 50;

    private final RowSelection picked;

    RowGrid(Runnable selectionChanged) {
        super(PAGE);
        setUniqueKeyProvider(row -> Long.toString(row.id()));
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setColumnReorderingAllowed(true);
        setMultiSort(false);
        setSizeFull();
        picked = new RowSelection(this, selectionChanged);
        setSelectionModel(picked, SelectionMode.MULTI);
    }

    RowSelection picked() {
        return picked;
    }
}
