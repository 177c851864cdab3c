package fundsdesk.crud.openapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shapes that stand everywhere in an OpenAPI document; for {@link ApiPart}s too. */
public final class Json {

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A schema of one plain type, such as {@code string}. */
    public static ObjectNode type(String type) {
        return object().put("type", type);
    }

    public static ObjectNode type(String type, String format) {
        return type(type).put("format", format);
    }

    public static ObjectNode arrayOf(JsonNode items) {
        ObjectNode array = type("array");
        array.set("items", items);
        return array;
    }

    /** A reference to a named schema of the document. */
    public static ObjectNode schema(String name) {
        return object().put("$ref", "#/components/schemas/" + name);
    }

    static ObjectNode response(String name) {
        return object().put("$ref", "#/components/responses/" + name);
    }

    static ObjectNode parameter(String name) {
        return object().put("$ref", "#/components/parameters/" + name);
    }

    /** The schema, or {@code null}. */
    public static ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isString() && !schema.has("enum")) {
            ObjectNode nullable = schema.deepCopy();
            nullable.putArray("type").add(schema.path("type").asString()).add("null");
            return nullable;
        }
        ObjectNode either = object();
        either.putArray("anyOf").add(schema).add(type("null"));
        return either;
    }

    /** An answer of JSON. */
    public static ObjectNode answer(String description, JsonNode schema) {
        ObjectNode answer = object().put("description", description);
        answer.putObject("content").putObject("application/json").set("schema", schema);
        return answer;
    }

    /** Adds the problems that a call can be answered with, by their statuses. */
    public static void problems(ObjectNode responses, int... statuses) {
        Errors.add(responses, statuses);
    }

    /** A value in the address. */
    public static ObjectNode inPath(String name, String description) {
        ObjectNode parameter = object().put("name", name).put("in", "path").put("required", true);
        parameter.put("description", description).set("schema", type("string"));
        return parameter;
    }

    /** An optional value in the query string. */
    public static ObjectNode inQuery(String name, String description, JsonNode schema) {
        ObjectNode parameter = object().put("name", name).put("in", "query").put("description", description);
        parameter.set("schema", schema);
        return parameter;
    }
}
