package fundsdesk.crud.form;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.RowKey;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Selection;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The records behind a selection: their ids first, their labels as they are needed. */
@Component
final class Selected {

    /** A batch in the browser goes no further: who wants more splits it, so that somebody can still read the results. */
    static final int MOST = 10_000;

    private static final int CHUNK = 500;

    private final Rows rows;

    Selected(Rows rows) {
        this.rows = rows;
    }

    /** The ids, one more than {@link #MOST} at most. */
    <T extends Stored> List<Long> ids(Screen<T> screen, Selection selection) {
        return switch (selection) {
            case Selection.Ids some -> some.ids();
            case Selection.Matching matching -> matching(screen, matching);
        };
    }

    private <T extends Stored> List<Long> matching(Screen<T> screen, Selection.Matching matching) {
        Filter known = Filter.where("createdAt", Operator.LE, matching.asOf());
        Query query = matching.query().with(matching.query().filter().and(known));
        List<Long> ids = new ArrayList<>();
        Optional<RowKey> after = Optional.empty();
        List<RowKey> keys;
        do {
            keys = rows.keys(screen, query, after, 0, CHUNK);
            keys.stream()
                    .map(RowKey::id)
                    .filter(id -> !matching.except().contains(id))
                    .forEach(ids::add);
            after = keys.isEmpty() ? after : Optional.of(keys.getLast());
        } while (keys.size() == CHUNK && ids.size() <= MOST);
        return ids;
    }

    /** The records in the same order; one that the actor does not see is called by its id. */
    <T extends Stored> List<Ref> named(Screen<T> screen, List<Long> ids) {
        List<Ref> named = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            named.addAll(chunk(screen, ids.subList(from, Math.min(ids.size(), from + CHUNK))));
        }
        return named;
    }

    /** The version of each record that the actor sees. */
    <T extends Stored> Map<Long, Integer> versions(Screen<T> screen, List<Long> ids) {
        Map<Long, Integer> versions = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            found(screen, ids.subList(from, Math.min(ids.size(), from + CHUNK)), List.of())
                    .forEach(row -> versions.put(row.id(), row.version()));
        }
        return versions;
    }

    private <T extends Stored> List<Ref> chunk(Screen<T> screen, List<Long> ids) {
        List<String> label =
                screen.declared().label().stream().map(part -> part.name()).toList();
        Map<Long, Ref> found = new LinkedHashMap<>();
        found(screen, ids, label).forEach(row -> found.put(row.id(), Lookup.ref(row)));
        return ids.stream()
                .map(id -> found.getOrDefault(id, new Ref(id, "#" + id)))
                .toList();
    }

    private <T extends Stored> List<Row> found(Screen<T> screen, List<Long> ids, List<String> columns) {
        Filter these = new Filter.Condition("id", Operator.IN, List.copyOf(ids));
        List<Row> found = new ArrayList<>();
        for (boolean recycleBin : new boolean[] {false, true}) {
            Query query = new Query(these, Sort.descending("id"), columns, recycleBin);
            found.addAll(rows.page(screen, query, Optional.empty(), ids.size()));
        }
        return found;
    }
}
