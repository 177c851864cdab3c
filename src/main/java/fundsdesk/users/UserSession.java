package fundsdesk.users;

import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** Somebody signed in at a browser, from then until it ended. */
@Entity
@Audited
@Table(name = "user_sessions")
public class UserSession extends Stored {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id", nullable = false)
    private AppUser user;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status = Status.ACTIVE;

    private @Nullable String address;

    @Column(nullable = false)
    private String device = "";

    private @Nullable Instant endedAt;

    @NotAudited
    @Formula("(select a.last_seen_at from user_session_activity a where a.session_id = id)")
    private @Nullable Instant lastSeenAt;

    /** Whether a session goes on, and if not, how it ended. */
    public enum Status implements Tone.Toned {
        ACTIVE(Tone.ACTIVE),
        SIGNED_OUT(Tone.WAITING),
        EXPIRED(Tone.WAITING),
        REPLACED(Tone.WAITING),
        TERMINATED(Tone.FAILED);

        private final Tone tone;

        Status(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected UserSession() {}

    UserSession(AppUser user, @Nullable String address, String device) {
        this.user = user;
        this.address = address;
        this.device = device;
    }

    public AppUser user() {
        return user;
    }

    public Status status() {
        return status;
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Ends it; what already ended stays as it ended. */
    void end(Status how, Instant at) {
        if (isActive()) {
            status = how;
            endedAt = at;
        }
    }
}
