package fundsdesk.crud.openapi;

import static fundsdesk.crud.openapi.Json.answer;
import static fundsdesk.crud.openapi.Json.arrayOf;
import static fundsdesk.crud.openapi.Json.inQuery;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.parameter;
import static fundsdesk.crud.openapi.Json.schema;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The addresses that read a screen: its rows, one record, the history of one. */
@Component
final class ReadPaths {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Rows rows;
    private final Texts texts;

    ReadPaths(Rows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    <T extends Stored> void add(ObjectNode paths, Screen<T> screen) {
        String base = "/api/v1/" + screen.key();
        paths.putObject(base).set("get", page(screen));
        paths.putObject(base + "/{id}").set("get", one(screen));
        paths.putObject(base + "/{id}/history").set("get", history(screen));
    }

    /** The files of all matching rows, for those who may take them away. */
    <T extends Stored> void addExports(ObjectNode paths, Screen<T> screen) {
        String base = "/api/v1/" + screen.key();
        paths.putObject(base + "/export.xlsx").set("get", export(screen, "xlsx", WORKBOOK));
        paths.putObject(base + "/export.csv").set("get", export(screen, "csv", "text/csv"));
    }

    private <T extends Stored> ObjectNode page(Screen<T> screen) {
        ObjectNode get = operation(screen, "list", "Rows of " + texts.screen(screen));
        ArrayNode parameters = get.putArray("parameters");
        parameters.add(filter(screen)).add(sort(screen)).add(parameter("columns"));
        List.of("q", "limit", "after", "recycleBin").forEach(name -> parameters.add(parameter(name)));
        ObjectNode page = type("object");
        page.putObject("properties").set("rows", arrayOf(schema(ScreenSchemas.rowName(screen))));
        ((ObjectNode) page.get("properties")).set("next", Json.orNull(type("string")));
        page.putArray("required").add("rows").add("next");
        Errors.add(responses(get, answer("A page of rows", page)), 400, 401, 403);
        return get;
    }

    private <T extends Stored> ObjectNode filter(Screen<T> screen) {
        String known = screen.declared().attributes().stream()
                .filter(attribute -> isOpen(screen, attribute))
                .map(attribute -> "- `" + attribute.name() + "`: " + operators(attribute))
                .collect(Collectors.joining("\n"));
        return inQuery(
                        "filter",
                        "`attribute:operator:value`, given more than once for \"and\". Attributes and operators:\n"
                                + known,
                        arrayOf(type("string")))
                .put("style", "form")
                .put("explode", true);
    }

    /** Whoever may not read an attribute in full cannot filter or sort by it either. */
    private <T extends Stored> boolean isOpen(Screen<T> screen, Attribute<T> attribute) {
        return rows.isReadable(screen, attribute.name()) && !rows.isMasked(screen, attribute.name());
    }

    private static String operators(Attribute<?> attribute) {
        return Arrays.stream(Operator.values())
                .filter(operator -> operator.fits(attribute.kind()))
                .map(Operator::code)
                .collect(Collectors.joining(", "));
    }

    private <T extends Stored> ObjectNode sort(Screen<T> screen) {
        ObjectNode schema = type("string");
        ArrayNode codes = schema.putArray("enum");
        new TreeSet<>(screen.declared().sorts())
                .stream()
                        .filter(name -> isOpen(screen, screen.declared().required(name)))
                        .forEach(name -> codes.add(name).add("-" + name));
        return inQuery("sort", "The order; with a minus the largest first.", schema);
    }

    private <T extends Stored> ObjectNode export(Screen<T> screen, String format, String contentType) {
        ObjectNode get = operation(screen, "export." + format, "All matching rows as a file");
        ArrayNode parameters = get.putArray("parameters");
        parameters.add(filter(screen)).add(sort(screen)).add(parameter("columns"));
        parameters.add(parameter("q")).add(parameter("recycleBin"));
        parameters.add(inQuery("bom", "Begins the CSV file with a byte order mark.", type("boolean")));
        ObjectNode file = object().put("description", "The file, streamed");
        file.putObject("content").putObject(contentType).set("schema", object());
        Errors.add(responses(get, file), 400, 401, 403, 404);
        return get;
    }

    private ObjectNode one(Screen<?> screen) {
        ObjectNode get = operation(screen, "get", texts.one(screen));
        get.putArray("parameters").add(parameter("id")).add(parameter("If-None-Match"));
        ObjectNode found = answer("The record", schema(ScreenSchemas.rowName(screen)));
        found.putObject("headers")
                .putObject("ETag")
                .put("description", "Its version, for If-Match")
                .set("schema", type("string"));
        ObjectNode responses = responses(get, found);
        responses.set("304", object().put("description", "The caller knows this version"));
        Errors.add(responses, 401, 403, 404, 409);
        return get;
    }

    private ObjectNode history(Screen<?> screen) {
        ObjectNode get = operation(screen, "history", "Revisions, newest first");
        get.putArray("parameters").add(parameter("id")).add(parameter("limit")).add(parameter("after"));
        Errors.add(responses(get, answer("A page of revisions", schema("History"))), 400, 401, 403, 404, 409);
        return get;
    }

    private static ObjectNode responses(ObjectNode operation, ObjectNode ok) {
        ObjectNode responses = operation.putObject("responses");
        responses.set("200", ok);
        return responses;
    }

    static ObjectNode operation(Screen<?> screen, String name, String summary) {
        ObjectNode operation =
                object().put("operationId", screen.key() + "." + name).put("summary", summary);
        operation.putArray("tags").add(screen.key());
        return operation;
    }
}
