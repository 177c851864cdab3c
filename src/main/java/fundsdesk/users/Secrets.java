package fundsdesk.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts sign in with. Outside every screen and every history. */
@Component
class Secrets {

    private static final String FIND = """
        select u.id, u.username, u.display_name, u.person, u.kind, s.password_hash, s.must_change,
            s.failed_attempts, s.locked_until
        from users u join user_secrets s on s.user_id = u.id
        where u.enabled and u.deleted_at is null
        """;

    private final JdbcClient sql;

    Secrets(JdbcClient sql) {
        this.sql = sql;
    }

    /** An account that may sign in, with what is needed to tell whether it is them. */
    record Account(
            long userId,
            String username,
            String displayName,
            String person,
            String kind,
            @Nullable String passwordHash,
            boolean mustChange,
            int failedAttempts,
            @Nullable Instant lockedUntil) {}

    Optional<Account> byUsername(String username) {
        return sql.sql(FIND + " and lower(u.username) = lower(?) and u.kind = 'PERSON'")
                .param(username)
                .query(Secrets::account)
                .optional();
    }

    Optional<Account> byToken(String tokenHash) {
        return sql.sql(FIND + " and s.token_hash = ? and u.kind = 'MACHINE'")
                .param(tokenHash)
                .query(Secrets::account)
                .optional();
    }

    void setPassword(long user, String hash, boolean mustChange) {
        sql.sql("""
            insert into user_secrets (user_id, password_hash, must_change) values (:user, :hash, :change)
            on conflict (user_id) do update set password_hash = excluded.password_hash,
                must_change = excluded.must_change, failed_attempts = 0, locked_until = null\
            """)
                .param("user", user)
                .param("hash", hash)
                .param("change", mustChange)
                .update();
    }

    void setToken(long user, String hash) {
        sql.sql("""
            insert into user_secrets (user_id, token_hash) values (:user, :hash)
            on conflict (user_id) do update set token_hash = excluded.token_hash\
            """).param("user", user).param("hash", hash).update();
    }

    /** Counts a failure and tells how many there were in a row. */
    int failed(long user) {
        return sql.sql("update user_secrets set failed_attempts = failed_attempts + 1 where user_id = ?"
                        + " returning failed_attempts")
                .param(user)
                .query(Integer.class)
                .single();
    }

    void lock(long user, Instant until) {
        sql.sql("update user_secrets set locked_until = ? where user_id = ?")
                .param(Timestamp.from(until))
                .param(user)
                .update();
    }

    boolean isLocked(long user) {
        return sql.sql("select exists (select from user_secrets where user_id = ? and locked_until > now())")
                .param(user)
                .query(Boolean.class)
                .single();
    }

    void unlock(long user) {
        sql.sql("update user_secrets set failed_attempts = 0, locked_until = null where user_id = ?")
                .param(user)
                .update();
    }

    void succeeded(long user, Instant at) {
        sql.sql("update user_secrets set failed_attempts = 0, locked_until = null, last_used_at = ? where user_id = ?")
                .param(Timestamp.from(at))
                .param(user)
                .update();
    }

    /** Notes that a token was used, at most once a minute: calls must not queue up for this one row. */
    void used(long user, Instant at) {
        sql.sql("update user_secrets set last_used_at = :at where user_id = :user"
                        + " and (last_used_at is null or last_used_at < :at::timestamptz - interval '1 minute')")
                .param("at", Timestamp.from(at))
                .param("user", user)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Timestamp locked = row.getTimestamp("locked_until");
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("person"),
                row.getString("kind"),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                row.getInt("failed_attempts"),
                locked == null ? null : locked.toInstant());
    }
}
