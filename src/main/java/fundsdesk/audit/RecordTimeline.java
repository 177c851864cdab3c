package fundsdesk.audit;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.RowKey;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a record and to those on its tabs, told in one line of time. */
@Component
@Transactional(readOnly = true)
class RecordTimeline {

    /** Of one screen, the newest so many of the records that belong to one. */
    static final int MOST_RELATED = 500;

    private final History history;
    private final Rows rows;
    private final Screens screens;
    private final Grants grants;

    RecordTimeline(History history, Rows rows, Screens screens, Grants grants) {
        this.history = history;
        this.rows = rows;
        this.screens = screens;
        this.grants = grants;
    }

    /**
     * A page of it.
     *
     * @param changes the newest first
     * @param next the revision to go on before; 0 when this was all
     */
    record Page(List<History.Changed> changes, long next) {}

    /** The screens whose records stand on the record's tabs, as far as the reader may see them. */
    public List<Screen<?>> related(Screen<?> screen) {
        return screens.all().stream()
                .filter(other -> grants.allow(Acting.required(), other.readPermission()))
                .filter(rows::keepsPast)
                .filter(other -> references(other, screen).findAny().isPresent())
                .<Screen<?>>map(other -> other)
                .toList();
    }

    /**
     * What happened before a revision.
     *
     * @param among keys of the screens wanted; the record's own among them
     */
    public Page page(Screen<?> screen, long id, Set<String> among, long before, int limit) {
        List<List<History.Changed>> sources = new ArrayList<>();
        if (among.contains(screen.key())) {
            sources.add(history.of(screen, List.of(id), before, limit));
        }
        related(screen).stream()
                .filter(other -> among.contains(other.key()))
                .forEach(other -> sources.add(history.of(other, idsOn(other, screen, id), before, limit)));
        return merged(sources, limit);
    }

    /** A source that gave all it was asked for may go on where it stopped: nothing older is told before it is asked again. */
    private static Page merged(List<List<History.Changed>> sources, int limit) {
        long told = sources.stream()
                .filter(source -> source.size() >= limit)
                .mapToLong(source -> source.getLast().revision().rev())
                .max()
                .orElse(0);
        List<History.Changed> all = sources.stream()
                .flatMap(List::stream)
                .filter(change -> change.revision().rev() >= told)
                .sorted(Comparator.comparing(
                                (History.Changed change) -> change.revision().rev())
                        .reversed())
                .toList();
        List<History.Changed> whole =
                all.stream().filter(change -> change.revision().rev() > told).toList();
        return whole.isEmpty() || told == 0 ? new Page(all, told) : new Page(whole, told + 1);
    }

    private <R extends Stored> List<Long> idsOn(Screen<R> other, Screen<?> screen, long id) {
        List<Filter> parts = references(other, screen)
                .map(reference -> Filter.where(reference.name(), Operator.EQ, id))
                .toList();
        Query query = new Query(new Filter.Any(parts), Sort.descending("id"), List.of(), false);
        return Stream.of(query, query.inRecycleBin(true))
                .flatMap(each -> rows.keys(other, each, Optional.empty(), 0, MOST_RELATED).stream())
                .map(RowKey::id)
                .toList();
    }

    private <R extends Stored> Stream<Attribute<R>> references(Screen<R> other, Screen<?> screen) {
        return other.declared().tabOf().stream()
                .filter(reference -> reference.type().isAssignableFrom(screen.entity()))
                .filter(reference ->
                        rows.isReadable(other, reference.name()) && !rows.isMasked(other, reference.name()));
    }
}
