package fundsdesk.crud.openapi;

import static fundsdesk.crud.openapi.Json.object;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /api/openapi.json}: OpenAPI 3.1 of what the caller may do (FW-19). A client generated from it with the token
 * it will run with has exactly the calls that will not be refused for want of a permission.
 */
@RestController
final class OpenApi {

    private final Screens screens;
    private final Actions actions;
    private final Desk desk;
    private final Grants grants;
    private final ScreenSchemas schemas;
    private final ReadPaths reading;
    private final ActionPaths acting;
    private final List<ApiPart> parts;
    private final Texts texts;

    OpenApi(
            Screens screens,
            Actions actions,
            Desk desk,
            Grants grants,
            ScreenSchemas schemas,
            ReadPaths reading,
            ActionPaths acting,
            List<ApiPart> parts,
            Texts texts) {
        this.screens = screens;
        this.actions = actions;
        this.desk = desk;
        this.grants = grants;
        this.schemas = schemas;
        this.reading = reading;
        this.acting = acting;
        this.parts = parts;
        this.texts = texts;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<JsonNode> document() {
        ObjectNode document = object().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Fundsdesk")
                .put("version", "v1")
                .put("summary", texts.of("openapi.summary"));
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray("token");
        ArrayNode tags = document.putArray("tags");
        ObjectNode paths = document.putObject("paths");
        ObjectNode components = document.putObject("components");
        ObjectNode named = Components.schemas();
        screens.all().stream()
                .filter(screen -> grants.allow(Acting.required(), screen.readPermission()))
                .sorted(Comparator.comparing(Screen::key))
                .forEach(screen -> add(screen, tags, paths, named));
        parts.forEach(part -> part.describe(paths));
        components.set("schemas", named);
        components.set("parameters", Components.parameters());
        components.set("responses", Errors.responses());
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    private <T extends Stored> void add(Screen<T> screen, ArrayNode tags, ObjectNode paths, ObjectNode named) {
        tags.addObject().put("name", screen.key()).put("description", texts.screen(screen));
        named.set(ScreenSchemas.rowName(screen), schemas.row(screen));
        reading.add(paths, screen);
        actions.find(screen, "export-rows")
                .filter(export -> desk.mayRun(screen, export))
                .ifPresent(export -> reading.addExports(paths, screen));
        actions.of(screen).stream()
                .filter(action -> desk.mayRun(screen, action))
                .forEach(action -> acting.add(paths, screen, action));
    }
}
