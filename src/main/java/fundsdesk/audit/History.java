package fundsdesk.audit;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.RecordHistory;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to records, attribute by attribute, as far as the reader may see it. */
@Component
@Transactional(readOnly = true)
class History implements RecordHistory {

    private final PastRows past;
    private final Rows rows;

    History(PastRows past, Rows rows) {
        this.past = past;
        this.rows = rows;
    }

    @Override
    public <T extends Stored> List<RecordHistory.Revision> of(Screen<T> screen, long id, long before, int limit) {
        return of(screen, List.of(id), before, limit).stream()
                .map(Changed::told)
                .toList();
    }

    /** The newest changes of several records of a screen that are older than a revision. */
    public <T extends Stored> List<Changed> of(Screen<T> screen, Collection<Long> ids, long before, int limit) {
        // What is written once and never changed has no past beside itself.
        return ids.isEmpty() || !rows.keepsPast(screen)
                ? List.of()
                : changes(screen, past.page(screen, ids, before, limit));
    }

    /** What one revision did to the screen's records. */
    public <T extends Stored> List<Changed> in(Screen<T> screen, long revision, int limit) {
        return changes(screen, past.of(screen, revision, limit));
    }

    /** How the record as one revision left it differs from how another one did, however many lie between. */
    public <T extends Stored> List<Change> between(Screen<T> screen, long id, long older, long newer) {
        return differences(screen, valuesAt(screen, id, older), valuesAt(screen, id, newer));
    }

    @Override
    public <T extends Stored> Map<String, @Nullable Object> stored(Screen<T> screen, long id, long revision) {
        return past.page(screen, List.of(id), revision + 1, 1).stream()
                .filter(row -> row.revision().rev() == revision && !row.removed())
                .findFirst()
                .map(PastRow::values)
                .orElse(Map.of());
    }

    @Override
    public <T extends Stored> Optional<String> lastPerson(Screen<T> screen, long id) {
        return rows.keepsPast(screen)
                ? past.page(screen, List.of(id), NEWEST, 1).stream()
                        .findFirst()
                        .map(row -> row.revision().person())
                : Optional.empty();
    }

    private <T extends Stored> Map<String, @Nullable Object> valuesAt(Screen<T> screen, long id, long revision) {
        return past.page(screen, List.of(id), revision + 1, 1).stream()
                .findFirst()
                .map(PastRow::values)
                .orElse(Map.of());
    }

    private <T extends Stored> List<Changed> changes(Screen<T> screen, List<PastRow> page) {
        Map<Long, List<PastRow>> byRecord = new HashMap<>();
        past.replaced(screen, page)
                .forEach(row -> byRecord.computeIfAbsent(row.id(), id -> new ArrayList<>())
                        .add(row));
        return page.stream()
                .map(row -> changed(screen, row, before(row, byRecord.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    /** The newest of the older ones: what was replaced comes newest first. */
    private static Optional<PastRow> before(PastRow row, List<PastRow> older) {
        return older.stream()
                .filter(each -> each.revision().rev() < row.revision().rev())
                .findFirst();
    }

    private <T extends Stored> Changed changed(Screen<T> screen, PastRow row, Optional<PastRow> before) {
        Map<String, @Nullable Object> after = row.removed() ? Map.of() : row.values();
        List<Change> changes = differences(screen, before.map(PastRow::values).orElse(Map.of()), after);
        return new Changed(screen, row.id(), row.revision(), row.added(), row.removed(), changes);
    }

    private <T extends Stored> List<Change> differences(
            Screen<T> screen, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(before);
        all.putAll(after);
        List<Change> changes = new ArrayList<>();
        for (Attribute<T> attribute : rows.readable(screen, List.copyOf(all.keySet()))) {
            String name = attribute.name();
            if (!same(before.get(name), after.get(name))) {
                changes.add(new Change(name, shown(screen, name, before), shown(screen, name, after)));
            }
        }
        return changes;
    }

    private @Nullable Object shown(Screen<?> screen, String name, Map<String, @Nullable Object> values) {
        Object value = values.get(name);
        return rows.isMasked(screen, name) ? Rows.mask(value) : value;
    }

    /** No elements are as good as none; an amount is one whatever its zeros. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (one instanceof Money || other instanceof Money) {
            return Objects.equals(one, other);
        }
        return Objects.equals(noneIfEmpty(one), noneIfEmpty(other));
    }

    private static @Nullable Object noneIfEmpty(@Nullable Object value) {
        return value instanceof Collection<?> many && many.isEmpty() ? null : value;
    }

    /** One change of one record, with all that its revision tells. */
    record Changed(
            Screen<?> screen,
            long id,
            fundsdesk.audit.Revision revision,
            boolean added,
            boolean removed,
            List<Change> changes) {

        /** The same, but of some attributes only. */
        Changed only(Set<String> attributes) {
            List<Change> some = changes.stream()
                    .filter(change -> attributes.contains(change.field()))
                    .toList();
            return new Changed(screen, id, revision, added, removed, some);
        }

        RecordHistory.Revision told() {
            return new RecordHistory.Revision(
                    revision.rev(),
                    revision.at(),
                    revision.username(),
                    revision.action(),
                    revision.reason(),
                    revision.workOrder(),
                    changes);
        }
    }
}
