package fundsdesk.crud;

import java.util.List;
import java.util.stream.Collectors;

/** Filters in HQL: every value is a parameter of the statement. */
final class HqlConditions<T extends Stored> {

    private final Hql<T> hql;
    private final Screen<T> screen;
    private final Source source;
    private final HqlSearch<T> words;

    /** @param words finds words and parts of names */
    HqlConditions(Hql<T> hql, Screen<T> screen, Source source, HqlSearch<T> words) {
        this.hql = hql;
        this.screen = screen;
        this.source = source;
        this.words = words;
    }

    String condition(Filter filter) {
        return switch (filter) {
            case Filter.All all -> all.parts().isEmpty() ? "1 = 1" : joined(all.parts(), " and ");
            case Filter.Any any -> any.parts().isEmpty() ? "1 = 0" : joined(any.parts(), " or ");
            case Filter.Search search -> words.words(search.words());
            case Filter.Condition condition -> compared(condition);
        };
    }

    private String joined(List<Filter> parts, String by) {
        return parts.stream().map(this::condition).collect(Collectors.joining(by, "(", ")"));
    }

    private String compared(Filter.Condition condition) {
        Attribute<T> attribute = screen.declared()
                .attribute(condition.attribute())
                .filter(hql::holds)
                .orElseThrow(() -> new UnknownAttribute(condition.attribute()));
        if (!condition.operator().fits(attribute.kind())) {
            throw new UnknownAttribute(
                    condition.attribute() + ":" + condition.operator().code());
        }
        if (attribute.kind().isMany()) {
            String element = hql.parameter(source.asElement(condition.values().getFirst()));
            return source.contains("e", screen.entity(), attribute, element);
        }
        List<Object> values =
                condition.values().stream().map(HqlConditions::plain).toList();
        return condition.operator() == Operator.CONTAINS
                ? words.part(attribute, values.getFirst().toString())
                : compared(hql.path(attribute), condition.operator(), values);
    }

    private String compared(String path, Operator operator, List<Object> values) {
        return switch (operator) {
            case EQ -> path + " = " + hql.parameter(values.getFirst());
            case NE -> "(" + path + " <> " + hql.parameter(values.getFirst()) + " or " + path + " is null)";
            case GT -> path + " > " + hql.parameter(values.getFirst());
            case GE -> path + " >= " + hql.parameter(values.getFirst());
            case LT -> path + " < " + hql.parameter(values.getFirst());
            case LE -> path + " <= " + hql.parameter(values.getFirst());
            case IN -> values.isEmpty() ? "1 = 0" : path + " in " + hql.parameter(values);
            case CONTAINS -> throw new IllegalArgumentException("parts of texts are found otherwise");
            case STARTS ->
                path + " like " + hql.parameter(escaped(values.getFirst().toString()) + "%") + " escape '\\'";
            case ISNULL -> path + (Boolean.FALSE.equals(values.getFirst()) ? " is not null" : " is null");
        };
    }

    static Object plain(Object value) {
        return switch (value) {
            case Stored stored -> stored.id();
            case Ref ref -> ref.id();
            default -> value;
        };
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
