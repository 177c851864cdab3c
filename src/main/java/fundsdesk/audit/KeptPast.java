package fundsdesk.audit;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.PastTables;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The past as Envers keeps it, for whoever reads a screen as of a moment. */
@Component
class KeptPast implements PastTables {

    /** Two nodes' clocks, or two changes at once, may number revisions in another order than they happened. */
    private static final int MAYBE_OUT_OF_ORDER = 100;

    private final EntityManager entities;
    private final PastAttributes attributes;

    KeptPast(EntityManager entities, PastAttributes attributes) {
        this.entities = entities;
        this.attributes = attributes;
    }

    @Override
    public long revisionAt(Instant moment) {
        return entities
                .createQuery(
                        "select r.rev from Revision r where r.at <= :moment order by r.at desc, r.rev desc", Long.class)
                .setParameter("moment", moment)
                .setMaxResults(MAYBE_OUT_OF_ORDER)
                .getResultList()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    @Override
    public boolean keeps(Class<?> type) {
        return attributes.twinOf(type) != null;
    }

    @Override
    public boolean keeps(Class<?> type, Attribute<?> attribute) {
        return attributes.keeps(type, attribute);
    }

    @Override
    public String entity(Class<?> type) {
        return PastAttributes.entity(type);
    }

    @Override
    public Optional<Elements> elements(Class<?> type, Attribute<?> collection) {
        return attributes
                .collection(type, collection)
                .map(many -> new Elements(many.entity(), many.owner(), many.element()));
    }
}
