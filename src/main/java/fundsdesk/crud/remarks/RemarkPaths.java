package fundsdesk.crud.remarks;

import static fundsdesk.crud.openapi.Json.answer;
import static fundsdesk.crud.openapi.Json.arrayOf;
import static fundsdesk.crud.openapi.Json.inPath;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.openapi.ApiPart;
import fundsdesk.crud.openapi.Json;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Describes {@link RemarkApi}, for the screens that the caller reads. */
@Component
final class RemarkPaths implements ApiPart {

    private final Screens screens;
    private final Actions actions;
    private final Grants grants;

    RemarkPaths(Screens screens, Actions actions, Grants grants) {
        this.screens = screens;
        this.actions = actions;
        this.grants = grants;
    }

    @Override
    public void describe(ObjectNode paths) {
        screens.all().stream()
                .filter(screen -> grants.allow(Acting.required(), screen.readPermission()))
                .forEach(screen -> describe(paths, screen));
    }

    private <T extends Stored> void describe(ObjectNode paths, Screen<T> screen) {
        actions.find(screen, AddRemark.NAME)
                .ifPresent(action -> paths.putObject("/api/v1/" + screen.key() + "/{id}/remarks")
                        .set("get", read(screen)));
    }

    private static ObjectNode read(Screen<?> screen) {
        ObjectNode get = object().put("operationId", screen.key() + ".remarks").put("summary", "Remarks, oldest first");
        get.putArray("tags").add(screen.key());
        get.putArray("parameters").add(inPath("id", "The record's id or number."));
        ObjectNode said = type("object");
        ObjectNode members = said.putObject("properties");
        members.set("id", type("integer"));
        members.set("answers", Json.orNull(type("integer")));
        List.of("at", "by", "text").forEach(name -> members.set(name, type("string")));
        ObjectNode thread = type("object");
        thread.putObject("properties").set("rows", arrayOf(said));
        ObjectNode responses = get.putObject("responses");
        responses.set("200", answer("What people remarked", thread));
        Json.problems(responses, 401, 403, 404, 409);
        return get;
    }
}
