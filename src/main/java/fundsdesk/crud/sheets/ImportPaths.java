package fundsdesk.crud.sheets;

import static fundsdesk.crud.openapi.Json.answer;
import static fundsdesk.crud.openapi.Json.arrayOf;
import static fundsdesk.crud.openapi.Json.inPath;
import static fundsdesk.crud.openapi.Json.inQuery;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.crud.Actions;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.openapi.ApiPart;
import fundsdesk.crud.openapi.Json;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Describes {@link ImportApi} to those who may import. */
@Component
final class ImportPaths implements ApiPart {

    private static final String TEMPLATE = "/import-template.xlsx";

    private final Screens screens;
    private final Actions actions;
    private final Desk desk;

    ImportPaths(Screens screens, Actions actions, Desk desk) {
        this.screens = screens;
        this.actions = actions;
        this.desk = desk;
    }

    @Override
    public void describe(ObjectNode paths) {
        screens.all().forEach(screen -> template(paths, screen));
        if (paths.propertyNames().stream().anyMatch(path -> path.endsWith(TEMPLATE))) {
            paths.putObject("/api/v1/imports/{job}").set("get", told());
        }
    }

    private <T extends Stored> void template(ObjectNode paths, Screen<T> screen) {
        actions.find(screen, ImportRows.NAME)
                .filter(action -> desk.mayRun(screen, action))
                .ifPresent(action ->
                        paths.putObject("/api/v1/" + screen.key() + TEMPLATE).set("get", template(screen)));
    }

    private static ObjectNode template(Screen<?> screen) {
        ObjectNode get = object().put("operationId", screen.key() + ".import-template")
                .put("summary", "An empty workbook for check-import");
        get.putArray("tags").add(screen.key());
        ObjectNode file = object().put("description", "The workbook");
        file.putObject("content").putObject(SheetFormat.XLSX.contentType()).set("schema", object());
        ObjectNode responses = get.putObject("responses");
        responses.set("200", file);
        Json.problems(responses, 401, 403, 404);
        return get;
    }

    private static ObjectNode told() {
        ObjectNode get = object().put("operationId", "imports.get")
                .put("summary", "How the caller's own check or import of a file came out");
        get.putArray("parameters")
                .add(inPath("job", "The job that check-import or import started."))
                .add(inQuery("skip", "How many errors to leave out.", type("integer")));
        ObjectNode run = type("object");
        ObjectNode members = run.putObject("properties");
        List.of("state", "file").forEach(name -> members.set(name, type("string")));
        List.of("job", "rows", "good", "bad").forEach(name -> members.set(name, type("integer")));
        ObjectNode wrong = type("object");
        ObjectNode parts = wrong.putObject("properties");
        parts.set("row", type("integer"));
        List.of("attribute", "given", "message").forEach(name -> parts.set(name, type("string")));
        members.set("errors", arrayOf(wrong));
        ObjectNode responses = get.putObject("responses");
        responses.set("200", answer("Counts, and what is wrong row by row", run));
        Json.problems(responses, 401, 404);
        return get;
    }
}
