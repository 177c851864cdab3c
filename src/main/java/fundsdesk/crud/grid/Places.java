package fundsdesk.crud.grid;

import fundsdesk.crud.Row;
import fundsdesk.crud.RowKey;
import java.util.List;
import java.util.Optional;

/** The rows of one filter in one order, as {@link Pages} asks for them: by a place in the order, forwards or back. */
interface Places {

    /** Which way to walk from a place. */
    enum Way {
        FORWARDS,
        BACK
    }

    /** The rows beyond a place, nearest first; from the beginning or end when there is no place. */
    List<Row> rows(Optional<RowKey> from, Way way, int limit);

    /** The place that lies {@code steps} rows beyond another, reading ids only; nothing beyond the last row. */
    Optional<RowKey> walk(Optional<RowKey> from, Way way, int steps);

    /** Where a row stands. */
    RowKey placeOf(Row row);

    /** About the place below which this part of all rows lies, by what the database knows of the distribution. */
    Optional<RowKey> guess(double part);
}
