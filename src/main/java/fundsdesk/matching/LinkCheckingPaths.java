package fundsdesk.matching;

import static fundsdesk.crud.openapi.Json.answer;
import static fundsdesk.crud.openapi.Json.arrayOf;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import fundsdesk.crud.openapi.ApiPart;
import fundsdesk.crud.openapi.Json;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes {@link LinkCheckingApi} to those who may see statement lines. */
@Component
final class LinkCheckingPaths implements ApiPart {

    private static final String PATH = "/api/v1/statement-lines/{id}/candidates";

    private final Grants grants;

    LinkCheckingPaths(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void describe(ObjectNode paths) {
        if (!grants.allow(Acting.required(), Permission.of("statement-lines", "read"))) {
            return;
        }
        ObjectNode get = object().put("operationId", "candidates")
                .put("summary", "Which applications the line may be meant for, compared field by field");
        get.putArray("tags").add("statement-lines");
        get.putArray("parameters").add(Json.inPath("id", "The line."));
        ObjectNode responses = get.putObject("responses");
        responses.set("200", answer("What the engine says of the line now", checked()));
        Json.problems(responses, 401, 403, 404);
        paths.putObject(PATH).set("get", get);
    }

    private static ObjectNode checked() {
        ObjectNode text = type("string");
        ObjectNode named = objectOf(Map.of("id", type("integer", "int64"), "label", text));
        ObjectNode allocation = objectOf(
                Map.of("line", type("integer", "int64"), "application", named, "amount", text, "currency", text));
        ObjectNode compared = objectOf(
                Map.of("field", text, "verdict", text, "line", text, "application", text, "notes", arrayOf(text)));
        ObjectNode candidate =
                objectOf(Map.of("score", text, "allocations", arrayOf(allocation), "fields", arrayOf(compared)));
        ObjectNode shutOut = objectOf(Map.of("application", named, "gate", text, "why", text));
        return objectOf(
                Map.of("outcome", text, "why", text, "candidates", arrayOf(candidate), "shutOut", arrayOf(shutOut)));
    }

    private static ObjectNode objectOf(Map<String, JsonNode> properties) {
        ObjectNode schema = type("object");
        ObjectNode members = schema.putObject("properties");
        properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> members.set(each.getKey(), each.getValue()));
        return schema;
    }
}
