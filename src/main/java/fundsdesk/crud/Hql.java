package fundsdesk.crud;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The queries of one screen page, in HQL. Attribute names come from the screen's declaration, values always travel as
 * parameters.
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
    private final HqlConditions<T> conditions;
    private final HqlColumns<T> selected;
    private final HqlOrder<T> ordering;

    /** A reference that is followed, once however many attributes lie behind it. */
    private record Joined(String alias, String clause) {}

    Hql(Screen<T> screen, Query query, Filter restriction, References references, Source source) {
        this.screen = screen;
        this.source = source;
        this.query = query;
        this.references = references;
        this.restriction = restriction;
        this.search = new HqlSearch<>(this, screen, references, source instanceof PresentSource);
        this.conditions = new HqlConditions<>(this, screen, source, search);
        this.selected = new HqlColumns<>(this, references, source);
        this.ordering = new HqlOrder<>(this, screen, query.sort());
    }

    HqlColumns<T> columns() {
        return selected;
    }

    HqlConditions<T> conditions() {
        return conditions;
    }

    boolean holds(Attribute<T> attribute) {
        return source.holds(screen.entity(), attribute);
    }

    List<Tuple> rows(EntityManager entities, List<Attribute<T>> columns, Optional<RowKey> after, int skip, int limit) {
        String select = "select " + id() + ", " + source.value("e", "version") + selected.selection(columns);
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
        return fill(entities.createQuery(select + from() + among + ordering.order(), Tuple.class))
                .getResultList();
    }

    List<RowKey> keys(EntityManager entities, Optional<RowKey> after, int skip, int limit) {
        return ordered(entities, "select " + id() + ", " + ordering.sortPath(), after, skip, limit).stream()
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
                + (many.kind() == Kind.REFERENCES ? selected.labelParts("x", many.type()) : "");
        String from = source.elements(screen.entity(), many);
        return source.fill(entities.createQuery(
                        "select " + id() + ", " + element + " from " + from + " where " + id() + " in :ids and "
                                + source.exists("e") + " order by " + id() + ", 2",
                        Tuple.class))
                .setParameter("ids", ids)
                .getResultList();
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
        String where = where(filter, after) + after.map(ordering::beyond).orElse("");
        String order = ordering.order();
        return fill(entities.createQuery(select + from() + where + order, type));
    }

    /** The condition on the rows; whatever an earlier statement of this object had as parameters is forgotten. */
    private String where(Filter filter) {
        return where(filter, Optional.empty());
    }

    private String where(Filter filter, Optional<RowKey> after) {
        parameters.clear();
        String bin = query.recycleBin() ? "e.deletedAt is not null" : "e.deletedAt is null";
        return " where " + bin + " and " + source.exists("e") + " and " + conditions.condition(restriction) + " and "
                + conditions.condition(filter) + lastMade(after);
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

    private String from() {
        return " from " + source.entity(screen.entity()) + " e"
                + joins.values().stream().map(Joined::clause).collect(Collectors.joining());
    }

    String id() {
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
    String join(List<jakarta.persistence.metamodel.Attribute<?, ?>> references) {
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
    String place(Object value) {
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
}
