package fundsdesk.crud;

import java.util.List;

/**
 * What a page of a screen shows: which rows, in which order, with which columns. Row access is added where it is run,
 * so that nobody can leave it out.
 *
 * @param filter which rows
 * @param sort their order
 * @param columns names of the attributes wanted
 * @param recycleBin the deleted rows instead of the live ones
 */
public record Query(Filter filter, Sort sort, List<String> columns, boolean recycleBin) {

    public Query with(Filter filter) {
        return new Query(filter, sort, columns, recycleBin);
    }

    public Query with(Sort sort) {
        return new Query(filter, sort, columns, recycleBin);
    }

    public Query withColumns(List<String> columns) {
        return new Query(filter, sort, columns, recycleBin);
    }

    public Query inRecycleBin(boolean recycleBin) {
        return new Query(filter, sort, columns, recycleBin);
    }
}
