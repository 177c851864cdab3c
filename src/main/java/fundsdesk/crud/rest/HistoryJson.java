package fundsdesk.crud.rest;

import fundsdesk.crud.RecordHistory;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record's revisions as JSON. */
@Component
@Transactional(readOnly = true)
class HistoryJson {

    private final ObjectProvider<RecordHistory> history;
    private final Values values;
    private final RowJson rows;

    HistoryJson(ObjectProvider<RecordHistory> history, Values values, RowJson rows) {
        this.history = history;
        this.values = values;
        this.rows = rows;
    }

    /** {@code {"rows": [...], "next": "..."}}; {@code next} goes into {@code after} for the page of older ones. */
    public <T extends Stored> ObjectNode of(Screen<T> screen, long id, long before, int limit) {
        List<RecordHistory.Revision> revisions = history.getObject().of(screen, id, before, limit + 1);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode revised = answer.putArray("rows");
        revisions.stream().limit(limit).forEach(revision -> revised.add(json(screen, revision)));
        answer.put(
                "next",
                revisions.size() <= limit
                        ? null
                        : Long.toString(revisions.get(limit - 1).revision()));
        return answer;
    }

    private ObjectNode json(Screen<?> screen, RecordHistory.Revision revision) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("revision", revision.revision());
        json.put("at", revision.at().toString());
        json.put("user", revision.user());
        json.put("action", revision.action());
        json.put("reason", revision.reason());
        json.put("workOrder", revision.workOrder());
        ArrayNode changes = json.putArray("changes");
        revision.changes().forEach(change -> {
            ObjectNode one = changes.addObject().put("field", change.field());
            one.set("before", json(screen, change.field(), change.before()));
            one.set("after", json(screen, change.field(), change.after()));
        });
        return json;
    }

    private JsonNode json(Screen<?> screen, String field, @Nullable Object value) {
        return screen.declared()
                .attribute(field)
                .map(attribute -> rows.said(attribute, value))
                .orElseGet(() -> values.toJson(value));
    }
}
