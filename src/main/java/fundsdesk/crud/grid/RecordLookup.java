package fundsdesk.crud.grid;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the records a filter can name, among those that the actor may see. */
@Component
final class RecordLookup {

    private final Screens screens;
    private final Rows rows;

    RecordLookup(Screens screens, Rows rows) {
        this.screens = screens;
        this.rows = rows;
    }

    /** Records of the type whose searched attributes hold the words; none where no screen shows the type. */
    Stream<Ref> find(Class<?> type, String words, int skip, int limit) {
        return screenOf(type).stream().flatMap(screen -> find(screen, words, skip, limit));
    }

    /** How people call the record with the id. */
    Ref byId(Class<?> type, long id) {
        return screenOf(type)
                .flatMap(screen -> rows.one(screen, id, label(screen)))
                .map(RecordLookup::ref)
                .orElseGet(() -> new Ref(id, "#" + id));
    }

    private <R extends Stored> Stream<Ref> find(Screen<R> screen, String words, int skip, int limit) {
        Query query = new Query(matching(screen, words), screen.declared().defaultSort(), label(screen), false);
        try {
            return rows.page(screen, query, Optional.empty(), skip, limit).stream()
                    .map(RecordLookup::ref);
        } catch (Rows.NotGranted hidden) {
            return Stream.empty();
        }
    }

    private static Filter matching(Screen<?> screen, String words) {
        if (words.isBlank()) {
            return Filter.EVERYTHING;
        }
        return screen.declared().searched().isEmpty()
                ? new Filter.Any(screen.declared().label().stream()
                        .map(part -> Filter.where(part.name(), Operator.CONTAINS, words.strip()))
                        .toList())
                : new Filter.Search(words);
    }

    private static List<String> label(Screen<?> screen) {
        return screen.declared().label().stream()
                .map(fundsdesk.crud.Attribute::name)
                .toList();
    }

    private static Ref ref(Row row) {
        String label = row.columns().stream()
                .map(row::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return new Ref(row.id(), label.isBlank() ? "#" + row.id() : label);
    }

    @SuppressWarnings("unchecked")
    private Optional<Screen<Stored>> screenOf(Class<?> type) {
        return screens.of((Class<Stored>) type);
    }
}
