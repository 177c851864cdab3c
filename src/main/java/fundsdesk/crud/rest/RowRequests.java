package fundsdesk.crud.rest;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.FilterCodec;
import fundsdesk.crud.Query;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads from a request's parameters which rows of a screen it asks for; the same for REST and export. */
@Component
public final class RowRequests {

    private static final Set<String> OF_EVERY_REQUEST = Set.of("filter", "q", "sort", "columns", "recycleBin", "asOf");

    private final FilterCodec filters;
    private final Rows rows;
    private final Clock clock;

    RowRequests(FilterCodec filters, Rows rows, Clock clock) {
        this.filters = filters;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The query that {@code filter}, {@code q}, {@code sort}, {@code columns}, {@code recycleBin} and {@code asOf} make.
     *
     * @param others parameters that the request may have besides; any further one is refused, so that a mistyped filter
     *     never means every row
     * @param columns which columns without {@code columns}
     * @throws Problem 400 naming the parameter, attribute or operator that is wrong
     */
    public Query query(
            Screen<?> screen, MultiValueMap<String, String> parameters, Set<String> others, List<String> columns) {
        requireKnown(parameters, others);
        return new Query(
                filter(screen, parameters),
                sort(screen, parameters),
                columns(screen, parameters, columns),
                yes(parameters, "recycleBin"),
                asOf(screen, parameters));
    }

    /** The moment that a request asks for; none when it asks for now.
     *
     * @throws Problem 400 when it is none, lies ahead, or the screen's past is not kept
     */
    @Nullable
    Instant asOf(Screen<?> screen, MultiValueMap<String, String> parameters) {
        String given = parameters.getFirst("asOf");
        if (given == null) {
            return null;
        }
        if (!rows.keepsPast(screen)) {
            throw Problem.of(400, "no-past", screen.key());
        }
        return moment(given)
                .filter(moment -> !moment.isAfter(clock.instant()))
                .orElseThrow(() -> Problem.of(400, "as-of", given));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static void requireKnown(MultiValueMap<String, String> parameters, Set<String> others) {
        for (String name : parameters.keySet()) {
            if (!OF_EVERY_REQUEST.contains(name) && !others.contains(name)) {
                throw Problem.of(400, "unknown-parameter", name);
            }
        }
    }

    private Filter filter(Screen<?> screen, MultiValueMap<String, String> parameters) {
        Filter filter = filters.parse(screen, parameters.getOrDefault("filter", List.of()));
        requireReadable(screen, filter);
        String words = parameters.getFirst("q");
        if (words != null && words.indexOf('\0') >= 0) {
            throw Problem.of(400, "bad-words");
        }
        return words == null || words.isBlank() ? filter : filter.and(new Filter.Search(words));
    }

    private void requireReadable(Screen<?> screen, Filter filter) {
        switch (filter) {
            case Filter.All all -> all.parts().forEach(part -> requireReadable(screen, part));
            case Filter.Any any -> any.parts().forEach(part -> requireReadable(screen, part));
            case Filter.Condition condition -> requireOpen(screen, condition.attribute());
            case Filter.Search search -> {}
        }
    }

    /** Whoever may not read an attribute in full learns nothing through it, not even that it is there. */
    private void requireOpen(Screen<?> screen, String attribute) {
        if (!rows.isReadable(screen, attribute) || rows.isMasked(screen, attribute)) {
            throw Problem.of(400, "unknown-attribute", attribute);
        }
    }

    private Sort sort(Screen<?> screen, MultiValueMap<String, String> parameters) {
        String code = parameters.getFirst("sort");
        if (code == null) {
            return screen.declared().defaultSort();
        }
        Sort sort = Sort.of(code);
        if (!screen.declared().isSortable(sort.attribute())) {
            throw Problem.of(
                    400,
                    "unknown-sort",
                    sort.attribute(),
                    String.join(", ", new java.util.TreeSet<>(screen.declared().sorts())));
        }
        requireOpen(screen, sort.attribute());
        return sort;
    }

    private List<String> columns(Screen<?> screen, MultiValueMap<String, String> parameters, List<String> otherwise) {
        Set<String> columns = new LinkedHashSet<>();
        for (String list : parameters.getOrDefault("columns", List.of())) {
            columns.addAll(Arrays.asList(list.split(",")));
        }
        columns.forEach(name -> requireColumn(screen, name));
        return columns.isEmpty() ? otherwise : List.copyOf(columns);
    }

    private void requireColumn(Screen<?> screen, String name) {
        Attribute<?> attribute =
                screen.declared().attribute(name).orElseThrow(() -> Problem.of(400, "unknown-attribute", name));
        if (attribute.kind().isFile() || !rows.isReadable(screen, name)) {
            throw Problem.of(400, "unknown-attribute", name);
        }
    }

    /** Every attribute of the screen that can be shown at all. */
    public static List<String> everything(Screen<?> screen) {
        return screen.declared().attributes().stream()
                .filter(attribute -> !attribute.kind().isFile())
                .map(Attribute::name)
                .toList();
    }

    /** The columns with what they need beside them: the currency of each amount, and the sorted attribute. */
    public static List<String> completed(Screen<?> screen, Query query) {
        Set<String> columns = new LinkedHashSet<>(query.columns());
        for (String name : query.columns()) {
            screen.declared().required(name).currency().flatMap(screen.declared()::attribute).stream()
                    .map(Attribute::name)
                    .forEach(columns::add);
        }
        if (!query.sort().attribute().equals("id")) {
            columns.add(query.sort().attribute());
        }
        return List.copyOf(columns);
    }

    /** A parameter that is true or false.
     *
     * @throws Problem 400 when it is anything else
     */
    public static boolean yes(Map<String, List<String>> parameters, String name) {
        List<String> given = parameters.getOrDefault(name, List.of());
        return switch (given.isEmpty() ? "false" : given.getFirst()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.of(400, "bad-parameter", name);
        };
    }

    /** A parameter that is a whole number in a range.
     *
     * @throws Problem 400 when it is anything else
     */
    public static int number(MultiValueMap<String, String> parameters, String name, int otherwise, int most) {
        String given = parameters.getFirst(name);
        if (given == null) {
            return otherwise;
        }
        int number = given.matches("\\d{1,9}") ? Integer.parseInt(given) : 0;
        if (number < 1 || number > most) {
            throw Problem.of(400, "parameter-range", name, 1, most);
        }
        return number;
    }
}
