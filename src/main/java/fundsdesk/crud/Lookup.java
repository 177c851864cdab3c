package fundsdesk.crud;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds records that a field or filter can refer to, among those that the actor may see. */
@Component
public final class Lookup {

    private final Screens screens;
    private final Rows rows;

    Lookup(Screens screens, Rows rows) {
        this.screens = screens;
        this.rows = rows;
    }

    /** The screen that records of the type are looked up on. */
    @SuppressWarnings("unchecked")
    public Optional<Screen<? extends Stored>> screenOf(Class<?> type) {
        return screens.of((Class<Stored>) type).map(screen -> screen);
    }

    /**
     * A page of records.
     *
     * @param words each must stand somewhere in what the screen searches, or in the label when it searches nothing
     */
    public <R extends Stored> Stream<Ref> find(Screen<R> screen, Filter among, String words, int skip, int limit) {
        List<String> label =
                screen.declared().label().stream().map(Attribute::name).toList();
        Query query =
                new Query(among.and(matching(screen, words)), screen.declared().defaultSort(), label, false);
        try {
            return rows.page(screen, query, Optional.empty(), skip, limit).stream()
                    .map(Lookup::ref);
        } catch (Rows.NotGranted hidden) {
            return Stream.empty();
        }
    }

    /** Whether the record is one of them. */
    public boolean isAmong(Screen<?> screen, Filter among, long id) {
        return find(screen, among.and(Filter.where("id", Operator.EQ, id)), "", 0, 1)
                .findAny()
                .isPresent();
    }

    /** The record that an address names by business number or id, if the actor may see it. */
    public <R extends Stored> Optional<Long> idOf(Screen<R> screen, String numberOrId) {
        Optional<Long> byNumber = screen.declared()
                .number()
                .filter(number -> rows.isReadable(screen, number.name()) && !rows.isMasked(screen, number.name()))
                .flatMap(number -> byNumber(screen, number, numberOrId));
        return byNumber.or(() -> Optional.of(numberOrId)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(id -> rows.isVisible(screen, id)));
    }

    private <R extends Stored> Optional<Long> byNumber(Screen<R> screen, Attribute<R> number, String value) {
        Query query =
                new Query(Filter.where(number.name(), Operator.EQ, value), Sort.descending("id"), List.of(), false);
        return Stream.of(false, true)
                .flatMap(bin -> rows.page(screen, query.inRecycleBin(bin), Optional.empty(), 1).stream())
                .map(Row::id)
                .findFirst();
    }

    private static Filter matching(Screen<?> screen, String words) {
        if (words.isBlank()) {
            return Filter.EVERYTHING;
        }
        if (!screen.declared().searched().isEmpty()) {
            return new Filter.Search(words);
        }
        return new Filter.Any(screen.declared().label().stream()
                .map(label -> Filter.where(label.name(), Operator.CONTAINS, words.strip()))
                .toList());
    }

    /** Live records of the type whose searched attributes hold the words; none where no screen shows the type. */
    public Stream<Ref> find(Class<?> type, String words, int skip, int limit) {
        return screenOf(type).stream().flatMap(screen -> find(screen, Filter.EVERYTHING, words, skip, limit));
    }

    /** The record with the id, as people call it; only its id where the actor may not see it. */
    public Ref byId(Class<?> type, long id) {
        return screenOf(type)
                .flatMap(screen -> find(screen, Filter.where("id", Operator.EQ, id), "", 0, 1)
                        .findFirst())
                .orElseGet(() -> new Ref(id, "#" + id));
    }

    /** What an address within the desk leads to, as people call it: behind an id stands a number or a name. */
    public String words(String address) {
        int end = address.lastIndexOf('/');
        String record = address.substring(end + 1);
        return end > 0 && record.matches("\\d{1,18}")
                ? screens.find(address.substring(0, end))
                        .flatMap(screen -> find(screen, Filter.where("id", Operator.EQ, Long.valueOf(record)), "", 0, 1)
                                .findFirst())
                        .map(Ref::label)
                        .orElse(record)
                : record;
    }

    /**
     * A record that an address leads to.
     *
     * @param screen where it is shown
     * @param label how people call it
     */
    public record Led(Screen<?> screen, String label) {}

    /**
     * The records that addresses of the form {@code refunds/17} lead to, deleted ones too, asked once for each screen; those
     * that the actor may not see are missing.
     */
    public Map<String, Led> led(Collection<String> addresses) {
        Map<String, List<Long>> ids = addresses.stream()
                .distinct()
                .filter(address -> address.matches("[^/]+/\\d{1,18}"))
                .collect(Collectors.groupingBy(
                        address -> address.substring(0, address.indexOf('/')),
                        Collectors.mapping(
                                address -> Long.valueOf(address.substring(address.indexOf('/') + 1)),
                                Collectors.toList())));
        Map<String, Led> led = new HashMap<>();
        ids.forEach((key, some) -> screens.find(key).ifPresent(screen -> name(screen, some, led)));
        return led;
    }

    private <R extends Stored> void name(Screen<R> screen, List<Long> ids, Map<String, Led> led) {
        List<String> label =
                screen.declared().label().stream().map(Attribute::name).toList();
        Query live = new Query(Filter.where("id", Operator.IN, ids.toArray()), Sort.descending("id"), label, false);
        try {
            for (Query query : List.of(live, live.inRecycleBin(true))) {
                rows.page(screen, query, Optional.empty(), ids.size())
                        .forEach(row -> led.put(screen.key() + "/" + row.id(), new Led(screen, ref(row).label())));
            }
        } catch (Rows.NotGranted hidden) {
            // Then they have no names for the actor.
        }
    }

    /** How people call the row's record: what its label attributes hold, as far as the row was read with them. */
    public static Ref ref(Row row) {
        String label = row.columns().stream()
                .map(row::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Ref(row.id(), label.isEmpty() ? "#" + row.id() : label);
    }
}
