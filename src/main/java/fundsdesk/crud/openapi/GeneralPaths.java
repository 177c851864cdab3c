package fundsdesk.crud.openapi;

import static fundsdesk.crud.openapi.Json.answer;
import static fundsdesk.crud.openapi.Json.arrayOf;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.type;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Addresses beside those of the screens: the list of screens, this document, results of jobs. */
@Component
final class GeneralPaths implements ApiPart {

    @Override
    public void describe(ObjectNode paths) {
        ObjectNode screen = type("object");
        ObjectNode properties = screen.putObject("properties");
        properties.set("key", type("string"));
        properties.set("title", type("string"));
        properties.set("href", type("string"));
        ObjectNode list = type("object");
        list.putObject("properties").set("screens", arrayOf(screen));
        add(paths, "/api/v1", "screens", "The screens that the caller may read", list);
        add(paths, "/api/openapi.json", "openapi", "This document", type("object"));
        paths.putObject("/api/v1/jobs/{id}/result").set("get", result());
    }

    private static ObjectNode result() {
        ObjectNode get = object().put("operationId", "jobs.result").put("summary", "What the caller's own job made");
        get.putArray("parameters").add(Json.inPath("id", "The job's id."));
        ObjectNode responses = get.putObject("responses");
        ObjectNode file = responses.putObject("200").put("description", "A file");
        file.putObject("content").putObject("application/octet-stream").set("schema", object());
        Errors.add(responses, 401, 404);
        return get;
    }

    private static void add(ObjectNode paths, String path, String name, String summary, ObjectNode schema) {
        ObjectNode get = object().put("operationId", name).put("summary", summary);
        ObjectNode responses = get.putObject("responses");
        responses.set("200", answer(summary, schema));
        Errors.add(responses, 401);
        paths.putObject(path).set("get", get);
    }
}
