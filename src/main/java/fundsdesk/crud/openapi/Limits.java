package fundsdesk.crud.openapi;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Bean Validation's constraints of a field, in the words of JSON Schema; a bound of a decimal, sent as text, in words. */
final class Limits {

    private Limits() {}

    static void add(ObjectNode schema, Field field) {
        String type = schema.path("type").asString("");
        switch (type) {
            case "string" -> addToText(schema, field);
            case "array" -> addSize(schema, field, "minItems", "maxItems");
            case "integer" -> addBounds(schema, field);
            default -> {}
        }
    }

    private static void addToText(ObjectNode schema, Field field) {
        if (field.getType() == java.math.BigDecimal.class) {
            boundsInWords(field).ifPresent(words -> schema.put("description", words));
            return;
        }
        addSize(schema, field, "minLength", "maxLength");
        Pattern pattern = field.getAnnotation(Pattern.class);
        if (pattern != null) {
            schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
        }
        if (field.isAnnotationPresent(Email.class)) {
            schema.put("format", "email");
        }
    }

    private static void addSize(ObjectNode schema, Field field, String least, String most) {
        Size size = field.getAnnotation(Size.class);
        if (size != null && size.min() > 0) {
            schema.put(least, size.min());
        } else if (field.isAnnotationPresent(NotBlank.class) || field.isAnnotationPresent(NotEmpty.class)) {
            schema.put(least, 1);
        }
        if (size != null && size.max() < Integer.MAX_VALUE) {
            schema.put(most, size.max());
        }
    }

    private static void addBounds(ObjectNode schema, Field field) {
        Min min = field.getAnnotation(Min.class);
        Max max = field.getAnnotation(Max.class);
        if (min != null) {
            schema.put("minimum", min.value());
        }
        if (max != null) {
            schema.put("maximum", max.value());
        }
        if (field.isAnnotationPresent(Positive.class)) {
            schema.put("exclusiveMinimum", 0);
        }
        if (field.isAnnotationPresent(PositiveOrZero.class)) {
            schema.put("minimum", 0);
        }
    }

    private static Optional<String> boundsInWords(Field field) {
        DecimalMin min = field.getAnnotation(DecimalMin.class);
        DecimalMax max = field.getAnnotation(DecimalMax.class);
        if (field.isAnnotationPresent(Positive.class)) {
            return Optional.of("More than 0.");
        }
        if (field.isAnnotationPresent(PositiveOrZero.class)) {
            return Optional.of("0 or more.");
        }
        String words =
                (min == null ? "" : "From " + min.value() + ". ") + (max == null ? "" : "To " + max.value() + ".");
        return Optional.of(words.strip()).filter(text -> !text.isEmpty());
    }
}
