package fundsdesk.crud;

import fundsdesk.access.Guarded;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns what refers to records (ids, business numbers, detached copies) into the records themselves, and into labels. */
@Guarded("finds what an input or filter names; whoever gets it asks for their own permission")
@Component
public final class References {

    private static final int MOST_REMEMBERED = 1_000;

    private final Set<List<Object>> frequent = ConcurrentHashMap.newKeySet();
    private final Map<Class<?>, List<String>> labels = new ConcurrentHashMap<>();
    private final EntityManager entities;
    private final ObjectProvider<Screens> screens;
    private final ObjectProvider<Rows> rows;

    References(EntityManager entities, ObjectProvider<Screens> screens, ObjectProvider<Rows> rows) {
        this.entities = entities;
        this.screens = screens;
        this.rows = rows;
    }

    /** The value with every {@link Ref} and detached record in it replaced by the record of the current session. */
    @Nullable
    Object attached(Class<?> type, @Nullable Object value) {
        return switch (value) {
            case Ref ref -> entities.find(type, ref.id());
            case Stored stored when !stored.isNew() -> entities.find(Hibernate.getClass(stored), stored.id());
            case Collection<?> many -> eachAttached(type, many);
            case null, default -> value;
        };
    }

    private List<Object> eachAttached(Class<?> type, Collection<?> many) {
        List<Object> attached = new ArrayList<>();
        for (Object each : many) {
            Object found = attached(type, each);
            if (found != null) {
                attached.add(found);
            }
        }
        return attached;
    }

    /** The live record that the id or business number names. */
    public <T extends Stored> Optional<T> find(Class<T> entity, String idOrNumber) {
        Optional<T> byNumber = screens.getObject()
                .of(entity)
                .flatMap(screen -> screen.declared().number())
                .flatMap(number -> byNumber(entity, number, idOrNumber));
        return byNumber.or(() -> byId(entity, idOrNumber)).filter(record -> isThere(entity, record));
    }

    /** Rows that the actor may not see are not there for them: an input that names one is as wrong as any other. */
    private <T extends Stored> boolean isThere(Class<T> entity, T record) {
        return screens.getObject()
                .of(entity)
                .map(screen -> rows.getObject().isThere(screen, record.id()))
                .orElse(true);
    }

    private <T extends Stored> Optional<T> byNumber(Class<T> entity, Attribute<T> number, String value) {
        // The attribute's name comes from the metamodel, never from the request.
        return entities
                .createQuery(
                        "select e from " + entity.getSimpleName() + " e where e." + number.name() + " = :number",
                        entity)
                .setParameter("number", value)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private <T extends Stored> Optional<T> byId(Class<T> entity, String id) {
        return id.matches("\\d{1,18}")
                ? Optional.ofNullable(entities.find(entity, Long.parseLong(id)))
                : Optional.empty();
    }

    /** What the main screen of the type declares. */
    @SuppressWarnings("unchecked")
    Optional<Declaration<Stored>> declared(Class<?> type) {
        return Stored.class.isAssignableFrom(type)
                ? screens.getObject().of((Class<Stored>) type).map(Screen::declared)
                : Optional.empty();
    }

    /**
     * The ids of the type's records for which a condition of HQL on {@code b} holds, deleted ones included; nothing when
     * there are more than {@code most}.
     */
    Optional<Object[]> ids(Class<?> type, String condition, Map<String, Object> parameters, int most) {
        return sought(List.of(type, condition, parameters.toString()), most, Long[]::new, () -> {
            var query = entities.createQuery(
                    "select b.id from " + type.getSimpleName() + " b where " + condition, Long.class);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(most + 1).getResultList();
        });
    }

    /**
     * The names of a table of names for which a condition of SQL on {@code n} holds; nothing when there are more than
     * {@code most}.
     */
    Optional<Object[]> names(String table, String condition, Map<String, Object> parameters, int most) {
        return sought(List.of(table, condition, parameters.toString()), most, String[]::new, () -> {
            // The table's name comes from a declaration, never from a request.
            var query =
                    entities.createNativeQuery("select n.name from " + table + " n where " + condition, String.class);
            parameters.forEach(query::setParameter);
            return query.setMaxResults(most + 1).getResultList();
        });
    }

    /** What many records hold is not sought again: that it is looked for otherwise then is right however few they become. */
    private <R> Optional<Object[]> sought(
            List<Object> what, int most, IntFunction<R[]> arrays, Supplier<List<R>> seeking) {
        if (frequent.contains(what)) {
            return Optional.empty();
        }
        List<R> found = seeking.get();
        if (found.size() <= most) {
            return Optional.of(found.toArray(arrays));
        }
        if (frequent.size() >= MOST_REMEMBERED) {
            frequent.clear();
        }
        frequent.add(what);
        return Optional.empty();
    }

    /** The own attributes that make up the label of the type's records. */
    List<String> labelOf(Class<?> type) {
        return labels.computeIfAbsent(type, this::declaredLabel);
    }

    @SuppressWarnings("unchecked")
    private List<String> declaredLabel(Class<?> type) {
        return screens.getObject().of((Class<? extends Stored>) type).stream()
                .flatMap(screen -> screen.declared().label().stream())
                .map(Attribute::name)
                .toList();
    }

    /** How people call many records of a type, in one query; those that never existed are left out. */
    public Map<Long, Ref> refs(Class<?> type, Collection<Long> ids) {
        Map<Long, Ref> refs = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            List<String> label = labelOf(type);
            String parts = label.stream().map(part -> ", e." + part).collect(Collectors.joining());
            entities.createQuery(
                            "select e.id" + parts + " from " + type.getSimpleName() + " e where e.id in :ids",
                            Tuple.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(tuple -> refs.put(
                            tuple.get(0, Long.class), Objects.requireNonNull(HqlColumns.ref(tuple, 0, label.size()))));
        }
        return refs;
    }

    /** How people call the record. */
    @SuppressWarnings("unchecked")
    public <T extends Stored> Ref ref(T record) {
        T real = (T) Hibernate.unproxy(record);
        return new Ref(real.id(), label(real));
    }

    @SuppressWarnings("unchecked")
    private <T extends Stored> String label(T record) {
        String label = screens.getObject().of((Class<T>) Hibernate.getClass(record)).stream()
                .flatMap(screen -> screen.declared().label().stream())
                .map(attribute -> attribute.of(record))
                .filter(value -> value != null && !value.toString().isBlank())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return label.isEmpty() ? "#" + record.id() : label;
    }
}
