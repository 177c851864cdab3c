package fundsdesk.crud;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The queries of one screen page, in HQL. Attribute names come from the screen's declaration, values always travel as
 * parameters. Places in the order are compared as row values, {@code (a, id) < (?, ?)}: the only form that PostgreSQL
 * reads straight from the index at any depth.
 */
final class Hql<T extends Stored> {

    private final Screen<T> screen;
    private final Query query;
    private final References references;
    private final Source source;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Joined> joins = new LinkedHashMap<>();
    private final Filter restriction;
    private final HqlSearch<T> search;

    /** A reference that is followed, once however many attributes lie behind it. */
    private record Joined(String alias, String clause) {}

    Hql(Screen<T> screen, Query query, Filter restriction, References references, Source source) {
        this.screen = screen;
        this.source = source;
        this.query = query;
        this.references = references;
        this.restriction = restriction;
        this.search = new HqlSearch<>(this, screen, references, source instanceof PresentSource);
        requireSortable(query.sort());
    }

    boolean holds(Attribute<T> attribute) {
        return source.holds(screen.entity(), attribute);
    }

    List<Tuple> rows(EntityManager entities, List<Attribute<T>> columns, Optional<RowKey> after, int skip, int limit) {
        String select = "select " + id() + ", " + source.value("e", "version")
                + columns.stream().map(this::selection).collect(Collectors.joining());
        return isNarrowed()
                ? rowsOf(entities, select, keys(entities, after, skip, limit))
                : ordered(entities, select, after, skip, limit);
    }

    /** Whether the filter names what was found beside the rows. */
    private boolean isNarrowed() {
        var unused = where(query.filter());
        return search.isNarrowed();
    }

    /** Of the few rows that are wanted everything: which they are was read from the index alone. */
    private List<Tuple> rowsOf(EntityManager entities, String select, List<RowKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        parameters.clear();
        String among = " where is_any_of(" + id() + ", "
                + parameter(keys.stream().map(RowKey::id).toArray(Long[]::new)) + ")";
        return fill(entities.createQuery(select + from() + among + order(), Tuple.class))
                .getResultList();
    }

    List<RowKey> keys(EntityManager entities, Optional<RowKey> after, int skip, int limit) {
        return ordered(entities, "select " + id() + ", " + sortPath(), after, skip, limit).stream()
                .map(tuple -> new RowKey(tuple.get(1), tuple.get(0, Long.class)))
                .toList();
    }

    long countUpTo(EntityManager entities, int limit) {
        String where = where(query.filter());
        // HQL wants an order with a limit; a constant one costs nothing.
        String inner = "select " + id() + " as id" + from() + where + " order by 0 + 0 limit " + limit;
        return fill(entities.createQuery("select count(*) from (" + inner + ") t", Long.class))
                .getSingleResult();
    }

    long count(EntityManager entities) {
        String where = where(query.filter());
        return fill(entities.createQuery("select count(*)" + from() + where, Long.class))
                .getSingleResult();
    }

    List<Tuple> sums(EntityManager entities, Attribute<T> amount) {
        String currency = path(screen.declared()
                .required(amount.currency().orElseThrow(() -> new IllegalArgumentException(amount + " is no money"))));
        String sum = "sum(" + path(amount) + ")";
        String where = where(query.filter());
        return fill(entities.createQuery(
                        "select " + currency + ", " + sum + from() + where + " group by " + currency + " order by "
                                + currency,
                        Tuple.class))
                .getResultList();
    }

    /** What the planner guesses; never runs the query. */
    long estimate(EntityManager entities) {
        String where = where(query.filter());
        return Explain.rowsOf(
                fill(entities.createQuery("select cast(" + id() + " as String)" + from() + where, String.class)));
    }

    /** Pairs of record id and element of a collection, for the rows of one page. */
    List<Tuple> elements(EntityManager entities, Attribute<T> many, List<Long> ids) {
        String element = source.element(screen.entity(), many)
                + (many.kind() == Kind.REFERENCES ? labelParts("x", many.type()) : "");
        String from = source.elements(screen.entity(), many);
        return source.fill(entities.createQuery(
                        "select " + id() + ", " + element + " from " + from + " where " + id() + " in :ids and "
                                + source.exists("e") + " order by " + id() + ", 2",
                        Tuple.class))
                .setParameter("ids", ids)
                .getResultList();
    }

    Object element(Tuple tuple, Attribute<T> many) {
        return many.kind() == Kind.REFERENCES
                ? java.util.Objects.requireNonNull(
                        ref(tuple, 1, references.labelOf(many.type()).size()))
                : tuple.get(1);
    }

    List<Row> toRows(List<Tuple> tuples, List<Attribute<T>> columns, Predicate<String> masked) {
        List<String> names = columns.stream().map(Attribute::name).toList();
        List<Row> rows = new ArrayList<>(tuples.size());
        for (Tuple tuple : tuples) {
            rows.add(new Row(
                    tuple.get(0, Long.class), tuple.get(1, Integer.class), names, values(tuple, columns, masked)));
        }
        return rows;
    }

