package fundsdesk.channels;

import fundsdesk.access.KeyFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What banks sign with: locked up in the database, outside every screen and every history. */
@Component
class ConnectionSecrets {

    /** How long a bank may go on signing with the secret that was replaced. */
    static final Duration ROTATION = Duration.ofHours(24);

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final KeyFile key;
    private final Clock clock;

    ConnectionSecrets(JdbcClient sql, @Value("${fundsdesk.channels.key}") Path file, Clock clock) {
        this.sql = sql;
        this.key = KeyFile.open(
                file,
                "FD-N010 The key of bank connections cannot be used. Bring it back from your backup, or name the right"
                        + " one in fundsdesk.channels.key");
        this.clock = clock;
    }

    /** Gives the bank a new secret; the one it had stays good for {@link #ROTATION}. */
    String issue(long connection) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        sql.sql("""
            insert into bank_connection_secrets as s (connection_id, current_secret, current_since)
            values (:connection, :secret, :now)
            on conflict (connection_id) do update set previous_secret = s.current_secret, previous_until = :until,
                current_secret = excluded.current_secret, current_since = excluded.current_since\
            """)
                .param("connection", connection)
                .param("secret", key.lock(secret.getBytes(StandardCharsets.UTF_8), connection))
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(ROTATION)))
                .update();
        return secret;
    }

    /** The secret that was replaced is good no more, from now on. */
    void retirePrevious(long connection) {
        sql.sql("update bank_connection_secrets set previous_secret = null, previous_until = null where"
                        + " connection_id = ?")
                .param(connection)
                .update();
    }

    boolean hasPrevious(long connection) {
        return secrets(connection).size() > 1;
    }

    /** What a signature may be made with now: nothing, one secret, or two while one replaces the other. */
    List<byte[]> secrets(long connection) {
        Instant now = clock.instant();
        return sql.sql("select current_secret, previous_secret, previous_until from bank_connection_secrets"
                        + " where connection_id = ?")
                .param(connection)
                .query((row, at) -> {
                    @Nullable Timestamp until = row.getTimestamp("previous_until");
                    byte[] previous = until != null && until.toInstant().isAfter(now)
                            ? row.getBytes("previous_secret")
                            : new byte[0];
                    return Stream.of(row.getBytes("current_secret"), previous)
                            .filter(each -> each.length > 0)
                            .map(each -> key.unlock(each, connection))
                            .toList();
                })
                .optional()
                .orElse(List.of());
    }
}
