package fundsdesk.crud;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * What every record has: an id, a version against overwriting each other, who made it when, and the recycle bin.
 *
 * <p>Its columns are {@code id, version, created_at, created_by, deleted_at, deleted_by, deletion_reason}; ids come from
 * the sequence {@code stored_id}, allocated fifty at a time so that inserts batch.
 */
@MappedSuperclass
@Audited
@EntityListeners(Stamps.class)
public abstract class Stored {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stored_id")
    @jakarta.persistence.SequenceGenerator(name = "stored_id", sequenceName = "stored_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(nullable = false, updatable = false)
    private String createdBy = "";

    private @Nullable Instant deletedAt;
    private @Nullable String deletedBy;
    private @Nullable String deletionReason;

    @Transient
    private final transient List<Object> events = new ArrayList<>();

    /** @throws IllegalStateException while the record was not stored yet */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet: " + getClass().getSimpleName());
        }
        return id;
    }

    public boolean isNew() {
        return id == null;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }

    public Optional<String> deletionReason() {
        return Optional.ofNullable(deletionReason);
    }

    /** Called once, by {@link Stamps}, when the record is first stored. */
    void created(Instant at, String by) {
        createdAt = at;
        createdBy = by;
    }

    /** Moves the record to the recycle bin. */
    protected void delete(Instant at, String by, String reason) {
        deletedAt = at;
        deletedBy = by;
        deletionReason = reason;
    }

    void restore() {
        deletedAt = null;
        deletedBy = null;
        deletionReason = null;
    }

    /** Tells higher modules of what happened; delivered if and only if the transaction commits. */
    protected void registerEvent(Object event) {
        events.add(event);
    }

    /** Hands over the registered events, once. */
    List<Object> takeEvents() {
        List<Object> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    // Asked through methods, never fields: the other side may be a lazy proxy, whose fields are empty.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Stored stored
                        && !isNew()
                        && !stored.isNew()
                        && Hibernate.getClass(this) == Hibernate.getClass(stored)
                        && id() == stored.id());
    }

    // The same before and after it is stored, so one for all of a kind: many records are kept by id, not in sets.
    @Override
    public int hashCode() {
        return Hibernate.getClass(this).hashCode();
    }
}
