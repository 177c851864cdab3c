package fundsdesk.audit;

import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/** One transaction that changed records: who did what, when, why, on which order and from where. */
@Entity
@Table(name = "revinfo")
@RevisionEntity(RevisionNotes.class)
class Revision {

    @Id
    @RevisionNumber
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revinfo_seq")
    @SequenceGenerator(name = "revinfo_seq", sequenceName = "revinfo_seq", allocationSize = 1)
    private long rev;

    @RevisionTimestamp
    @Column(nullable = false)
    private Instant at = Instant.EPOCH;

    private long userId;
    private String username = "";
    private String person = "";
    private String action = "";
    private @Nullable String reason;
    private @Nullable String input;
    private @Nullable String workOrder;

    @Column(nullable = false)
    private UUID correlation = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private Actor.Source source = Actor.Source.JOB;

    private @Nullable String address;

    /** For what has no revision of its own: known is only by when, and who wrote it. */
    static Revision unnumbered(long by, Instant at, String username) {
        Revision standIn = new Revision();
        standIn.rev = by;
        standIn.at = at;
        standIn.username = username;
        return standIn;
    }

    /** Whether it is one; otherwise it only stands where it belongs in time. */
    boolean isNumbered() {
        return !action.isEmpty();
    }

    void note(ChangeNote note, Instant now) {
        // The database keeps microseconds: what is hashed and compared must be what is stored.
        at = now.truncatedTo(ChronoUnit.MICROS);
        act(note.actor());
        action = note.action();
        reason = note.reason();
        input = note.input();
        workOrder = note.workOrder();
        correlation = note.correlation();
    }

    private void act(Actor actor) {
        userId = actor.userId();
        username = actor.username();
        person = actor.person();
        source = actor.source();
        address = actor.address();
    }

    long rev() {
        return rev;
    }

    Instant at() {
        return at;
    }

    String username() {
        return username;
    }

    String action() {
        return action;
    }

    String person() {
        return person;
    }

    Actor.Source source() {
        return source;
    }

    UUID correlation() {
        return correlation;
    }

    @Nullable
    String input() {
        return input;
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String workOrder() {
        return workOrder;
    }
}
