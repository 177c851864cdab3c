package fundsdesk.audit;

import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.envers.RevisionType;
import org.hibernate.envers.configuration.Configuration;
import org.hibernate.envers.internal.entities.mapper.PersistentCollectionChangeData;
import org.hibernate.envers.strategy.AuditStrategy;
import org.hibernate.envers.strategy.internal.DefaultAuditStrategy;
import org.hibernate.envers.strategy.internal.ValidityAuditStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Envers' validity strategy, without looking for what there cannot be: the collections of a record that the revision adds
 * have no earlier elements whose validity would end. Each look-up is a query, and writes what is to be written before it.
 */
public final class TrailStrategy extends ValidityAuditStrategy {

    private final AuditStrategy plain = new DefaultAuditStrategy();
    private final ThreadLocal<Added> added = new ThreadLocal<>();

    /** Made by Envers, which is told its name in the settings. */
    public TrailStrategy() {}

    /** The records that a revision adds; ids are of one sequence for all tables. */
    private record Added(WeakReference<Object> revision, Set<Object> ids) {

        static Added by(Object revision) {
            return new Added(new WeakReference<>(revision), new HashSet<>());
        }
    }

    @Override
    public void perform(
            SharedSessionContractImplementor session,
            String entityName,
            Configuration configuration,
            Object id,
            Object data,
            Object revision) {
        if (data instanceof Map<?, ?> values
                && values.get(configuration.getRevisionTypePropertyName()) == RevisionType.ADD) {
            addedBy(revision).add(id);
        }
        super.perform(session, entityName, configuration, id, data, revision);
    }

    @Override
    public void performCollectionChange(
            SharedSessionContractImplementor session,
            String entityName,
            String propertyName,
            Configuration configuration,
            PersistentCollectionChangeData change,
            Object revision) {
        if (isOfAdded(configuration, change, revision)) {
            plain.performCollectionChange(session, entityName, propertyName, configuration, change, revision);
        } else {
            super.performCollectionChange(session, entityName, propertyName, configuration, change, revision);
        }
    }

    private boolean isOfAdded(Configuration configuration, PersistentCollectionChangeData change, Object revision) {
        return change.getData().get(configuration.getOriginalIdPropertyName()) instanceof Map<?, ?> key
                && key.values().stream().anyMatch(addedBy(revision)::contains);
    }

    private Set<Object> addedBy(Object revision) {
        @Nullable Added known = added.get();
        if (known == null || known.revision().get() != revision) {
            known = Added.by(revision);
            added.set(known);
        }
        return known.ids();
    }
}
