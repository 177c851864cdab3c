package fundsdesk.crud;

import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.envers.RevisionType;

/**
 * The records as a revision and those before it left them. Each row of the past names the revision that made it and the
 * one that ended it, so that what was true then is a range, read by the same indexes and in the same order as the present.
 *
 * @param tables where the past lies
 * @param moment when it was
 * @param revision the last revision that counts
 */
record PastSource(PastTables tables, Instant moment, long revision) implements Source {

    /** A record may be made that long after the revision it belongs to, which is as old as its transaction's first change. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    @Override
    public String entity(Class<?> type) {
        return tables.entity(type);
    }

    @Override
    public String value(String alias, String attribute) {
        return switch (attribute) {
            case "id" -> alias + ".originalId.id";
            // The past has no version: nobody can change it.
            case "version" -> "0";
            default -> alias + "." + attribute;
        };
    }

    @Override
    public String referenceId(String alias, String reference) {
        return alias + "." + reference + "_id";
    }

    @Override
    public String join(String alias, String reference, Class<?> target, String as) {
        return joined(referenceId(alias, reference), target, as);
    }

    private String joined(String id, Class<?> target, String as) {
        return " left join " + entity(target) + " " + as + " on " + id(as) + " = " + id + " and " + exists(as);
    }

    @Override
    public String exists(String alias) {
        return "(" + alias + ".originalId.rev.rev <= :asOf and (" + alias + ".revend.rev is null or " + alias
                + ".revend.rev > :asOf) and " + alias + ".revtype <> :gone)";
    }

    @Override
    public String contains(String alias, Class<?> type, Attribute<?> collection, String parameter) {
        PastTables.Elements kept = elementsOf(type, collection);
        return "exists (select 1 from " + kept.entity() + " m where m.originalId." + kept.owner() + " = " + id(alias)
                + " and m.originalId." + kept.element() + " = " + parameter + " and " + exists("m") + ")";
    }

    @Override
    public Object asElement(Object value) {
        return HqlConditions.plain(value);
    }

    @Override
    public String elements(Class<?> type, Attribute<?> collection) {
        PastTables.Elements kept = elementsOf(type, collection);
        String pairs = entity(type) + " e join " + kept.entity() + " m on m.originalId." + kept.owner() + " = "
                + id("e") + " and " + exists("m");
        return collection.kind() == Kind.REFERENCES
                ? pairs + joined("m.originalId." + kept.element(), collection.type(), "x")
                : pairs;
    }

    @Override
    public String element(Class<?> type, Attribute<?> collection) {
        return "m.originalId." + elementsOf(type, collection).element();
    }

    private PastTables.Elements elementsOf(Class<?> type, Attribute<?> collection) {
        return tables.elements(type, collection).orElseThrow(() -> new UnknownAttribute(collection.name()));
    }

    @Override
    public Optional<Instant> lastMade() {
        return Optional.of(moment.plus(LONGEST_TRANSACTION));
    }

    @Override
    public boolean holds(Class<?> type, Attribute<?> attribute) {
        return tables.keeps(type, attribute);
    }

    @Override
    public <R> TypedQuery<R> fill(TypedQuery<R> query) {
        return query.setParameter("asOf", revision).setParameter("gone", RevisionType.DEL);
    }
}
