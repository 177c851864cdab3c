package fundsdesk.crud.openapi;

import static fundsdesk.crud.openapi.Json.answer;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.parameter;
import static fundsdesk.crud.openapi.Json.schema;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.crud.Action;
import fundsdesk.crud.Changes;
import fundsdesk.crud.InputField;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.Optional;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The addresses that run actions: without a record, on one, on many. */
@Component
final class ActionPaths {

    private final ScreenSchemas schemas;
    private final Texts texts;

    ActionPaths(ScreenSchemas schemas, Texts texts) {
        this.schemas = schemas;
        this.texts = texts;
    }

    <T extends Stored> void add(ObjectNode paths, Screen<T> screen, Action<T, ?> action) {
        String base = "/api/v1/" + screen.key();
        String end = "/actions/" + action.name();
        switch (action) {
            case ScreenAction<T, ?, ?> free -> paths.putObject(base + end).set("post", single(screen, free));
            case RecordAction<T, ?> record -> {
                paths.putObject(base + "/{id}" + end).set("post", single(screen, record));
                if (record.isBatch()) {
                    paths.putObject(base + end + "/batch").set("post", batch(screen, record));
                    paths.putObject(base + end + "/simulate").set("post", simulate(screen, record));
                }
            }
        }
    }

    private <T extends Stored> ObjectNode single(Screen<T> screen, Action<T, ?> action) {
        ObjectNode post = operation(screen, action, action.name());
        ArrayNode parameters = parameters(post, action);
        if (action instanceof RecordAction) {
            parameters.add(parameter("id")).add(parameter("If-Match"));
        }
        ObjectNode input = input(screen, action);
        ((ObjectNode) input.get("properties")).set("acknowledge", schema("Acknowledge"));
        post.set("requestBody", body(action, input));
        ObjectNode responses = post.putObject("responses");
        responses.set("200", answer("It is done", done(screen, action)));
        responses.set("202", answer("It waits for approval", schema("AwaitingApproval")));
        Errors.add(responses, 400, 401, 403, 404, 409, 413, 415, 422);
        return post;
    }

    private <T extends Stored> ObjectNode batch(Screen<T> screen, RecordAction<T, ?> action) {
        ObjectNode post = operation(screen, action, action.name() + ".batch");
        parameters(post, action);
        ObjectNode whole = batchBody(screen, action);
        ((ObjectNode) whole.get("properties"))
                .set("simulation", type("string").put("description", "Only as it was simulated; 409 otherwise."));
        post.set("requestBody", content("application/json", whole));
        ObjectNode responses = post.putObject("responses");
        responses.set("200", answer("A result for each record", schema("BatchResults")));
        Errors.add(responses, 400, 401, 403, 409, 413, 415, 422);
        return post;
    }

    private <T extends Stored> ObjectNode simulate(Screen<T> screen, RecordAction<T, ?> action) {
        ObjectNode post = operation(screen, action, action.name() + ".simulate");
        post.set("requestBody", content("application/json", batchBody(screen, action)));
        ObjectNode responses = post.putObject("responses");
        responses.set("200", answer("What it would do; nothing of it stays", schema("Simulation")));
        Errors.add(responses, 400, 401, 403, 413, 415, 422);
        return post;
    }

    private <T extends Stored> ObjectNode batchBody(Screen<T> screen, RecordAction<T, ?> action) {
        ObjectNode whole = type("object").put("additionalProperties", false);
        ObjectNode properties = whole.putObject("properties");
        properties.set("ids", schema("BatchIds"));
        properties.set("input", input(screen, action));
        properties.set("acknowledge", schema("Acknowledge"));
        whole.putArray("required").add("ids");
        return whole;
    }

    private ObjectNode operation(Screen<?> screen, Action<?, ?> action, String name) {
        ObjectNode post = ReadPaths.operation(screen, "actions." + name, texts.action(screen, action));
        if (action.isIrreversible()) {
            post.put("description", "Cannot be undone.");
        }
        return post;
    }

    private static ArrayNode parameters(ObjectNode post, Action<?, ?> action) {
        ArrayNode parameters = post.putArray("parameters")
                .add(parameter(action.isMovingMoney() ? "Idempotency-Key-required" : "Idempotency-Key"));
        return action.isSteppingUp() ? parameters.add(parameter("X-Second-Factor")) : parameters;
    }

    private <T extends Stored> ObjectNode input(Screen<T> screen, Action<T, ?> action) {
        if (action.input() == Changes.class) {
            return schemas.form(screen, action instanceof ScreenAction);
        }
        ObjectNode input = ValueSchemas.record(action.input(), true);
        for (InputField field : action.fields()) {
            JsonNode property = input.path("properties").path(field.name());
            ((ObjectNode) property).put("title", texts.input(screen, action, field));
        }
        return input;
    }

    private static ObjectNode body(Action<?, ?> action, ObjectNode input) {
        boolean files = action.fields().stream().anyMatch(field -> field.kind().isFile());
        return content(files ? "multipart/form-data" : "application/json", input)
                .put("required", action.fields().stream().anyMatch(InputField::required));
    }

    private static ObjectNode content(String mediaType, ObjectNode schema) {
        ObjectNode body = object();
        body.putObject("content").putObject(mediaType).set("schema", schema);
        return body;
    }

    private static ObjectNode done(Screen<?> screen, Action<?, ?> action) {
        ObjectNode done = type("object");
        ObjectNode properties = done.putObject("properties");
        properties.set("outcome", object().put("const", "DONE"));
        done.putArray("required").add("outcome");
        Optional<Class<?>> made = made(action);
        if (made.isEmpty() || made.get().isAssignableFrom(screen.entity())) {
            properties.set("record", schema(ScreenSchemas.rowName(screen)));
        } else if (Stored.class.isAssignableFrom(made.get())) {
            properties.set("record", schema("Record"));
        } else {
            properties.set("result", FactSchemas.of(made.get()));
        }
        return done;
    }

    /** What an action without a record answers. */
    private static Optional<Class<?>> made(Action<?, ?> action) {
        if (!(action instanceof ScreenAction)) {
            return Optional.empty();
        }
        return Optional.ofNullable(ResolvableType.forClass(action.getClass())
                .as(ScreenAction.class)
                .getGeneric(2)
                .resolve());
    }
}
