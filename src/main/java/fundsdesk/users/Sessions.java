package fundsdesk.users;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins and ends sessions, and knows which still count. */
@Component
class Sessions {

    private final UserSessions sessions;
    private final Users users;
    private final SignInSettings settings;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final Clock clock;

    Sessions(
            UserSessions sessions,
            Users users,
            SignInSettings settings,
            TransactionTemplate transaction,
            JdbcClient sql,
            Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.settings = settings;
        this.transaction = transaction;
        this.sql = sql;
        this.clock = clock;
    }

    /** Begins a session; when somebody has too many, their oldest end. */
    long begin(Actor actor, String device) {
        return as(actor, "sessions.sign-in", () -> {
            AppUser user = users.getReferenceById(actor.userId());
            List<UserSession> active = activeOf(actor.userId());
            int tooMany = active.size() + 1 - settings.sessionsPerUser();
            active.stream()
                    .limit(Math.max(0, tooMany))
                    .forEach(oldest -> oldest.end(UserSession.Status.REPLACED, clock.instant()));
            long id = sessions.saveAndFlush(new UserSession(user, actor.address(), device))
                    .id();
            seen(id);
            return id;
        });
    }

    void end(Actor actor, long session, UserSession.Status how) {
        as(actor, "sessions." + (how == UserSession.Status.EXPIRED ? "expire" : "sign-out"), () -> {
            sessions.findById(session).ifPresent(found -> found.end(how, clock.instant()));
            return true;
        });
    }

    /** Ends all sessions of a user; part of the caller's transaction and reason. */
    void endAllOf(long userId, UserSession.Status how) {
        activeOf(userId).forEach(session -> session.end(how, clock.instant()));
    }

    private List<UserSession> activeOf(long userId) {
        return sessions.findByUserIdAndStatusOrderById(userId, UserSession.Status.ACTIVE);
    }

    /** Whether the session goes on and its user may still sign in. */
    boolean isLive(long session) {
        return sql.sql("""
            select exists (
                select from user_sessions s join users u on u.id = s.user_id
                where s.id = ? and s.status = 'ACTIVE' and u.enabled and u.deleted_at is null)\
            """).param(session).query(Boolean.class).single();
    }

    /** Notes that the session is in use, at most once a minute. */
    void seen(long session) {
        sql.sql("""
            insert into user_session_activity (session_id, last_seen_at) values (:session, :now)
            on conflict (session_id) do update set last_seen_at = excluded.last_seen_at
            where user_session_activity.last_seen_at < excluded.last_seen_at - interval '1 minute'\
            """)
                .param("session", session)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Ends those that were not in use since: their node may have stopped before it could. */
    void expireUnseenSince(Instant moment) {
        List<Long> unseen =
                sql.sql("""
                    select s.id from user_sessions s join user_session_activity a on a.session_id = s.id
                    where s.status = 'ACTIVE' and a.last_seen_at < ?\
                    """).param(Timestamp.from(moment)).query(Long.class).list();
        unseen.forEach(session -> end(Actor.system("sessions"), session, UserSession.Status.EXPIRED));
    }

    private <R> R as(Actor actor, String what, Supplier<R> work) {
        return Acting.as(actor, () -> {
            @Nullable R result = ChangeNote.of(what).during(() -> transaction.execute(status -> work.get()));
            return java.util.Objects.requireNonNull(result);
        });
    }
}
