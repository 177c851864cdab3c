package fundsdesk.users;

import static fundsdesk.crud.openapi.Json.answer;
import static fundsdesk.crud.openapi.Json.arrayOf;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.openapi.ApiPart;
import fundsdesk.crud.openapi.Json;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Describes {@link WhoMayApi} to those who may read it. */
@Component
final class WhoMayPaths implements ApiPart {

    private final Grants grants;

    WhoMayPaths(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void describe(ObjectNode paths) {
        if (!grants.allow(Acting.required(), WhoMay.READ)) {
            return;
        }
        paths.putObject(WhoMayApi.PATH)
                .set("get", get("who-may", "Who may do what", answer("Each right and who holds it", arrayOf(duty()))));
        ObjectNode workbook = object().put("description", "The workbook");
        workbook.putObject("content")
                .putObject("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .set("schema", type("string", "binary"));
        paths.putObject(WhoMayApi.PATH + ".xlsx")
                .set("get", get("who-may-workbook", "Who may do what, in Excel", workbook));
    }

    private static ObjectNode get(String id, String summary, ObjectNode answer) {
        ObjectNode get = object().put("operationId", id).put("summary", summary);
        get.putArray("tags").add("who-may");
        ObjectNode responses = get.putObject("responses");
        responses.set("200", answer);
        Json.problems(responses, 401, 403);
        return get;
    }

    private static ObjectNode duty() {
        ObjectNode duty = type("object");
        ObjectNode properties = duty.putObject("properties");
        List.of("area", "right", "code").forEach(text -> properties.set(text, type("string")));
        properties.set("money", type("boolean"));
        List.of("roles", "people").forEach(names -> properties.set(names, arrayOf(type("string"))));
        return duty;
    }
}
