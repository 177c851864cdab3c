package fundsdesk.crud.rest;

import fundsdesk.crud.Kind;
import fundsdesk.crud.Ref;
import fundsdesk.crud.RowKey;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Values;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Places in an order of rows as opaque texts: {@code sort} and the last row's value and id. A cursor opens nothing: row
 * access and the filter hold for every page, so a made-up one only starts elsewhere.
 */
@Component
final class Cursors {

    private final Values values;
    private final JsonMapper json;

    Cursors(Values values, JsonMapper json) {
        this.values = values;
        this.json = json;
    }

    String write(Sort sort, RowKey place) {
        ObjectNode cursor = JsonNodeFactory.instance.objectNode();
        cursor.put("s", sort.code());
        cursor.put("v", text(place.value()));
        cursor.put("i", place.id());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cursor.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case java.math.BigDecimal number -> number.toPlainString();
            case Enum<?> choice -> choice.name();
            case Ref ref -> Long.toString(ref.id());
            default -> value.toString();
        };
    }

    /** @throws Problem 400 when it is no cursor, or one of another order */
    RowKey read(Screen<?> screen, Sort sort, String cursor) {
        JsonNode node = parsed(cursor);
        if (!sort.code().equals(node.path("s").asString(""))) {
            throw Problem.of(400, "cursor-of-other-sort", node.path("s").asString(""), sort.code());
        }
        if (!node.path("i").isIntegralNumber()) {
            throw Problem.of(400, "cursor");
        }
        return new RowKey(value(screen, sort, node.path("v")), node.path("i").asLong());
    }

    private JsonNode parsed(String cursor) {
        try {
            return json.readTree(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | JacksonException broken) {
            throw Problem.of(400, "cursor");
        }
    }

    private @Nullable Object value(Screen<?> screen, Sort sort, JsonNode text) {
        if (text.isNull() || text.isMissingNode()) {
            return null;
        }
        try {
            var attribute = screen.declared().required(sort.attribute());
            return attribute.kind() == Kind.REFERENCE
                    ? (Object) Long.valueOf(text.asString())
                    : values.parse(attribute.field(), text.asString());
        } catch (IllegalArgumentException | JacksonException broken) {
            throw Problem.of(400, "cursor");
        }
    }
}
