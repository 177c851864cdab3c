package fundsdesk.crud.openapi;

import static fundsdesk.crud.openapi.Json.arrayOf;
import static fundsdesk.crud.openapi.Json.inPath;
import static fundsdesk.crud.openapi.Json.inQuery;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.schema;
import static fundsdesk.crud.openapi.Json.type;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the calls of all screens have in common. */
final class Components {

    private Components() {}

    static ObjectNode parameters() {
        ObjectNode parameters = object();
        parameters.set("id", inPath("id", "Its id, \"id:\" and the id, or its number."));
        parameters.set(
                "columns", inQuery("columns", "Attributes wanted, joined by commas; all without it.", type("string")));
        parameters.set("q", inQuery("q", "Words that the quick search looks for.", type("string")));
        parameters.set("after", inQuery("after", "Where the last page ended: its \"next\".", type("string")));
        parameters.set("recycleBin", inQuery("recycleBin", "The deleted rows instead.", type("boolean")));
        parameters.set(
                "limit",
                inQuery(
                        "limit",
                        "Most rows of a page.",
                        type("integer").put("minimum", 1).put("maximum", 500).put("default", 50)));
        parameters.set(
                "If-Match", header("If-Match", "The version it is meant for, in quotes; another one: 409.", false));
        parameters.set("If-None-Match", header("If-None-Match", "The version that is known, in quotes.", false));
        ObjectNode factor = header(
                "X-Second-Factor",
                "A code of the caller's second factor; without one given within five minutes: 403 with code step-up.",
                false);
        factor.set("schema", type("string"));
        parameters.set("X-Second-Factor", factor);
        parameters.set(
                "Idempotency-Key",
                header("Idempotency-Key", "One key, one effect: sent again, the same answer.", false));
        parameters.set(
                "Idempotency-Key-required",
                header("Idempotency-Key", "This moves money. One key, one effect: sent again, the same answer.", true));
        return parameters;
    }

    private static ObjectNode header(String name, String description, boolean required) {
        ObjectNode header = object().put("name", name).put("in", "header").put("required", required);
        ObjectNode schema = type("string");
        if (name.startsWith("Idempotency")) {
            schema.put("pattern", "^[!-~]{1,200}$");
        } else {
            schema.put("pattern", "^(\\*|(W/)?\"[0-9]{1,9}\")$");
        }
        header.put("description", description).set("schema", schema);
        return header;
    }

    static ObjectNode schemas() {
        ObjectNode schemas = object();
        schemas.set("Problem", Errors.problem());
        schemas.set("Reference", objectOf(List.of("id", "label"), type("integer", "int64"), type("string")));
        schemas.set("Record", objectOf(List.of("id"), type("integer", "int64")));
        schemas.set("ReferenceInput", referenceInput());
        schemas.set("Acknowledge", arrayOf(type("string")).put("description", "Names of warnings that are accepted."));
        schemas.set(
                "AwaitingApproval",
                objectOf(List.of("outcome", "workOrder"), object().put("const", "AWAITING_APPROVAL"), type("string")));
        schemas.set(
                "BatchIds",
                arrayOf(either(type("integer", "int64"), type("string")))
                        .put("minItems", 1)
                        .put("uniqueItems", true));
        schemas.set("BatchResults", objectOf(List.of("results"), arrayOf(batchResult())));
        schemas.set("Simulation", simulation());
        schemas.set("History", history());
        return schemas;
    }

    private static ObjectNode referenceInput() {
        return either(type("integer", "int64"), type("string"), objectOf(List.of("id"), type("integer", "int64")))
                .put("description", "The id or the business number.");
    }

    private static ObjectNode either(ObjectNode... schemas) {
        ObjectNode either = object();
        either.putArray("anyOf").addAll(List.of(schemas));
        return either;
    }

    private static ObjectNode batchResult() {
        ObjectNode outcomes = type("string");
        List.of("DONE", "AWAITING_APPROVAL", "DENIED", "MISSING", "CONFLICT", "REFUSED", "FAILED")
                .forEach(outcomes.putArray("enum")::add);
        ObjectNode result = objectOf(
                List.of("id", "outcome", "message"),
                either(type("integer", "int64"), type("string")),
                outcomes,
                Json.orNull(type("string")));
        ObjectNode properties = (ObjectNode) result.get("properties");
        properties.set("code", type("string"));
        properties.set("workOrder", type("string"));
        return result;
    }

    private static ObjectNode simulation() {
        ObjectNode counts = objectOf(
                List.of("done", "awaitingApproval", "skipped"), type("integer"), type("integer"), type("integer"));
        ObjectNode result = batchResult();
        ((ObjectNode) result.get("properties")).set("changes", arrayOf(change()));
        return objectOf(List.of("simulation", "counts", "results"), type("string"), counts, arrayOf(result));
    }

    private static ObjectNode change() {
        return objectOf(List.of("field", "before", "after"), type("string"), object(), object());
    }

    private static ObjectNode history() {
        ObjectNode nothing = Json.orNull(type("string"));
        ObjectNode change = change();
        ObjectNode revision = objectOf(
                List.of("revision", "at", "user", "action", "reason", "workOrder", "changes"),
                type("integer", "int64"),
                type("string", "date-time"),
                nothing,
                nothing.deepCopy(),
                nothing.deepCopy(),
                nothing.deepCopy(),
                arrayOf(change));
        return objectOf(List.of("rows", "next"), arrayOf(revision), nothing.deepCopy());
    }

    private static ObjectNode objectOf(List<String> names, ObjectNode... schemas) {
        ObjectNode object = type("object");
        ObjectNode properties = object.putObject("properties");
        for (int i = 0; i < schemas.length; i++) {
            properties.set(names.get(i), schemas[i]);
        }
        names.forEach(object.putArray("required")::add);
        return object;
    }
}
