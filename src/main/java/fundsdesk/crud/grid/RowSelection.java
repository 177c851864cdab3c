package fundsdesk.crud.grid;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.grid.AbstractGridMultiSelectionModel;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.selection.SelectionEvent;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Selection;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows picked one by one over many pages, or all that match but for some. */
final class RowSelection extends AbstractGridMultiSelectionModel<Row> {

    private final Runnable changed;
    private @Nullable Set<Long> allExcept;

    RowSelection(Grid<Row> grid, Runnable changed) {
        super(grid);
        this.changed = changed;
        setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.VISIBLE);
        setSelectionColumnFrozen(true);
    }

    @Override
    protected void fireSelectionEvent(SelectionEvent<Grid<Row>, Row> event) {
        ComponentUtil.fireEvent(getGrid(), (com.vaadin.flow.component.ComponentEvent<?>) event);
        changed.run();
    }

    @Override
    public boolean isSelected(Row row) {
        return allExcept == null ? super.isSelected(row) : !allExcept.contains(row.id());
    }

    @Override
    public void selectFromClient(Row row) {
        if (allExcept == null) {
            super.selectFromClient(row);
        } else {
            allExcept.remove(row.id());
            changed.run();
        }
    }

    @Override
    public void deselectFromClient(Row row) {
        if (allExcept == null) {
            super.deselectFromClient(row);
        } else {
            allExcept.add(row.id());
            getSelectionColumn().setSelectAllCheckboxIndeterminateState(true);
            changed.run();
        }
    }

    @Override
    protected void clientSelectAll() {
        super.deselectAll();
        allExcept = new HashSet<>();
        showAll(true);
    }

    @Override
    protected void clientDeselectAll() {
        clear();
    }

    /** Picks nothing any more. */
    void clear() {
        boolean all = allExcept != null;
        allExcept = null;
        super.deselectAll();
        if (all) {
            showAll(false);
        }
    }

    private void showAll(boolean all) {
        getSelectionColumn().setSelectAllCheckboxState(all);
        getSelectionColumn().setSelectAllCheckboxIndeterminateState(false);
        // The rows on the page learn only with their data whether they are picked.
        getGrid().getDataCommunicator().reset();
        changed.run();
    }

    boolean isEmpty() {
        return allExcept == null && getSelectedItems().isEmpty();
    }

    boolean isAll() {
        return allExcept != null;
    }

    /** How many of so many rows are picked. */
    long size(long matching) {
        return allExcept == null ? getSelectedItems().size() : matching - allExcept.size();
    }

    List<Long> ids() {
        return getSelectedItems().stream().map(Row::id).toList();
    }

    Set<Long> except() {
        return allExcept == null ? Set.of() : Set.copyOf(allExcept);
    }

    /** What an action is to run on. */
    Selection picked(Query query, Instant now) {
        return allExcept == null ? new Selection.Ids(ids()) : new Selection.Matching(query, except(), now);
    }
}
