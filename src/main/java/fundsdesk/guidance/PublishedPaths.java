package fundsdesk.guidance;

import static fundsdesk.crud.openapi.Json.answer;
import static fundsdesk.crud.openapi.Json.inQuery;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.openapi.ApiPart;
import fundsdesk.crud.openapi.Json;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes {@link PublishedApi} to the programs that show what is published. */
@Component
final class PublishedPaths implements ApiPart {

    private static final String BASE = "/api/v1/published/";
    private static final List<String> COMMON = List.of("currency", "region", "language", "asOf");

    private final Grants grants;

    PublishedPaths(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void describe(ObjectNode paths) {
        if (grants.allow(Acting.required(), GuidanceRoles.PUBLISHED)) {
            add(paths, "deposit-parameters", "The published ways to deposit", COMMON);
            add(paths, "deposit-guidelines", "The published explanations of deposits", COMMON);
            add(
                    paths,
                    "receiving-accounts",
                    "The company's accounts that receive deposits",
                    List.of("currency", "region", "language", "asOf", "method", "bank"));
            ObjectNode image = get("A picture of a guideline", "images");
            image.putArray("parameters").add(Json.inPath("hash", "The picture's SHA-256."));
            ObjectNode found = object().put("description", "The picture");
            found.putObject("content").putObject("image/png").set("schema", object());
            responses(image, found);
            paths.putObject(BASE + "images/{hash}.png").set("get", image);
        }
    }

    private static void add(ObjectNode paths, String name, String summary, List<String> names) {
        ObjectNode get = get(summary, name);
        ArrayNode parameters = get.putArray("parameters");
        names.forEach(each -> parameters.add(inQuery(each, "Only what is for it.", type("string"))));
        responses(get, answer("What clients see", type("object")));
        paths.putObject(BASE + name).set("get", get);
    }

    private static ObjectNode get(String summary, String name) {
        ObjectNode get = object().put("operationId", "published." + name).put("summary", summary);
        get.putArray("tags").add("published");
        return get;
    }

    private static void responses(ObjectNode get, ObjectNode ok) {
        ObjectNode responses = get.putObject("responses");
        responses.set("200", ok);
        responses.set("304", object().put("description", "Nothing changed"));
        Json.problems(responses, 400, 401, 403, 404);
    }
}
