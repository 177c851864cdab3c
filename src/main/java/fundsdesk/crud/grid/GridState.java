package fundsdesk.crud.grid;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Query;
import fundsdesk.crud.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at, as the address bar has it: whoever opens the address sees the same.
 *
 * @param filter without the quick search
 * @param words of the quick search
 * @param sort the order
 * @param bin the recycle bin instead of the live rows
 * @param view the saved view it started from; none for all rows
 * @param selected the record open in the drawer
 */
record GridState(
        Filter filter,
        String words,
        Sort sort,
        boolean bin,
        @Nullable Long view,
        @Nullable Long selected) {

    static GridState start(Sort sort) {
        return new GridState(Filter.EVERYTHING, "", sort, false, null, null);
    }

    GridState with(Filter filter) {
        return new GridState(filter, words, sort, bin, view, selected);
    }

    GridState with(Sort sort) {
        return new GridState(filter, words, sort, bin, view, selected);
    }

    GridState searching(String words) {
        return new GridState(filter, words.strip(), sort, bin, view, selected);
    }

    GridState inBin(boolean bin) {
        return new GridState(filter, words, sort, bin, view, null);
    }

    GridState inView(@Nullable Long view) {
        return new GridState(filter, words, sort, bin, view, selected);
    }

    GridState selecting(@Nullable Long selected) {
        return new GridState(filter, words, sort, bin, view, selected);
    }

    /** Filter and quick search together. */
    Filter rows() {
        return words.isBlank() ? filter : filter.and(new Filter.Search(words));
    }

    Query query(List<String> columns) {
        return new Query(rows(), sort, columns, bin);
    }

    /** Whether fewer rows are wanted than there are. */
    boolean isNarrowed() {
        return !rows().isEverything();
    }

    /** Whether the other shows the same rows in the same order. */
    boolean showsTheSameAs(GridState other) {
        return filter.equals(other.filter) && words.equals(other.words) && sort.equals(other.sort) && bin == other.bin;
    }
}