    private @Nullable Object[] values(Tuple tuple, List<Attribute<T>> columns, Predicate<String> masked) {
        @Nullable Object[] values = new Object[columns.size()];
        int at = 2;
        for (int i = 0; i < values.length; i++) {
            Attribute<T> column = columns.get(i);
            if (column.kind() == Kind.REFERENCE) {
                int parts = references.labelOf(column.type()).size();
                values[i] = ref(tuple, at, parts);
                at += 1 + parts;
            } else if (!column.kind().isMany()) {
                Object value = tuple.get(at++);
                values[i] = masked.test(column.name()) ? Rows.mask(value) : value;
            }
        }
        return values;
    }

    static @Nullable Ref ref(Tuple tuple, int at, int parts) {
        Long id = tuple.get(at, Long.class);
        if (id == null) {
            return null;
        }
        StringBuilder label = new StringBuilder();
        for (int i = 1; i <= parts; i++) {
            Object part = tuple.get(at + i);
            if (part != null && !part.toString().isBlank()) {
                label.append(label.isEmpty() ? "" : " ").append(part);
            }
        }
        return new Ref(id, label.isEmpty() ? "#" + id : label.toString());
    }

    /** How PostgreSQL would read a page, by which a test sees what a page costs before there are millions of rows. */
    List<String> plan(EntityManager entities, Optional<RowKey> after, int limit) {
        return Explain.linesOf(orderedAs(String.class, entities, "select cast(" + id() + " as String)", after)
                .setMaxResults(limit));
    }

    private List<Tuple> ordered(EntityManager entities, String select, Optional<RowKey> after, int skip, int limit) {
        return orderedAs(Tuple.class, entities, select, after)
                .setFirstResult(skip)
                .setMaxResults(limit)
                .getResultList();
    }

    private <R> TypedQuery<R> orderedAs(Class<R> type, EntityManager entities, String select, Optional<RowKey> after) {
        Filter filter = after.map(place -> Beyond.withoutImplied(query.filter(), query.sort(), place))
                .orElse(query.filter());
        String where = where(filter, after) + after.map(this::beyond).orElse("");
        String order = order();
        return fill(entities.createQuery(select + from() + where + order, type));
    }

    private String order() {
        String direction = query.sort().ascending() ? " asc" : " desc";
        return " order by " + (isById() ? id() + direction : sortPath() + direction + ", " + id() + direction);
    }

    /** The condition on the rows; whatever an earlier statement of this object had as parameters is forgotten. */
    private String where(Filter filter) {
        return where(filter, Optional.empty());
    }

    private String where(Filter filter, Optional<RowKey> after) {
        parameters.clear();
        String bin = query.recycleBin() ? "e.deletedAt is not null" : "e.deletedAt is null";
        return " where " + bin + " and " + source.exists("e") + " and " + condition(restriction) + " and "
                + condition(filter) + lastMade(after);
    }

    /** Where an index by time is to be entered; a place in the order says so more closely. */
    private String lastMade(Optional<RowKey> after) {
        boolean isImplied = after.isPresent()
                && query.sort().attribute().equals("createdAt")
                && !query.sort().ascending();
        return isImplied
                ? ""
                : source.lastMade()
                        .map(last -> " and " + source.value("e", "createdAt") + " <= " + parameter(last))
                        .orElse("");
    }

    /** Rows without a value come last, first in descending order, as PostgreSQL has them. */
    private String beyond(RowKey key) {
        boolean ascending = query.sort().ascending();
        String than = ascending ? " > " : " < ";
        if (isById()) {
            return " and " + id() + than + parameter(key.id());
        }
        String path = sortPath();
        if (key.value() == null) {
            String among = "(" + path + " is null and " + id() + than + parameter(key.id()) + ")";
            return " and " + (ascending ? among : "(" + among + " or " + path + " is not null)");
        }
        String further =
                "(" + path + ", " + id() + ")" + than + "(" + place(key.value()) + ", " + parameter(key.id()) + ")";
        return " and " + (ascending && isSortNullable() ? "(" + further + " or " + path + " is null)" : further);
    }

    private boolean isSortNullable() {
        Attribute<T> sorted = screen.declared().required(query.sort().attribute());
        return !sorted.isOwn() || !(sorted.field().required() || sorted.type().isPrimitive());
    }

    private boolean isById() {
        return query.sort().attribute().equals("id");
    }

    private String sortPath() {
        return path(screen.declared().required(query.sort().attribute()));
    }

    private void requireSortable(Sort sort) {
        if (!screen.declared().isSortable(sort.attribute())) {
            throw new IllegalArgumentException(screen.key() + " cannot be sorted by " + sort.attribute());
        }
    }

    private String selection(Attribute<T> column) {
        if (column.kind().isMany()) {
            return "";
        }
        if (column.kind() != Kind.REFERENCE) {
            return ", " + path(column);
        }
        String join = join(column.path().steps());
        return ", " + source.id(join) + labelParts(join, column.type());
    }

