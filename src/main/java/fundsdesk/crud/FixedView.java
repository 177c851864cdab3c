package fundsdesk.crud;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import java.util.function.Function;

/**
 * A part of a screen's rows that its declaration names: a tab with a count above the grid, labelled
 * {@code view.<screen>.<key>}.
 *
 * @param key in addresses
 * @param rows which rows, for somebody
 * @param opens whether the screen may open with it; not what stays so for good, as somebody works off nothing there
 */
public record FixedView(String key, Function<Actor, Filter> rows, boolean opens) {

    /** Which rows, for whoever acts now. */
    public Filter filter() {
        return rows.apply(Acting.required());
    }
}
