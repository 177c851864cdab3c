package fundsdesk.crud;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Loads and makes records, inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Records {

    private final EntityManager entities;

    Records(EntityManager entities) {
        this.entities = entities;
    }

    /** The record, locked until the transaction ends. */
    public <T extends Stored> Optional<T> locked(Class<T> entity, long id) {
        return Optional.ofNullable(entities.find(entity, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public <T extends Stored> Optional<T> find(Class<T> entity, long id) {
        return Optional.ofNullable(entities.find(entity, id));
    }

    public <T extends Stored> T blank(Class<T> entity) {
        try {
            Constructor<T> constructor = entity.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException noConstructor) {
            throw new IllegalStateException(
                    entity.getName() + " needs a constructor without parameters", noConstructor);
        }
    }

    public void add(Stored record) {
        entities.persist(record);
    }

    /** What any record that this transaction has in hand has to tell, once. */
    public List<Object> takeEvents() {
        List<Object> told = new ArrayList<>();
        for (Map.Entry<Object, EntityEntry> each : entities.unwrap(SharedSessionContractImplementor.class)
                .getPersistenceContextInternal()
                .reentrantSafeEntityEntries()) {
            if (each.getKey() instanceof Stored record) {
                told.addAll(record.takeEvents());
            }
        }
        return told;
    }

    /** Sends the changes to the database, so that its constraints speak now. */
    public void flush() {
        entities.flush();
    }
}
