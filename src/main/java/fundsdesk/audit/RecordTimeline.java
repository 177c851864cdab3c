package fundsdesk.audit;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Companion;
import fundsdesk.crud.Companions;
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

/**
 * What happened to a record, to those on its tabs, to what the ledger did for it, and to its remarks and documents, told
 * in one line of time.
 */
@Component
@Transactional(readOnly = true)
class RecordTimeline {

    /** Of one screen, the newest so many of the records that belong to one. */
    static final int MOST_RELATED = 500;

    private final History history;
    private final WrittenOnce written;
    private final Companions companions;
    private final Rows rows;
    private final Screens screens;
    private final Grants grants;

    RecordTimeline(
            History history, WrittenOnce written, Companions companions, Rows rows, Screens screens, Grants grants) {
        this.history = history;
        this.written = written;
        this.companions = companions;
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

    /** The screens whose records are told beside the record's own changes, as far as the reader may see them. */
    public List<Screen<?>> related(Screen<?> screen, long id) {
        List<Screen<?>> related = new ArrayList<>();
        readable().filter(other -> isOnTab(other, screen)).forEach(related::add);
        readable()
                .filter(other -> !related.contains(other)
                        && !addressed(other, screen, id, 1).isEmpty())
                .forEach(related::add);
        companions.all().stream()
                .filter(each -> !each.of(screen, id, 1).isEmpty())
                .forEach(each -> related.add(each.screen()));
        return related;
    }

    /** Companions have none. */
    boolean hasPage(Screen<?> screen) {
        return screens.find(screen.key()).filter(found -> found == screen).isPresent();
    }

    private Stream<Screen<?>> readable() {
        return screens.all().stream()
                .filter(other -> grants.allow(Acting.required(), other.readPermission()))
                .<Screen<?>>map(other -> other);
    }

    private boolean isOnTab(Screen<?> other, Screen<?> screen) {
        return rows.keepsPast(other) && references(other, screen).findAny().isPresent();
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
        readable()
                .filter(other -> among.contains(other.key()) && isOnTab(other, screen))
                .forEach(other -> sources.add(history.of(other, idsOn(other, screen, id), before, limit)));
        readable()
                .filter(other -> among.contains(other.key()) && !isOnTab(other, screen))
                .forEach(other -> sources.add(written(other, screen, id, before, limit)));
        companions.all().stream()
                .filter(each -> among.contains(each.screen().key()))
                .forEach(each -> sources.add(companionsOf(each, screen, id, before, limit)));
        return merged(sources, limit);
    }

    private <R extends Stored> List<History.Changed> companionsOf(
            Companion<R> companion, Screen<?> screen, long id, long before, int limit) {
        return history.of(companion.screen(), companion.of(screen, id, MOST_RELATED), before, limit).stream()
                .map(change -> change.only(companion.told()))
                .toList();
    }

    private <R extends Stored> List<History.Changed> written(
            Screen<R> other, Screen<?> screen, long id, long before, int limit) {
        return other.declared()
                .toldOn()
                .map(address -> written.of(other, WrittenOnce.about(address, addresses(screen, id)), before, limit))
                .orElse(List.of());
    }

    private <R extends Stored> List<RowKey> addressed(Screen<R> other, Screen<?> screen, long id, int most) {
        return other.declared()
                .toldOn()
                .map(address -> rows.keys(
                        other,
                        new Query(
                                WrittenOnce.about(address, addresses(screen, id)),
                                Sort.descending("id"),
                                List.of(),
                                false),
                        Optional.empty(),
                        0,
                        most))
                .orElse(List.of());
    }

    /** The record is the same on each of its entity's screens. */
    private List<String> addresses(Screen<?> screen, long id) {
        return screens.all().stream()
                .filter(other -> other.entity() == screen.entity())
                .map(other -> other.key() + "/" + id)
                .toList();
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
