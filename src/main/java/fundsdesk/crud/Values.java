package fundsdesk.crud;

import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON and text forms of values: one place, so that REST, filters, work orders and revisions agree.
 *
 * <p>Money is a string with its decimals, an instant ISO 8601 UTC, a date ISO, an enumeration its name, a reference
 * {@code {"id","label"}} (in input: the id or the business number).
 */
@Component
public final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final References references;
    private final Inputs inputs;
    private final JsonMapper json;

    Values(References references, Inputs inputs, JsonMapper json) {
        this.references = references;
        this.inputs = inputs;
        this.json = json;
    }

    /** The JSON form of a value. */
    public JsonNode toJson(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Boolean yes -> NODES.booleanNode(yes);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case BigDecimal decimal -> NODES.stringNode(decimal.toPlainString());
            case Money money -> NODES.stringNode(money.amount().toPlainString());
            case Enum<?> choice -> NODES.stringNode(choice.name());
            case Ref ref -> refToJson(ref);
            case Stored stored -> refToJson(references.ref((Stored) Hibernate.unproxy(stored)));
            case Collection<?> many -> arrayOf(many);
            case UploadedFile file -> NODES.stringNode(file.name());
            case Record nested -> objectOf(inputs.values(nested));
            case Map<?, ?> map -> objectOf(map);
            default -> NODES.stringNode(value.toString());
        };
    }

    /** The JSON text of what a call was given, for its revision or work order. */
    public String inputToJson(Call<?, ?> call) {
        Object input = call.input();
        return json.writeValueAsString(input instanceof Changes changes ? changesToJson(changes) : toJson(input));
    }

    /** {@code {"attribute": {"base": ..., "value": ...}}}; base only where the editor said what they saw. */
    public ObjectNode changesToJson(Changes changes) {
        ObjectNode node = NODES.objectNode();
        changes.values().forEach((name, change) -> {
            ObjectNode one = node.putObject(name);
            if (change.based()) {
                one.set("base", toJson(change.base()));
            }
            one.set("value", toJson(change.value()));
        });
        return node;
    }

    /** Reads what {@link #changesToJson} wrote.
     *
     * @param files what was given beside it, by name
     */
    public <T extends Stored> Changes changesFromJson(Screen<T> screen, JsonNode node, Map<String, ?> files) {
        Map<String, Changes.Change> changes = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            JsonNode one = entry.getValue();
            if (entry.getKey().equals(FormDocuments.FIELD.name())) {
                Object seen = one.path("base").isArray() ? List.of() : null;
                changes.put(entry.getKey(), new Changes.Change(seen, files.get(entry.getKey()), one.has("base")));
                return;
            }
            InputField field = screen.declared().required(entry.getKey()).field();
            Object base = one.has("base") ? fromJson(field, one.get("base")) : null;
            changes.put(entry.getKey(), new Changes.Change(base, fromJson(field, one.get("value")), one.has("base")));
        });
        return new Changes(changes);
    }

    /** Reads the plain form of a create or edit: {@code {"attribute": value}}.
     *
     * @throws InvalidException naming attributes that are unknown or of the wrong form
     */
    public <T extends Stored> Changes plainChanges(Screen<T> screen, JsonNode body) {
        List<Outcome.FieldError> errors = new ArrayList<>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        body.properties()
                .forEach(entry -> screen.declared()
                        .field(entry.getKey())
                        .ifPresentOrElse(
                                field -> collect(field.attribute().field(), entry.getValue(), values, errors),
                                () -> errors.add(
                                        new Outcome.FieldError(entry.getKey(), Text.of("error.unknown-attribute")))));
        InvalidException.throwIfAny(errors);
        return Changes.to(values);
    }

    /** Reads an action's input.
     *
     * @throws InvalidException naming inputs that are unknown or of the wrong form
     */
    public <I> I inputFromJson(Class<I> type, JsonNode body) {
        return inputFromJson(type, body, Map.of());
    }

    /** As {@link #inputFromJson(Class, JsonNode)}, with inputs beside it that JSON cannot hold: files. */
    public <I> I inputFromJson(Class<I> type, JsonNode body, Map<String, ?> beside) {
        List<Outcome.FieldError> errors = new ArrayList<>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>(beside);
        Map<String, InputField> fields = new LinkedHashMap<>();
        InputField.of(type).forEach(field -> fields.put(field.name(), field));
        body.properties().forEach(entry -> {
            InputField field = fields.get(entry.getKey());
            if (field == null) {
                errors.add(new Outcome.FieldError(entry.getKey(), Text.of("error.unknown-input")));
            } else {
                collect(field, entry.getValue(), values, errors);
            }
        });
        InvalidException.throwIfAny(errors);
        return inputs.of(type, values);
    }

    private void collect(
            InputField field, JsonNode node, Map<String, @Nullable Object> values, List<Outcome.FieldError> errors) {
        try {
            values.put(field.name(), fromJson(field, node));
        } catch (InvalidException nested) {
            nested.errors()
                    .forEach(error ->
                            errors.add(new Outcome.FieldError(field.name() + "." + error.field(), error.message())));
        } catch (IllegalArgumentException wrong) {
            errors.add(new Outcome.FieldError(
                    field.name(), Text.of("error.not-a-" + field.kind().name().toLowerCase(java.util.Locale.ROOT))));
        }
    }

    /** Reads one value.
     *
     * @throws IllegalArgumentException if it is not of the field's kind
     */
    public @Nullable Object fromJson(InputField field, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (field.kind().isMany() || field.kind() == Kind.ROWS || field.kind() == Kind.FILES) {
            return manyFromJson(field, node);
        }
        if (field.kind() == Kind.REFERENCE && node.isObject() && node.has("id")) {
            return parse(field, node.get("id").asString());
        }
        if (!node.isValueNode()) {
            throw new IllegalArgumentException("a single value is needed");
        }
        return parse(field, node.asString());
    }

    private List<Object> manyFromJson(InputField field, JsonNode node) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("a list is needed");
        }
        List<Object> many = new ArrayList<>();
        InputField one = single(field);
        node.forEach(each -> {
            Object value = field.kind() == Kind.ROWS ? inputFromJson(field.type(), each) : fromJson(one, each);
            if (value != null) {
                many.add(value);
            }
        });
        return many;
    }

    private static InputField single(InputField field) {
        Kind kind = switch (field.kind()) {
            case REFERENCES -> Kind.REFERENCE;
            case CHOICES -> field.type().isEnum() ? Kind.CHOICE : Kind.TEXT;
            default -> field.kind();
        };
        return new InputField(field.name(), kind, field.type(), false, 0, null);
    }

    /** Reads a value from its text form, as filters, addresses and spreadsheets have it.
     *
     * @throws IllegalArgumentException if it is not of the field's kind
     */
    public Object parse(InputField field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no text holds such a character");
        }
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, MARKDOWN -> text;
            case PICTURE -> Pictures.checked(text);
            case WHOLE_NUMBER ->
                field.type() == long.class || field.type() == Long.class
                        ? (Object) Long.valueOf(text.strip())
                        : (Object) Integer.valueOf(text.strip());
            case DECIMAL, MONEY -> decimal(text);
            case DATE -> temporal(() -> LocalDate.parse(text.strip()));
            case TIME -> temporal(() -> LocalTime.parse(text.strip()));
            case INSTANT -> temporal(() -> Instant.parse(text.strip()));
            case YES_NO -> yesNo(text.strip());
            case CHOICE -> choice(field.type(), text.strip());
            case CHOICES, REFERENCES -> parse(single(field), text);
            case REFERENCE -> reference(field.type(), text.strip());
            case FILE, FILES, ROWS -> throw new IllegalArgumentException("has no text form");
        };
    }

    private static BigDecimal decimal(String text) {
        BigDecimal value = new BigDecimal(text.strip().replace(",", ""));
        if (value.precision() - value.scale() > 24 || value.scale() > 18 || value.scale() < -24) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }

    private static Object temporal(java.util.function.Supplier<Object> parsing) {
        try {
            return parsing.get();
        } catch (java.time.format.DateTimeParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static Boolean yesNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false is needed");
        };
    }

    private static Object choice(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(text)
                        || (each instanceof Coded coded
                                && Integer.toString(coded.code()).equals(text)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such choice"));
    }

    @SuppressWarnings("unchecked")
    private Object reference(Class<?> type, String text) {
        return references
                .find((Class<? extends Stored>) type, text)
                .orElseThrow(() -> new IllegalArgumentException("no such record"));
    }

    private static ObjectNode refToJson(Ref ref) {
        return NODES.objectNode().put("id", ref.id()).put("label", ref.label());
    }

    private ArrayNode arrayOf(Collection<?> many) {
        ArrayNode array = NODES.arrayNode();
        many.forEach(each -> array.add(toJson(each)));
        return array;
    }

    private ObjectNode objectOf(Map<?, ? extends @Nullable Object> map) {
        ObjectNode object = NODES.objectNode();
        map.forEach((name, value) -> object.set(String.valueOf(name), toJson(value)));
        return object;
    }
}
