package fundsdesk.crud;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a screen shows: which rows, in which order, with which columns. Row access is added where it is run,
 * so that nobody can leave it out.
 *
 * @param filter which rows
 * @param sort their order
 * @param columns names of the attributes wanted
 * @param recycleBin the deleted rows instead of the live ones
 * @param asOf the rows as they were at that moment; none for as they are
 */
public record Query(
        Filter filter,
        Sort sort,
        List<String> columns,
        boolean recycleBin,
        @Nullable Instant asOf) {

    /** The rows as they are. */
    public Query(Filter filter, Sort sort, List<String> columns, boolean recycleBin) {
        this(filter, sort, columns, recycleBin, null);
    }

    public Query with(Filter filter) {
        return new Query(filter, sort, columns, recycleBin, asOf);
    }

    public Query with(Sort sort) {
        return new Query(filter, sort, columns, recycleBin, asOf);
    }

    public Query withColumns(List<String> columns) {
        return new Query(filter, sort, columns, recycleBin, asOf);
    }

    public Query inRecycleBin(boolean recycleBin) {
        return new Query(filter, sort, columns, recycleBin, asOf);
    }

    /** The same as it was at a moment; none for as it is. */
    public Query asOf(@Nullable Instant moment) {
        return new Query(filter, sort, columns, recycleBin, moment);
    }
}
