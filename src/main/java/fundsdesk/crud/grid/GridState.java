package fundsdesk.crud.grid;

import fundsdesk.crud.Filter;
import fundsdesk.crud.FixedView;
import fundsdesk.crud.Query;
import fundsdesk.crud.Sort;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at, as the address bar has it: whoever opens the address sees the same.
 *
 * @param filter without the quick search
 * @param words of the quick search
 * @param sort the order
 * @param bin the recycle bin instead of the live rows
 * @param view the saved view it started from; none for all rows
 * @param tab the screen's own part of the rows; none for all
 * @param selected the record open in the drawer
 * @param asOf the rows as they were at that moment; none for as they are
 */
record GridState(
        Filter filter,
        String words,
        Sort sort,
        boolean bin,
        @Nullable Long view,
        @Nullable FixedView tab,
        @Nullable Long selected,
        @Nullable Instant asOf) {

    static GridState start(Sort sort) {
        return new GridState(Filter.EVERYTHING, "", sort, false, null, null, null, null);
    }

    GridState with(Filter filter) {
        return new GridState(filter, words, sort, bin, view, tab, selected, asOf);
    }

    GridState with(Sort sort) {
        return new GridState(filter, words, sort, bin, view, tab, selected, asOf);
    }

    GridState searching(String words) {
        return new GridState(filter, words.strip(), sort, bin, view, tab, selected, asOf);
    }

    GridState inBin(boolean bin) {
        return new GridState(filter, words, sort, bin, view, tab, null, asOf);
    }

    GridState inView(@Nullable Long view) {
        return new GridState(filter, words, sort, bin, view, tab, selected, asOf);
    }

    GridState selecting(@Nullable Long selected) {
        return new GridState(filter, words, sort, bin, view, tab, selected, asOf);
    }

    GridState asOf(@Nullable Instant moment) {
        return new GridState(filter, words, sort, bin, view, tab, selected, moment);
    }

    GridState inTab(@Nullable FixedView tab) {
        return new GridState(filter, words, sort, bin, view, tab, null, asOf);
    }

    /** Tab, filter and quick search together. */
    Filter rows() {
        Filter part = tab == null ? filter : tab.filter().and(filter);
        return words.isBlank() ? part : part.and(new Filter.Search(words));
    }

    Query query(List<String> columns) {
        return new Query(rows(), sort, columns, bin, asOf);
    }

    /** Whether fewer rows are wanted than there are. */
    boolean isNarrowed() {
        return !filter.isEverything() || !words.isBlank();
    }

    /** Whether the other shows the same rows in the same order. */
    boolean showsTheSameAs(GridState other) {
        return filter.equals(other.filter)
                && Objects.equals(tab, other.tab)
                && words.equals(other.words)
                && sort.equals(other.sort)
                && bin == other.bin
                && Objects.equals(asOf, other.asOf);
    }
}
