package fundsdesk.crud.openapi;

import static fundsdesk.crud.openapi.Json.arrayOf;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.schema;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.crud.Coded;
import fundsdesk.crud.InputField;
import java.lang.reflect.Field;
import java.util.Arrays;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of each kind of value, as it is answered and as it is handed in. */
final class ValueSchemas {

    private static final String DECIMAL = "^-?[0-9]+([.][0-9]+)?$";

    private ValueSchemas() {}

    /** As rows and answers have it; may be null. */
    static ObjectNode answered(InputField field, boolean many) {
        ObjectNode one = answered(field);
        return many ? one : Json.orNull(one);
    }

    private static ObjectNode answered(InputField field) {
        return switch (field.kind()) {
            case REFERENCE -> schema("Reference");
            case REFERENCES -> arrayOf(schema("Reference"));
            case CHOICES -> arrayOf(word(field));
            case ROWS -> arrayOf(record(field.type(), false));
            case FILE, FILES -> type("string");
            default -> plain(field);
        };
    }

    /** The components of an input record, or of rows within a value. */
    static ObjectNode record(Class<?> type, boolean input) {
        ObjectNode record = type("object");
        ObjectNode properties = record.putObject("properties");
        ArrayNode required = object().putArray("required");
        for (InputField field : InputField.of(type)) {
            Field member = member(type, field.name());
            properties.set(
                    field.name(),
                    input ? taken(field, member) : answered(field, field.kind().isMany()));
            if (input && field.required() && !member.getType().isPrimitive()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            record.set("required", required);
        }
        return input ? record.put("additionalProperties", false) : record;
    }

    private static Field member(Class<?> record, String name) {
        try {
            return record.getDeclaredField(name);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As a caller hands it in, with its constraints. */
    static ObjectNode taken(InputField field, Field member) {
        ObjectNode schema = switch (field.kind()) {
            case REFERENCE -> schema("ReferenceInput");
            case REFERENCES -> arrayOf(schema("ReferenceInput"));
            case CHOICES -> arrayOf(word(field));
            case ROWS -> arrayOf(record(field.type(), true));
            case FILE -> type("string").put("contentMediaType", "application/octet-stream");
            case FILES -> arrayOf(type("string").put("contentMediaType", "application/octet-stream"));
            default -> plain(field);
        };
        Limits.add(schema, member);
        return field.required() || field.kind().isMany() ? schema : Json.orNull(schema);
    }

    private static ObjectNode word(InputField field) {
        return field.type().isEnum() ? names(field.type()) : type("string");
    }

    private static ObjectNode plain(InputField field) {
        return switch (field.kind()) {
            case WHOLE_NUMBER ->
                type("integer", field.type() == long.class || field.type() == Long.class ? "int64" : "int32");
            case DECIMAL -> type("string").put("pattern", DECIMAL);
            case MONEY ->
                type("string")
                        .put("pattern", DECIMAL)
                        .put("description", "An amount in the currency of \"" + field.currency() + "\".");
            case DATE -> type("string", "date");
            case TIME -> type("string", "time");
            case INSTANT -> type("string", "date-time");
            case YES_NO -> type("boolean");
            case CHOICE -> names(field.type());
            default -> type("string");
        };
    }

    static ObjectNode names(Class<?> type) {
        ObjectNode schema = type("string");
        ArrayNode names = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).forEach(each -> names.add(((Enum<?>) each).name()));
        return schema;
    }

    /** The desk's own numbers of an enumeration. */
    static ObjectNode codes(Class<?> type) {
        ObjectNode schema = type("integer");
        ArrayNode codes = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).forEach(each -> codes.add(((Coded) each).code()));
        return schema;
    }
}
