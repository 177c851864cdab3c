package fundsdesk.crud.grid;

import com.vaadin.flow.router.QueryParameters;
import fundsdesk.crud.FilterCodec;
import fundsdesk.crud.FixedView;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes a {@link GridState} as the query of an address, in the words of REST: filter, q, sort. */
@Component
final class GridAddress {

    /** The value of {@code view} that asks for all rows even if a saved view is what the grid opens with. */
    static final String ALL = "all";

    private final FilterCodec filters;

    GridAddress(FilterCodec filters) {
        this.filters = filters;
    }

    /** What the address shows.
     *
     * @throws fundsdesk.crud.BadFilter if it names what the screen does not have
     */
    GridState read(Screen<?> screen, QueryParameters address) {
        return new GridState(
                filters.parse(screen, address.getParameters("filter")),
                address.getSingleParameter("q").orElse("").strip(),
                sort(screen, address),
                address.getSingleParameter("bin").isPresent(),
                number(address, "view"),
                tab(screen, address),
                number(address, "selected"),
                address.getSingleParameter("asOf").flatMap(GridAddress::moment).orElse(null));
    }

    /** The same for the text that a saved view keeps. */
    GridState read(Screen<?> screen, String query) {
        return read(screen, QueryParameters.fromString(query));
    }

    QueryParameters write(Screen<?> screen, GridState state) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (state.view() != null) {
            query.put("view", List.of(Long.toString(state.view())));
        }
        query.putAll(rows(screen, state));
        if (state.selected() != null) {
            query.put("selected", List.of(Long.toString(state.selected())));
        }
        if (query.isEmpty()) {
            query.put("view", List.of(ALL));
        }
        return new QueryParameters(query);
    }

    /** Only which rows in which order: what a saved view keeps and an export is given. */
    Map<String, List<String>> rows(Screen<?> screen, GridState state) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (state.tab() != null) {
            query.put("tab", List.of(state.tab().key()));
        }
        List<String> texts = filters.writeParts(state.filter());
        if (!texts.isEmpty()) {
            query.put("filter", texts);
        }
        if (!state.words().isEmpty()) {
            query.put("q", List.of(state.words()));
        }
        if (!state.sort().equals(screen.declared().defaultSort())) {
            query.put("sort", List.of(state.sort().code()));
        }
        if (state.bin()) {
            query.put("bin", List.of("true"));
        }
        if (state.asOf() != null) {
            query.put("asOf", List.of(state.asOf().toString()));
        }
        return query;
    }

    /** As {@link #rows}, for a program that knows no tabs: the tab's own filter stands among the others. */
    Map<String, List<String>> rowsForExport(Screen<?> screen, GridState state) {
        Map<String, List<String>> query = new LinkedHashMap<>(rows(screen, state));
        if (state.tab() != null) {
            query.remove("tab");
            query.put("filter", filters.writeParts(state.tab().filter().and(state.filter())));
        }
        return query;
    }

    /** Whether the address says nothing, so that the reader's own default decides. */
    static boolean isOpen(QueryParameters address) {
        return address.getParameters().isEmpty();
    }

    /** Whether the address names a saved view and nothing of its own. */
    static boolean isOnlyView(QueryParameters address) {
        return address.getParameters().size() == 1 && number(address, "view") != null;
    }

    private static @Nullable FixedView tab(Screen<?> screen, QueryParameters address) {
        return address.getSingleParameter("tab")
                .flatMap(key -> screen.declared().views().stream()
                        .filter(view -> view.key().equals(key))
                        .findFirst())
                .orElse(null);
    }

    private static Sort sort(Screen<?> screen, QueryParameters address) {
        Optional<Sort> asked = address.getSingleParameter("sort").map(Sort::of);
        return asked.filter(sort -> screen.declared().isSortable(sort.attribute()))
                .orElse(screen.declared().defaultSort());
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static @Nullable Long number(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }
}
