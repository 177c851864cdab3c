package fundsdesk.crud.rest;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Coded;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows as JSON: attributes by their names, money with its currency's decimals, an enumeration with its desk code. */
@Component
final class RowJson {

    private final Values values;
    private final Texts texts;

    RowJson(Values values, Texts texts) {
        this.values = values;
        this.texts = texts;
    }

    ObjectNode of(Screen<?> screen, Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", row.id());
        json.put("version", row.version());
        for (String name : row.columns()) {
            if (!json.has(name)) {
                put(json, screen.declared().required(name), row);
            }
        }
        return json;
    }

    private void put(ObjectNode json, Attribute<?> attribute, Row row) {
        Object value = row.get(attribute.name());
        json.set(attribute.name(), jsonOf(attribute, value, row));
        if (attribute.kind() == Kind.CHOICE && Coded.class.isAssignableFrom(attribute.type())) {
            json.set(attribute.name() + "Code", codeOf(value));
        }
    }

    private JsonNode jsonOf(Attribute<?> attribute, @Nullable Object value, Row row) {
        if (value instanceof BigDecimal amount && attribute.kind() == Kind.MONEY) {
            String currency =
                    attribute.currency().map(row::get).map(Object::toString).orElse(null);
            return JsonNodeFactory.instance.stringNode(money(amount, currency));
        }
        return said(attribute, value);
    }

    /** A value as it stands in JSON; a kept sentence as the caller is told it. */
    JsonNode said(Attribute<?> attribute, @Nullable Object value) {
        return values.toJson(attribute.isSentence() && value != null ? told(attribute, value) : value);
    }

    private String told(Attribute<?> attribute, Object value) {
        return texts.of(attribute.words(value).orElseThrow());
    }

    /** All decimals of the currency, and never fewer than the amount has. */
    private static String money(BigDecimal amount, @Nullable String currency) {
        BigDecimal plain = amount.stripTrailingZeros();
        int scale = Math.max(Math.max(0, plain.scale()), Formats.scaleOf(currency));
        return plain.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static JsonNode codeOf(@Nullable Object value) {
        return value instanceof Coded coded
                ? JsonNodeFactory.instance.numberNode(coded.code())
                : JsonNodeFactory.instance.nullNode();
    }
}
