package fundsdesk.crud.sheets;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which records the cells of a file name, among those that whoever imports may see: by business number, by name where only
 * one has it, or by id as {@code #123}. Asked for many at once and remembered.
 */
final class ReferenceNames {

    private static final int REMEMBERED = 20_000;
    private static final int AT_ONCE = 500;

    /** What a name stands for: one record, none, or several. */
    record Found(Optional<Ref> ref, int records) {}

    private static final Found NOBODY = new Found(Optional.empty(), 0);

    private final Lookup lookup;
    private final Rows rows;
    private final Map<Class<?>, Map<String, Found>> known = new HashMap<>();

    ReferenceNames(Lookup lookup, Rows rows) {
        this.lookup = lookup;
        this.rows = rows;
    }

    /** Finds out about the names; {@link #of} answers then. */
    void learn(Class<?> type, Collection<String> names) {
        Map<String, Found> of = known.computeIfAbsent(type, t -> new LinkedHashMap<>());
        if (of.size() > REMEMBERED) {
            of.clear();
        }
        List<String> asked =
                names.stream().distinct().filter(name -> !of.containsKey(name)).toList();
        asked.forEach(name -> of.put(name, NOBODY));
        for (int i = 0; i < asked.size(); i += AT_ONCE) {
            List<String> some = asked.subList(i, Math.min(asked.size(), i + AT_ONCE));
            lookup.screenOf(type).ifPresent(screen -> find(screen, some, of));
        }
    }

    /** How the newest records of a type are called in a file, as far as whoever acts may know. */
    List<String> some(Class<?> type, int limit) {
        return lookup.screenOf(type).map(screen -> some(screen, limit)).orElse(List.of());
    }

    private <R extends Stored> List<String> some(Screen<R> screen, int limit) {
        try {
            return attributes(screen).stream()
                    .limit(1)
                    .flatMap(by -> read(screen, Filter.EVERYTHING, by.name(), limit).stream()
                            .map(row -> String.valueOf(row.get(by.name()))))
                    .toList();
        } catch (Rows.NotGranted hidden) {
            return List.of();
        }
    }

    Found of(Class<?> type, String name) {
        return known.getOrDefault(type, Map.of()).getOrDefault(name, NOBODY);
    }

    private <R extends Stored> void find(Screen<R> screen, List<String> names, Map<String, Found> of) {
        try {
            List<String> open = new ArrayList<>(names);
            for (Attribute<R> by : attributes(screen)) {
                byAttribute(screen, by, open, of);
                open.removeIf(name -> of.getOrDefault(name, NOBODY).records() > 0);
            }
            byId(screen, open, of);
        } catch (Rows.NotGranted hidden) {
            // Whoever may not read them finds none.
        }
    }

    /** The number first, then what the record is called. */
    private <R extends Stored> List<Attribute<R>> attributes(Screen<R> screen) {
        List<Attribute<R>> attributes = new ArrayList<>();
        screen.declared().number().ifPresent(attributes::add);
        screen.declared().label().stream()
                .filter(label -> !attributes.contains(label))
                .forEach(attributes::add);
        attributes.removeIf(each -> !rows.isReadable(screen, each.name()) || rows.isMasked(screen, each.name()));
        return attributes;
    }

    private <R extends Stored> void byAttribute(
            Screen<R> screen, Attribute<R> by, List<String> names, Map<String, Found> of) {
        if (!names.isEmpty()) {
            Filter filter = new Filter.Condition(by.name(), Operator.IN, List.copyOf(names));
            read(screen, filter, by.name(), 2 * AT_ONCE)
                    .forEach(row -> add(of, String.valueOf(row.get(by.name())), row));
        }
    }

    private <R extends Stored> void byId(Screen<R> screen, List<String> names, Map<String, Found> of) {
        List<Object> ids = names.stream()
                .filter(name -> name.matches("#\\d{1,18}"))
                .<Object>map(name -> Long.valueOf(name.substring(1)))
                .toList();
        if (!ids.isEmpty()) {
            read(screen, new Filter.Condition("id", Operator.IN, ids), "id", AT_ONCE)
                    .forEach(row -> add(of, "#" + row.id(), row));
        }
    }

    private <R extends Stored> List<Row> read(Screen<R> screen, Filter filter, String by, int limit) {
        List<String> columns = new ArrayList<>(
                screen.declared().label().stream().map(Attribute::name).toList());
        if (!columns.contains(by)) {
            columns.add(by);
        }
        Query query = new Query(filter, Sort.descending("id"), columns, false);
        return rows.page(screen, query, Optional.empty(), limit);
    }

    private static void add(Map<String, Found> of, String name, Row row) {
        Ref ref = new Ref(row.id(), name);
        of.compute(name, (same, before) -> new Found(Optional.of(ref), before == null ? 1 : before.records() + 1));
    }
}
