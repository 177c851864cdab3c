package fundsdesk.crud.sheets;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file as it stands there.
 *
 * @param number as a spreadsheet counts, from 1
 * @param cells from the first column on
 */
record SheetRow(int number, List<Cell> cells) {

    private static final Cell EMPTY = new Cell("", null, false);

    /**
     * One cell.
     *
     * @param text what a person reads in it
     * @param figure what it holds when that is a number; dates are numbers too
     * @param broken whether its formula came to nothing
     */
    record Cell(String text, @Nullable BigDecimal figure, boolean broken) {
        static Cell of(String text) {
            return new Cell(text, null, false);
        }
    }

    Cell cell(int place) {
        return place < 0 || place >= cells.size() ? EMPTY : cells.get(place);
    }

    boolean isEmpty() {
        return cells.stream().allMatch(cell -> cell.text().isBlank() && !cell.broken());
    }

    List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }
}
