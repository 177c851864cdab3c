package fundsdesk.crud.openapi;

import static fundsdesk.crud.openapi.Json.arrayOf;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.schema;
import static fundsdesk.crud.openapi.Json.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The problems (RFC 9457) that calls are answered with. */
final class Errors {

    private static final Map<Integer, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put(400, "The request cannot be read; the detail names what.");
        MEANINGS.put(401, "Nobody signed in, or with a token that does not count.");
        MEANINGS.put(403, "The caller may not do this.");
        MEANINGS.put(404, "There is no such record, or none that the caller may see.");
        MEANINGS.put(409, "The record is in another state or version, or the key came with another request before.");
        MEANINGS.put(413, "Larger than what the desk takes.");
        MEANINGS.put(415, "Neither JSON nor a form with files.");
        MEANINGS.put(422, "A rule says no, a check stands against it, or a value cannot be right.");
        MEANINGS.put(500, "A defect; the log tells about it under the reference.");
    }

    private Errors() {}

    /** Adds the answers with these statuses, and the one for defects. */
    static void add(ObjectNode responses, int... statuses) {
        for (int status : statuses) {
            responses.set(Integer.toString(status), Json.response("Problem" + status));
        }
        responses.set("500", Json.response("Problem500"));
    }

    /** The named answers, one for each status. */
    static ObjectNode responses() {
        ObjectNode responses = object();
        MEANINGS.forEach((status, meaning) -> {
            ObjectNode answer = object().put("description", meaning);
            answer.putObject("content").putObject("application/problem+json").set("schema", schema("Problem"));
            responses.set("Problem" + status, answer);
        });
        return responses;
    }

    static ObjectNode problem() {
        ObjectNode problem = type("object").put("description", "RFC 9457, with a stable code");
        ObjectNode properties = problem.putObject("properties");
        List.of("type", "title", "code", "detail", "reference").forEach(name -> properties.set(name, type("string")));
        properties.set("status", type("integer"));
        properties.set("fields", listOf("field", "message"));
        properties.set("checks", listOf("name", "verdict", "message"));
        properties.set("conflicts", conflicts());
        problem.putArray("required").add("status").add("code").add("detail");
        return problem;
    }

    private static ObjectNode listOf(String... members) {
        ObjectNode one = type("object");
        ObjectNode properties = one.putObject("properties");
        List.of(members).forEach(name -> properties.set(name, type("string")));
        return arrayOf(one);
    }

    private static ObjectNode conflicts() {
        ObjectNode one = type("object");
        ObjectNode properties = one.putObject("properties");
        properties.set("field", type("string"));
        List.of("base", "theirs", "mine").forEach(name -> properties.set(name, object()));
        return arrayOf(one);
    }
}
