package fundsdesk.crud.rest;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds screens by key, and the records that addresses name by id or business number. */
@Component
public final class RecordFinder {

    private static final String BY_ID = "id:";

    private final Screens screens;
    private final Rows rows;

    RecordFinder(Screens screens, Rows rows) {
        this.screens = screens;
        this.rows = rows;
    }

    /** @throws Problem 404 when there is no such screen */
    public Screen<?> screen(String key) {
        return screens.find(key).orElseThrow(() -> Problem.of(404, "no-such-screen", key));
    }

    /**
     * The record that the text names: an id, {@code id:} and an id, or a business number.
     *
     * @throws Problem 404 when there is none that the actor may see; 409 when it is one record's id and another one's
     *     number, because guessing would act on the wrong one
     */
    public <T extends Stored> Row required(Screen<T> screen, String text, List<String> columns) {
        return required(screen, text, columns, null);
    }

    /** As {@link #required(Screen, String, List)}, as the record was at a moment; none for as it is. */
    <T extends Stored> Row required(Screen<T> screen, String text, List<String> columns, @Nullable Instant asOf) {
        Optional<Row> byId = byId(screen, text, columns, asOf);
        Optional<Row> byNumber = byNumber(screen, text, columns, asOf);
        if (byId.isPresent()
                && byNumber.isPresent()
                && byId.get().id() != byNumber.get().id()) {
            throw Problem.of(409, "ambiguous", text);
        }
        return byNumber.or(() -> byId).orElseThrow(() -> Problem.of(404, "no-such-record", text));
    }

    /** The record that the text names, if it names one that the actor may see. */
    <T extends Stored> Optional<Row> find(Screen<T> screen, String text) {
        try {
            return Optional.of(required(screen, text, List.of()));
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    private <T extends Stored> Optional<Row> byId(
            Screen<T> screen, String text, List<String> columns, @Nullable Instant asOf) {
        String id = text.startsWith(BY_ID) ? text.substring(BY_ID.length()) : text;
        return id.matches("\\d{1,18}") ? rows.one(screen, Long.parseLong(id), columns, asOf) : Optional.empty();
    }

    private <T extends Stored> Optional<Row> byNumber(
            Screen<T> screen, String text, List<String> columns, @Nullable Instant asOf) {
        Optional<Attribute<T>> number = screen.declared().number().filter(each -> !rows.isMasked(screen, each.name()));
        if (number.isEmpty()
                || text.indexOf('\0') >= 0
                || number.get().kind() != Kind.TEXT
                || !rows.isReadable(screen, number.get().name())) {
            return Optional.empty();
        }
        Filter filter = Filter.where(number.get().name(), Operator.EQ, text);
        Query live = new Query(filter, Sort.descending("id"), columns, false, asOf);
        return rows.page(screen, live, Optional.empty(), 1).stream()
                .findFirst()
                .or(() -> rows.page(screen, live.inRecycleBin(true), Optional.empty(), 1).stream()
                        .findFirst());
    }
}
