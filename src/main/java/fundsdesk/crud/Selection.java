package fundsdesk.crud;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The records an action is to run on. An empty selection is never "all". */
public sealed interface Selection {

    /** These records, in this order. */
    record Ids(List<Long> ids) implements Selection {
        public Ids {
            ids = List.copyOf(ids);
        }
    }

    /**
     * All rows that match, but for some.
     *
     * @param query what they match
     * @param except ids left out
     * @param asOf when it was chosen: rows made later are not part of it
     */
    record Matching(Query query, Set<Long> except, Instant asOf) implements Selection {}

    static Selection of(Long... ids) {
        return new Ids(List.of(ids));
    }
}
