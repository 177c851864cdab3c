package fundsdesk.crud.grid;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says a filter in words: "Amount at least 1,000 and (Status is Held or Status is Pending)". */
final class FilterWords {

    /** Operators whose values are whole ones, which their screen may say in words; others hold parts of a code. */
    private static final Set<Operator> WHOLE = Set.of(Operator.EQ, Operator.NE, Operator.IN);

    private final Screen<?> screen;
    private final GridTools tools;

    FilterWords(Screen<?> screen, GridTools tools) {
        this.screen = screen;
        this.tools = tools;
    }

    String of(Filter filter) {
        return switch (filter) {
            case Filter.All all -> joined(all.parts(), "grid.and");
            case Filter.Any any -> joined(any.parts(), "grid.or");
            case Filter.Search search -> "“" + search.words() + "”";
            case Filter.Condition condition -> condition(condition);
        };
    }

    private String joined(List<Filter> parts, String by) {
        return parts.stream()
                .map(part -> part instanceof Filter.Condition || parts.size() == 1 ? of(part) : "(" + of(part) + ")")
                .collect(Collectors.joining(" " + tools.texts().of(by) + " "));
    }

    private String condition(Filter.Condition condition) {
        String key = condition.operator() == Operator.ISNULL
                        && Boolean.FALSE.equals(condition.values().getFirst())
                ? "filter.notnull"
                : "filter." + condition.operator().code();
        return tools.texts().of(key, label(condition.attribute()), values(condition));
    }

    String label(String attribute) {
        return screen.declared()
                .attribute(attribute)
                .map(found -> tools.texts().attribute(screen, found))
                .orElse(attribute);
    }

    /** The operator alone: "is at least". */
    String operator(Operator operator) {
        return tools.texts().of("operator." + operator.code());
    }

    /** The values of the conditions of one attribute, short enough for its button in the bar. */
    String summary(List<Filter.Condition> conditions) {
        return conditions.stream().map(this::summary).collect(Collectors.joining(" "));
    }

    private String summary(Filter.Condition condition) {
        String mark = switch (condition.operator()) {
            case GE -> "≥ ";
            case LE -> "≤ ";
            case GT -> "> ";
            case LT -> "< ";
            case EQ, NE, IN, CONTAINS, STARTS, ISNULL -> "";
        };
        return condition.values().size() > 2
                ? tools.texts().of("grid.several", condition.values().size())
                : mark + values(condition);
    }

    private String values(Filter.Condition condition) {
        Attribute<?> attribute =
                screen.declared().attribute(condition.attribute()).orElse(null);
        return condition.values().stream()
                .map(value -> attribute == null ? value.toString() : value(attribute, condition.operator(), value))
                .collect(Collectors.joining(", "));
    }

    private String value(Attribute<?> attribute, Operator operator, Object value) {
        boolean refers = attribute.kind() == Kind.REFERENCE || attribute.kind() == Kind.REFERENCES;
        if (refers && value instanceof Long id) {
            return tools.lookup().byId(attribute.type(), id).label();
        }
        if (refers && value instanceof Stored stored) {
            return tools.lookup().byId(attribute.type(), stored.id()).label();
        }
        return WHOLE.contains(operator)
                ? tools.formats().of(attribute, value)
                : tools.formats().of(value);
    }
}
