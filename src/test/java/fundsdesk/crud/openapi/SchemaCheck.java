package fundsdesk.crud.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Says where a value differs from its schema, for the words of JSON Schema that the document uses. */
public final class SchemaCheck {

    private final JsonNode document;

    public SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** What is wrong; nothing when the value fits. */
    public List<String> differences(JsonNode value, JsonNode schema) {
        List<String> found = new ArrayList<>();
        check("$", value, schema, found);
        return found;
    }

    private void check(String at, JsonNode value, JsonNode given, List<String> found) {
        JsonNode schema = resolved(given);
        if (schema.has("anyOf")) {
            boolean fits = each(schema.get("anyOf")).stream()
                    .anyMatch(one -> differences(value, one).isEmpty());
            note(fits, at + " fits none of " + schema.get("anyOf") + ": " + value, found);
            return;
        }
        note(isOfType(value, schema.path("type")), at + " is no " + schema.path("type") + ": " + value, found);
        note(!schema.has("const") || schema.get("const").equals(value), at + " is not " + schema.path("const"), found);
        note(
                !schema.has("enum") || each(schema.get("enum")).contains(value),
                at + " is none of the choices: " + value,
                found);
        if (value.isString() && schema.has("pattern")) {
            note(
                    value.asString().matches(schema.get("pattern").asString()),
                    at + " has another pattern: " + value,
                    found);
        }
        if (value.isArray() && schema.has("items")) {
            each(value).forEach(one -> check(at + "[]", one, schema.get("items"), found));
        }
        if (value.isObject() && schema.has("properties")) {
            checkMembers(at, value, schema, found);
        }
    }

    private void checkMembers(String at, JsonNode value, JsonNode schema, List<String> found) {
        each(schema.path("required")).forEach(name -> note(value.has(name.asString()), at + " lacks " + name, found));
        value.properties().forEach(member -> {
            JsonNode known = schema.get("properties").path(member.getKey());
            if (known.isMissingNode()) {
                found.add(at + " has " + member.getKey() + ", which the document does not know");
            } else {
                check(at + "." + member.getKey(), member.getValue(), known, found);
            }
        });
    }

    private static void note(boolean fits, String difference, List<String> found) {
        if (!fits) {
            found.add(difference);
        }
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        if (type.isMissingNode()) {
            return true;
        }
        return type.isArray()
                ? each(type).stream().anyMatch(one -> isOfType(value, one.asString()))
                : isOfType(value, type.asString());
    }

    private static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> throw new AssertionError("no type of JSON Schema: " + type);
        };
    }

    /** The schema itself, or what its reference leads to. */
    public JsonNode resolved(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        String reference = schema.get("$ref").asString();
        JsonNode found = document.at(reference.substring(1));
        if (found.isMissingNode()) {
            throw new AssertionError(reference + " leads nowhere");
        }
        return resolved(found);
    }

    static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
