package fundsdesk.crud.grid;

import fundsdesk.crud.Filter;
import java.util.Optional;

/** A line of the filter builder. */
interface FilterLine {

    /** What it means: everything while nothing is chosen; nothing at all when what was typed is wrong, which it then says. */
    Optional<Filter> filter();
}
