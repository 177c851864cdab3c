package fundsdesk.crud;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The text form of filters, as addresses, REST and saved views have it.
 *
 * <p>A condition is {@code attribute:operator:value}; {@code in} takes values joined by commas; {@code isnull} takes true
 * or false. Conditions nest as {@code any(a:eq:1;all(b:gt:2;c:isnull:true))}, and {@code search(words)} is the quick
 * search. A backslash takes the character after it as it is: {@code , ; ( )} and the backslash itself.
 */
@Component
public final class FilterCodec {

    /** A filter is written by people in a builder; anything beyond these is an attack or a mistake. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final int DEEPEST = 6;

    private final Values values;

    FilterCodec(Values values) {
        this.values = values;
    }

    /** The filter that all of the texts make together.
     *
     * @throws BadFilter naming the first attribute, operator or value that is wrong
     */
    public Filter parse(Screen<?> screen, List<String> texts) {
        return Filter.all(texts.stream().map(text -> parse(screen, text)).toArray(Filter[]::new));
    }

    /** The filter that one text means.
     *
     * @throws BadFilter naming the attribute, operator or value that is wrong
     */
    public Filter parse(Screen<?> screen, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new BadFilter("malformed", text.substring(0, 40) + "…");
        }
        return parse(screen, text, 0);
    }

    private Filter parse(Screen<?> screen, String text, int depth) {
        if (depth > DEEPEST) {
            throw new BadFilter("deep", DEEPEST);
        }
        if (isGroup(text, "all")) {
            return new Filter.All(parts(screen, inside(text, "all"), depth));
        }
        if (isGroup(text, "any")) {
            return new Filter.Any(parts(screen, inside(text, "any"), depth));
        }
        return isGroup(text, "search")
                ? new Filter.Search(FilterText.plain(inside(text, "search")))
                : condition(screen, text);
    }

    /** The text that means this filter. */
    public String write(Filter filter) {
        return switch (filter) {
            case Filter.All all -> group("all", all.parts());
            case Filter.Any any -> group("any", any.parts());
            case Filter.Search search -> "search(" + FilterText.escaped(search.words(), "") + ")";
            case Filter.Condition condition -> write(condition);
        };
    }

    /** The texts that mean this filter together: one for each part that must hold. */
    public List<String> writeParts(Filter filter) {
        return filter instanceof Filter.All all
                ? all.parts().stream().map(this::write).toList()
                : List.of(write(filter));
    }

    private String write(Filter.Condition condition) {
        String separators = condition.operator() == Operator.IN ? "," : "";
        if (condition.operator() == Operator.IN && condition.values().equals(List.of(""))) {
            // Nothing at all means no value; a comma stands between two empty ones, which are one.
            return condition.attribute() + ":in:,";
        }
        return condition.values().stream()
                .map(value -> FilterText.escaped(plain(value), separators))
                .collect(Collectors.joining(
                        ",", condition.attribute() + ":" + condition.operator().code() + ":", ""));
    }

    private String group(String name, List<Filter> parts) {
        return parts.stream().map(this::write).collect(Collectors.joining(";", name + "(", ")"));
    }

    private static boolean isGroup(String text, String name) {
        return text.startsWith(name + "(") && text.endsWith(")");
    }

    private static String inside(String text, String name) {
        return text.substring(name.length() + 1, text.length() - 1);
    }

    private List<Filter> parts(Screen<?> screen, String inside, int depth) {
        List<Filter> parts = new ArrayList<>();
        if (!inside.isBlank()) {
            FilterText.split(inside, ';').forEach(part -> parts.add(parse(screen, part, depth + 1)));
        }
        return List.copyOf(parts);
    }

    private Filter condition(Screen<?> screen, String text) {
        String[] parts = text.split(":", 3);
        if (parts.length < 3) {
            throw new BadFilter("malformed", text);
        }
        Attribute<?> attribute =
                screen.declared().attribute(parts[0]).orElseThrow(() -> new BadFilter("attribute", parts[0]));
        Operator operator = Operator.of(parts[1]).orElseThrow(() -> new BadFilter("operator", parts[1]));
        if (!operator.fits(attribute.kind())) {
            throw new BadFilter("misfit", parts[0], parts[1]);
        }
        return new Filter.Condition(parts[0], operator, typed(attribute, operator, parts[2]));
    }

    private List<Object> typed(Attribute<?> attribute, Operator operator, String text) {
        return switch (operator) {
            case ISNULL -> List.of(yesNo(attribute, text));
            case IN ->
                text.isEmpty()
                        ? List.of()
                        : FilterText.split(text, ',').stream()
                                .map(each -> value(attribute, each))
                                .distinct()
                                .toList();
            case EQ, NE, GT, GE, LT, LE, CONTAINS, STARTS -> List.of(value(attribute, text));
        };
    }

    private Object value(Attribute<?> attribute, String text) {
        String plain = FilterText.plain(text);
        try {
            Object value = values.parse(attribute.field(), plain);
            // The query compares references by id; only membership in a collection needs the record itself.
            return value instanceof Stored stored && attribute.kind() == Kind.REFERENCE ? stored.id() : value;
        } catch (IllegalArgumentException wrong) {
            throw new BadFilter("value", attribute.name(), plain);
        }
    }

    private static boolean yesNo(Attribute<?> attribute, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadFilter("value", attribute.name(), text);
        }
        return text.equals("true");
    }

    private static String plain(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal.toPlainString();
            case Enum<?> choice -> choice.name();
            case Stored stored -> Long.toString(stored.id());
            case Ref ref -> Long.toString(ref.id());
            default -> value.toString();
        };
    }
}
