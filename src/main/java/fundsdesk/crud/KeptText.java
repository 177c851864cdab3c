package fundsdesk.crud;

import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps a sentence in a record so that each reader gets it in their own language: its key and what fills its places, as
 * JSON. Its attribute carries {@link KeptSentence}.
 */
public final class KeptText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PLAIN = "text.plain";
    private static final String KEY = "key";
    private static final String ARGS = "args";
    private static final String CHOICE = "choice";
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final String AT = "at";
    private static final String NAMES = "names";
    private static final String ELSE = "else";

    private KeptText() {}

    /** What a person wrote, so that it never passes for a sentence of the desk's own. */
    public static String quote(String written) {
        return write(plain(written));
    }

    /** The sentence as a record keeps it. */
    public static String write(Text text) {
        return node(text).toString();
    }

    /**
     * The sentence that {@link #write} kept. Whatever else stands there, such as what a person wrote, is a sentence already
     * and comes back as it is.
     */
    public static Text read(String kept) {
        if (!kept.startsWith("{\"" + KEY + "\":")) {
            return plain(kept);
        }
        try {
            return text(JSON.readTree(kept));
        } catch (JacksonException written) {
            return plain(kept);
        }
    }

    /** What a person wrote, as a sentence in any language. */
    public static Text plain(String words) {
        return Text.of(PLAIN, words);
    }

    /** What a person wrote, out of its quotation. */
    public static String words(String kept) {
        Text said = read(kept);
        return said.key().equals(PLAIN) ? said.args().getFirst().toString() : kept;
    }

    private static ObjectNode node(Text text) {
        ObjectNode node = NODES.objectNode();
        node.put(KEY, text.key());
        ArrayNode args = node.putArray(ARGS);
        text.args().forEach(arg -> args.add(arg(arg)));
        return node;
    }

    private static JsonNode arg(Object arg) {
        return switch (arg) {
            case Text text -> node(text);
            case Money money ->
                NODES.objectNode().put(AMOUNT, money.amount().toPlainString()).put(CURRENCY, money.currency());
            case Enum<?> choice -> NODES.objectNode().put(CHOICE, key(choice));
            case Label label -> label(label);
            case Instant at -> NODES.objectNode().put(AT, at.toString());
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            default -> NODES.stringNode(arg.toString());
        };
    }

    private static ObjectNode label(Label label) {
        ObjectNode node = NODES.objectNode().put(ELSE, label.fallback());
        label.keys().forEach(node.putArray(NAMES)::add);
        return node;
    }

    /** By its key and not by its class, which may have another name one day. */
    private static String key(Enum<?> choice) {
        Class<?> type = choice.getDeclaringClass();
        Class<?> around = type.getEnclosingClass();
        return (around == null ? "" : around.getSimpleName() + ".") + type.getSimpleName() + "." + choice.name();
    }

    private static Text text(JsonNode node) {
        List<Object> args = new ArrayList<>();
        node.path(ARGS).forEach(arg -> args.add(arg(arg)));
        return new Text(node.path(KEY).asString(), List.copyOf(args));
    }

    private static Object arg(JsonNode arg) {
        if (arg.isNumber()) {
            return arg.asLong();
        }
        if (!arg.isObject()) {
            return arg.asString();
        }
        if (arg.has(AMOUNT)) {
            return new Money(
                    new BigDecimal(arg.path(AMOUNT).asString()),
                    arg.path(CURRENCY).asString());
        }
        if (arg.has(AT)) {
            return Instant.parse(arg.path(AT).asString());
        }
        if (arg.has(NAMES)) {
            List<String> keys = new ArrayList<>();
            arg.path(NAMES).forEach(name -> keys.add(name.asString()));
            return new Label(keys, arg.path(ELSE).asString());
        }
        return arg.has(CHOICE) ? choice(arg.path(CHOICE).asString()) : text(arg);
    }

    /** As {@link Texts#choice} finds it: with the class around it, else without. */
    private static Label choice(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        String inner = key.substring(key.lastIndexOf('.', key.lastIndexOf('.') - 1) + 1);
        return new Label(
                List.of("choice." + key, "choice." + inner), Texts.words(last.toLowerCase(java.util.Locale.ROOT)));
    }
}