    private String labelParts(String alias, Class<?> type) {
        return references.labelOf(type).stream()
                .map(part -> ", " + source.value(alias, part))
                .collect(Collectors.joining());
    }

    private String from() {
        return " from " + source.entity(screen.entity()) + " e"
                + joins.values().stream().map(Joined::clause).collect(Collectors.joining());
    }

    private String id() {
        return source.id("e");
    }

    /** Where the attribute's value is; of a reference, the id it holds. */
    String path(Attribute<T> attribute) {
        List<jakarta.persistence.metamodel.Attribute<?, ?>> steps =
                attribute.path().steps();
        String from = steps.size() == 1 ? "e" : join(steps.subList(0, steps.size() - 1));
        String name = steps.getLast().getName();
        return attribute.kind() == Kind.REFERENCE ? source.referenceId(from, name) : source.value(from, name);
    }

    /** The id that a reference holds, which needs no join of what it leads to. */
    String referenceAt(List<jakarta.persistence.metamodel.Attribute<?, ?>> steps) {
        String from = steps.size() == 1 ? "e" : join(steps.subList(0, steps.size() - 1));
        return source.referenceId(from, steps.getLast().getName());
    }

    /** The alias of what the references lead to. */
    private String join(List<jakarta.persistence.metamodel.Attribute<?, ?>> references) {
        String path = references.stream()
                .map(jakarta.persistence.metamodel.Attribute::getName)
                .collect(Collectors.joining("."));
        Joined known = joins.get(path);
        if (known != null) {
            return known.alias();
        }
        String from = references.size() == 1 ? "e" : join(references.subList(0, references.size() - 1));
        jakarta.persistence.metamodel.Attribute<?, ?> last = references.getLast();
        String alias = "j" + joins.size();
        joins.put(path, new Joined(alias, source.join(from, last.getName(), last.getJavaType(), alias)));
        return alias;
    }

    String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** In a row value Hibernate does not see that a parameter is compared with an attribute, and so of which type it is. */
    private String place(Object value) {
        String name = "place";
        parameters.put(name, value);
        return ":" + name;
    }

    private <R> TypedQuery<R> fill(TypedQuery<R> typed) {
        parameters.forEach((name, value) -> {
            if (name.equals("place")) {
                bindAsSorted(typed.unwrap(org.hibernate.query.Query.class), value);
            } else {
                typed.setParameter(name, value);
            }
        });
        return source.fill(typed);
    }

    @SuppressWarnings("unchecked")
    private void bindAsSorted(org.hibernate.query.Query<?> typed, Object value) {
        var sorted = (SingularAttribute<?, Object>)
                screen.declared().required(query.sort().attribute()).path().last();
        typed.setParameter("place", value, sorted.getType());
    }

    String condition(Filter filter) {
        return switch (filter) {
            case Filter.All all -> all.parts().isEmpty() ? "1 = 1" : joined(all.parts(), " and ");
            case Filter.Any any -> any.parts().isEmpty() ? "1 = 0" : joined(any.parts(), " or ");
            case Filter.Search search -> this.search.words(search.words());
            case Filter.Condition condition -> compared(condition);
        };
    }

    private String joined(List<Filter> parts, String by) {
        return parts.stream().map(this::condition).collect(Collectors.joining(by, "(", ")"));
    }

    private String compared(Filter.Condition condition) {
        Attribute<T> attribute = screen.declared()
                .attribute(condition.attribute())
                .filter(this::holds)
                .orElseThrow(() -> new UnknownAttribute(condition.attribute()));
        if (!condition.operator().fits(attribute.kind())) {
            throw new UnknownAttribute(
                    condition.attribute() + ":" + condition.operator().code());
        }
        if (attribute.kind().isMany()) {
            String element = parameter(source.asElement(condition.values().getFirst()));
            return source.contains("e", screen.entity(), attribute, element);
        }
        List<Object> values = condition.values().stream().map(Hql::plain).toList();
        return condition.operator() == Operator.CONTAINS
                ? search.part(attribute, values.getFirst().toString())
                : compared(path(attribute), condition.operator(), values);
    }

    private String compared(String path, Operator operator, List<Object> values) {
        return switch (operator) {
            case EQ -> path + " = " + parameter(values.getFirst());
            case NE -> "(" + path + " <> " + parameter(values.getFirst()) + " or " + path + " is null)";
            case GT -> path + " > " + parameter(values.getFirst());
            case GE -> path + " >= " + parameter(values.getFirst());
            case LT -> path + " < " + parameter(values.getFirst());
            case LE -> path + " <= " + parameter(values.getFirst());
            case IN -> values.isEmpty() ? "1 = 0" : path + " in " + parameter(values);
            case CONTAINS -> throw new IllegalArgumentException("parts of texts are found otherwise");
            case STARTS -> path + " like " + parameter(escaped(values.getFirst().toString()) + "%") + " escape '\\'";
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

    /** A filter named an attribute or operator that the screen does not offer. */
    static final class UnknownAttribute extends IllegalArgumentException {
        UnknownAttribute(String name) {
            super(name);
        }
    }
}
