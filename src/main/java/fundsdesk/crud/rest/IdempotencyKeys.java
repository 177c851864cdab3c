package fundsdesk.crud.rest;

import fundsdesk.access.Acting;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of calls that came with an {@code Idempotency-Key}. An answer is kept in the transaction of the action
 * itself: it is there exactly when the action happened, and of two calls at the same time one waits for the other.
 */
@Component
class IdempotencyKeys {

    /** How long a key is remembered. */
    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyKeys(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One caller's key.
     *
     * @param user whose it is: keys of different callers never meet
     * @param part the record, when one key stands for a batch of them; 0 for the whole call
     * @param requestHash of what was asked for
     */
    record Key(long user, String key, long part, byte[] requestHash) {
        Key part(long record) {
            return new Key(user, key, record, requestHash);
        }
    }

    /** @throws Problem 400 when the header is empty, too long or not plain ASCII */
    static Key key(String header, byte[] requestHash) {
        if (!header.matches("[\\x21-\\x7e]{1,200}")) {
            throw Problem.of(400, "idempotency-key");
        }
        return new Key(Acting.required().userId(), header, 0, requestHash);
    }

    /** The answer stored under the key.
     *
     * @throws Problem 409 when the key came with another request before
     */
    Optional<Answer> find(Key key) {
        return database.sql("select request_hash, status, answer from idempotency_keys"
                        + " where user_id = ? and key = ? and part = ?")
                .params(key.user(), key.key(), key.part())
                .query((row, number) -> {
                    if (!MessageDigest.isEqual(row.getBytes(1), key.requestHash())) {
                        throw Problem.of(409, "key-reused");
                    }
                    return new Answer(row.getInt(2), (ObjectNode) json.readTree(row.getString(3)), true);
                })
                .optional();
    }

    /** Inside the transaction of what the answer tells of; a second call at the same time waits here and then fails. */
    void keep(Key key, Answer answer) {
        insert(key, answer, "");
    }

    /** For an answer that only sums up others; one that is there already stays. */
    void keepOnce(Key key, Answer answer) {
        insert(key, answer, " on conflict do nothing");
    }

    private void insert(Key key, Answer answer, String unless) {
        database.sql("insert into idempotency_keys (user_id, key, part, request_hash, status, answer, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)" + unless)
                .params(
                        key.user(),
                        key.key(),
                        key.part(),
                        key.requestHash(),
                        answer.status(),
                        answer.body().toString(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what is older than {@link #KEPT}. */
    int forgetOld() {
        Instant before = clock.instant().minus(KEPT);
        return database.sql("delete from idempotency_keys where at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
