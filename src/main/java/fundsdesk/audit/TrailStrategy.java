package fundsdesk.audit;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.envers.RevisionType;
import org.hibernate.envers.configuration.Configuration;
import org.hibernate.envers.internal.entities.mapper.PersistentCollectionChangeData;
import org.hibernate.envers.strategy.AuditStrategy;
import org.hibernate.envers.strategy.internal.DefaultAuditStrategy;
import org.hibernate.envers.strategy.internal.ValidityAuditStrategy;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Envers' validity strategy with writes of its own (decision 247): the rows of a revision go to the database in batches,
 * and not one by one through the persistence context, and collections of a record that the revision adds are not asked
 * for earlier elements, which there cannot be.
 */
public final class TrailStrategy extends ValidityAuditStrategy {

    private final AuditStrategy plain = new DefaultAuditStrategy();
    private final Map<EntityPersister, TwinTable> tables = new ConcurrentHashMap<>();
    /** Weak, as the transaction that writes them keeps them for as long as it lives. */
    private final ThreadLocal<WeakReference<TrailWrites>> current = new ThreadLocal<>();

    /** Made by Envers, which is told its name in the settings. */
    public TrailStrategy() {}

    @Override
    public void perform(
            SharedSessionContractImplementor session,
            String entityName,
            Configuration configuration,
            Object id,
            Object data,
            Object revision) {
        TrailWrites writes = writes(session, configuration, revision);
        TwinTable table = table(session, configuration.getAuditEntityName(entityName));
        writes.row(table, data);
        if (((Map<?, ?>) data).get(configuration.getRevisionTypePropertyName()) == RevisionType.ADD) {
            writes.adds(id);
        } else {
            writes.end(table, id);
        }
    }

    @Override
    public void performCollectionChange(
            SharedSessionContractImplementor session,
            String entityName,
            String propertyName,
            Configuration configuration,
            PersistentCollectionChangeData change,
            Object revision) {
        TrailWrites writes = writes(session, configuration, revision);
        if (isOfAdded(configuration, change, writes)) {
            plain.performCollectionChange(session, entityName, propertyName, configuration, change, revision);
        } else {
            super.performCollectionChange(session, entityName, propertyName, configuration, change, revision);
        }
    }

    private static boolean isOfAdded(
            Configuration configuration, PersistentCollectionChangeData change, TrailWrites writes) {
        return change.getData().get(configuration.getOriginalIdPropertyName()) instanceof Map<?, ?> key
                && key.values().stream().anyMatch(writes::hasAdded);
    }

    private TwinTable table(SharedSessionContractImplementor session, String name) {
        return tables.computeIfAbsent(
                session.getFactory().getMappingMetamodel().getEntityDescriptor(name), TwinTable::new);
    }

    private TrailWrites writes(SharedSessionContractImplementor session, Configuration configuration, Object revision) {
        @Nullable WeakReference<TrailWrites> reference = current.get();
        @Nullable TrailWrites known = reference == null ? null : reference.get();
        if (known != null && known.areOf(revision)) {
            return known;
        }
        TrailWrites writes = new TrailWrites(revision);
        // Envers flushes what it was told of before its own turn ends; this one is after it, and the revision is there.
        session.getTransactionCompletionCallbacks()
                .registerCallback(completing -> writes.write(completing, number(configuration, revision)));
        current.set(new WeakReference<>(writes));
        return writes;
    }

    private static long number(Configuration configuration, Object revision) {
        return configuration
                .getRevisionInfo()
                .getRevisionInfoNumberReader()
                .getRevisionNumber(revision)
                .longValue();
    }
}
