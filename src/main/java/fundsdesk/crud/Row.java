package fundsdesk.crud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a page: only the columns that were asked for, so that ten thousand of them are cheap.
 *
 * @param id of the record
 * @param version of the record
 * @param columns the names, shared by all rows of a page
 * @param values in the order of the columns; a reference is a {@link Ref}
 */
public record Row(
        long id,
        int version,
        List<String> columns,
        @Nullable Object[] values) {

    public @Nullable Object get(String column) {
        int at = columns.indexOf(column);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && row.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "Row " + id;
    }
}
