package fundsdesk.crud.rest;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Query;
import fundsdesk.crud.RecordHistory;
import fundsdesk.crud.Row;
import fundsdesk.crud.RowKey;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads screens over REST: which there are, their rows, one record, its history. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.ALL_VALUE)
final class ScreenApi {

    static final int MOST_ROWS = 500;
    static final int USUAL_ROWS = 50;

    private final Screens screens;
    private final RecordFinder finder;
    private final RowRequests requests;
    private final Rows rows;
    private final Cursors cursors;
    private final RowJson json;
    private final HistoryJson history;
    private final Grants grants;
    private final Texts texts;

    ScreenApi(
            Screens screens,
            RecordFinder finder,
            RowRequests requests,
            Rows rows,
            Cursors cursors,
            RowJson json,
            HistoryJson history,
            Grants grants,
            Texts texts) {
        this.screens = screens;
        this.finder = finder;
        this.requests = requests;
        this.rows = rows;
        this.cursors = cursors;
        this.json = json;
        this.history = history;
        this.grants = grants;
        this.texts = texts;
    }

    /** The screens that the caller may read. */
    @GetMapping
    ResponseEntity<JsonNode> screens() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode listed = answer.putArray("screens");
        screens.all().stream()
                .filter(screen -> grants.allow(Acting.required(), screen.readPermission()))
                .sorted(Comparator.comparing(Screen::key))
                .forEach(screen -> listed.addObject()
                        .put("key", screen.key())
                        .put("title", texts.screen(screen))
                        .put("href", "/api/v1/" + screen.key()));
        return answered(answer);
    }

    @GetMapping("/{screen}")
    ResponseEntity<JsonNode> page(
            @PathVariable("screen") String key, @RequestParam MultiValueMap<String, String> parameters) {
        return answered(page(finder.screen(key), parameters));
    }

    private <T extends Stored> JsonNode page(Screen<T> screen, MultiValueMap<String, String> parameters) {
        requireGranted(screen);
        Query asked = requests.query(screen, parameters, Set.of("limit", "after"), RowRequests.everything(screen));
        Query query = asked.withColumns(RowRequests.completed(screen, asked));
        int limit = RowRequests.number(parameters, "limit", USUAL_ROWS, MOST_ROWS);
        Optional<RowKey> after = Optional.ofNullable(parameters.getFirst("after"))
                .map(cursor -> cursors.read(screen, query.sort(), cursor));
        List<Row> found = rows.page(screen, query, after, limit + 1);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode shown = answer.putArray("rows");
        found.stream().limit(limit).forEach(row -> shown.add(json.of(screen, row)));
        answer.put("next", found.size() <= limit ? null : cursorAt(query, found.get(limit - 1)));
        return answer;
    }

    private String cursorAt(Query query, Row last) {
        return cursors.write(query.sort(), new RowKey(last.get(query.sort().attribute()), last.id()));
    }

    @GetMapping("/{screen}/{id}")
    ResponseEntity<JsonNode> one(
            @PathVariable("screen") String key,
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        Screen<?> screen = finder.screen(key);
        requireGranted(screen);
        Instant asOf = requests.asOf(screen, parameters);
        Row row = finder.required(screen, id, RowRequests.everything(screen), asOf);
        if (asOf != null) {
            return answered(json.of(screen, row));
        }
        String tag = tag(row.version());
        return tag.equals(known)
                ? ResponseEntity.status(304).eTag(tag).build()
                : ResponseEntity.ok()
                        .eTag(tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json.of(screen, row));
    }

    /** The revisions of a record, newest first, in pages. */
    @GetMapping("/{screen}/{id}/history")
    ResponseEntity<JsonNode> history(
            @PathVariable("screen") String key,
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> parameters) {
        Screen<?> screen = finder.screen(key);
        requireGranted(screen);
        Row row = finder.required(screen, id, List.of());
        int limit = RowRequests.number(parameters, "limit", USUAL_ROWS, MOST_ROWS);
        return answered(history.of(screen, row.id(), before(parameters), limit));
    }

    private static long before(MultiValueMap<String, String> parameters) {
        String after = parameters.getFirst("after");
        if (after == null) {
            return RecordHistory.NEWEST;
        }
        if (!after.matches("\\d{1,18}")) {
            throw Problem.of(400, "cursor");
        }
        return Long.parseLong(after);
    }

    /** Before anything else is said about the screen: who may not read it learns nothing of its attributes. */
    private void requireGranted(Screen<?> screen) {
        if (!grants.allow(Acting.required(), screen.readPermission())) {
            throw new Rows.NotGranted(screen);
        }
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    static ResponseEntity<JsonNode> answered(JsonNode json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }
}
