package fundsdesk.audit;

import fundsdesk.access.Actor;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.AuditOverride;
import org.jspecify.annotations.Nullable;

/** A {@link Revision} in the form of a record, so that it has a screen: its id is its number. */
@Entity
@Immutable
@Table(name = "trail_revisions")
@AuditOverride(forClass = Stored.class, isAudited = false)
class TrailEntry extends Stored {

    private String action = "";

    @LongText
    private @Nullable String reason;

    @LongText
    private @Nullable String input;

    private @Nullable String workOrder;
    private String person = "";
    private String correlation = "";

    @Enumerated(EnumType.STRING)
    private Actor.Source source = Actor.Source.JOB;

    private @Nullable String address;

    /** Whose account it was; 0 for the desk itself. */
    private long userId;

    /** Table and id of the record it was about; what it changed beside is on its page. */
    private @Nullable String about;

    String action() {
        return action;
    }
}
