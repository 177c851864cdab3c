package fundsdesk.audit;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Ref;
import fundsdesk.crud.References;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.money.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.envers.RevisionType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads records as their revisions left them: a page at a time, with a fixed number of queries whatever its length. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class PastRows {

    private final EntityManager entities;
    private final PastAttributes attributes;
    private final References references;

    PastRows(EntityManager entities, PastAttributes attributes, References references) {
        this.entities = entities;
        this.attributes = attributes;
        this.references = references;
    }

    /** The newest revisions of some records that are older than one, newest first. */
    public <T extends Stored> List<PastRow> page(Screen<T> screen, Collection<Long> ids, long before, int limit) {
        return rows(
                screen,
                "e.originalId.id in :ids and e.originalId.rev.rev < :before",
                Map.of("ids", ids, "before", before),
                limit);
    }

    /** What the rows replaced: each record as it was until then. */
    public <T extends Stored> List<PastRow> replaced(Screen<T> screen, Collection<PastRow> rows) {
        Set<Long> ids = rows.stream().map(PastRow::id).collect(Collectors.toSet());
        Set<Long> revisions = rows.stream().map(row -> row.revision().rev()).collect(Collectors.toSet());
        return ids.isEmpty()
                ? List.of()
                : rows(
                        screen,
                        "e.originalId.id in :ids and e.revend.rev in :revisions",
                        Map.of("ids", ids, "revisions", revisions),
                        Integer.MAX_VALUE);
    }

    /** Everything that one revision left of the screen's records. */
    public <T extends Stored> List<PastRow> of(Screen<T> screen, long revision, int limit) {
        return rows(screen, "e.originalId.rev.rev = :revision", Map.of("revision", revision), limit);
    }

    private <T extends Stored> List<PastRow> rows(
            Screen<T> screen, String where, Map<String, ?> parameters, int limit) {
        List<PastAttributes.Single<T>> singles = attributes.singles(screen);
        String selected =
                singles.stream().map(single -> ", e." + single.property()).collect(Collectors.joining());
        var query = entities.createQuery(
                "select e.originalId.id, r, e.revtype" + selected + " from " + PastAttributes.entity(screen.entity())
                        + " e join e.originalId.rev r where " + where
                        + " order by e.originalId.rev.rev desc, e.originalId.id",
                Tuple.class);
        parameters.forEach(query::setParameter);
        List<Tuple> tuples = query.setMaxResults(limit).getResultList();
        List<PastRow> rows = tuples.stream().map(tuple -> row(tuple, singles)).toList();
        attributes.collections(screen).forEach(many -> fillIn(many, rows));
        nameReferences(screen, rows);
        return rows;
    }

    private static <T extends Stored> PastRow row(Tuple tuple, List<PastAttributes.Single<T>> singles) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < singles.size(); i++) {
            values.put(singles.get(i).attribute().name(), tuple.get(3 + i));
        }
        singles.forEach(single -> inCurrency(single.attribute(), values));
        RevisionType type = tuple.get(2, RevisionType.class);
        return new PastRow(
                tuple.get(0, Long.class),
                tuple.get(1, Revision.class),
                type == RevisionType.ADD,
                type == RevisionType.DEL,
                values);
    }

    /** An amount beside its currency is money; one that its currency does not allow stays a plain number. */
    private static void inCurrency(Attribute<?> attribute, Map<String, @Nullable Object> values) {
        if (attribute.kind() == Kind.MONEY
                && values.get(attribute.name()) instanceof BigDecimal amount
                && values.get(attribute.currency().orElse("")) instanceof String currency) {
            try {
                values.put(attribute.name(), new Money(amount, currency));
            } catch (IllegalArgumentException notMoney) {
                values.put(attribute.name(), amount.stripTrailingZeros());
            }
        }
    }

    /** The elements that were there when the revision had been made: added by then, and not yet gone. */
    private <T extends Stored> void fillIn(PastAttributes.Many<T> many, List<PastRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Long, List<Element>> byRecord = elements(many, rows);
        rows.forEach(row -> row.values()
                .put(
                        many.attribute().name(),
                        byRecord.getOrDefault(row.id(), List.of()).stream()
                                .filter(element ->
                                        element.from() <= row.revision().rev()
                                                && row.revision().rev() < element.until())
                                .map(Element::value)
                                .distinct()
                                .toList()));
    }

    private <T extends Stored> Map<Long, List<Element>> elements(PastAttributes.Many<T> many, List<PastRow> rows) {
        Map<Long, List<Element>> byRecord = new HashMap<>();
        entities.createQuery(
                        "select e.originalId." + many.owner() + ", e.originalId.rev.rev, e.revend.rev, e.originalId."
                                + many.element() + " from " + many.entity() + " e where e.originalId." + many.owner()
                                + " in :ids and e.revtype <> :gone and e.originalId.rev.rev <= :newest"
                                + " and (e.revend.rev is null or e.revend.rev > :oldest) order by 4",
                        Tuple.class)
                .setParameter("ids", rows.stream().map(PastRow::id).collect(Collectors.toSet()))
                .setParameter("gone", RevisionType.DEL)
                .setParameter("newest", rows.getFirst().revision().rev())
                .setParameter("oldest", rows.getLast().revision().rev())
                .getResultList()
                .forEach(tuple -> byRecord.computeIfAbsent(tuple.get(0, Long.class), id -> new ArrayList<>())
                        .add(Element.of(tuple)));
        return byRecord;
    }

    /** One element of a collection, and the revisions between which it was there. */
    private record Element(long from, long until, Object value) {
        static Element of(Tuple tuple) {
            Long end = tuple.get(2, Long.class);
            return new Element(tuple.get(1, Long.class), end == null ? Long.MAX_VALUE : end, tuple.get(3));
        }
    }

    /** One query for each type of record referred to. */
    private <T extends Stored> void nameReferences(Screen<T> screen, List<PastRow> rows) {
        Map<Class<?>, Set<Long>> wanted = new HashMap<>();
        List<Attribute<T>> referring = screen.declared().attributes().stream()
                .filter(Attribute::isOwn)
                .filter(attribute -> attribute.kind() == Kind.REFERENCE || attribute.kind() == Kind.REFERENCES)
                .toList();
        referring.forEach(attribute -> rows.forEach(row -> ids(row.values().get(attribute.name()))
                .forEach(id -> wanted.computeIfAbsent(attribute.type(), type -> new HashSet<>())
                        .add(id))));
        Map<Class<?>, Map<Long, Ref>> named = new HashMap<>();
        wanted.forEach((type, ids) -> named.put(type, references.refs(type, ids)));
        referring.forEach(attribute -> rows.forEach(row -> row.values()
                .computeIfPresent(
                        attribute.name(),
                        (name, value) -> named(value, named.getOrDefault(attribute.type(), Map.of())))));
    }

    private static Collection<Long> ids(@Nullable Object value) {
        return switch (value) {
            case Long id -> List.of(id);
            case Collection<?> many -> many.stream().map(Long.class::cast).toList();
            case null, default -> List.of();
        };
    }

    private static Object named(Object value, Map<Long, Ref> names) {
        return value instanceof Collection<?> many
                ? many.stream().map(each -> named(each, names)).toList()
                : names.getOrDefault((Long) value, new Ref((Long) value, "#" + value));
    }
}
