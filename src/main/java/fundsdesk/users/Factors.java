package fundsdesk.users;

import fundsdesk.access.KeyFile;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second factors of people: a secret that their app shares with the desk, and codes for when it is lost. */
@Component
class Factors {

    static final Duration FRESH = Duration.ofMinutes(5);
    private static final int RECOVERY_CODES = 10;

    private final JdbcClient sql;
    private final KeyFile key;
    private final Clock clock;

    Factors(JdbcClient sql, SignInSettings settings, Clock clock) {
        this.sql = sql;
        this.key = KeyFile.open(
                settings.factorKey(),
                "FD-U010 The key of second factors cannot be used. Bring it back from your backup, or name the right"
                        + " one in fundsdesk.sign-in.factor-key");
        this.clock = clock;
    }

    boolean isSetUp(long user) {
        return sql.sql("select exists (select from user_secrets where user_id = ? and factor is not null)")
                .param(user)
                .query(Boolean.class)
                .single();
    }

    /** Sets the factor anew, with codes for when the app is lost. They are told once and kept as hashes. */
    List<String> setUp(long user, byte[] secret, long usedStep) {
        sql.sql("update user_secrets set factor = :factor, factor_since = :now, factor_step = :step,"
                        + " stepped_up_at = null where user_id = :user")
                .param("factor", key.lock(secret, user))
                .param("now", now())
                .param("step", usedStep)
                .param("user", user)
                .update();
        return newCodes(user);
    }

    private List<String> newCodes(long user) {
        spendCodes(user);
        List<String> codes = Stream.generate(Tokens::code).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> sql.sql("insert into user_recovery_codes (user_id, code_hash) values (?, ?)")
                .param(user)
                .param(Tokens.hash(code))
                .update());
        return codes;
    }

    private void spendCodes(long user) {
        sql.sql("update user_recovery_codes set used_at = ? where user_id = ? and used_at is null")
                .param(now())
                .param(user)
                .update();
    }

    void takeAway(long user) {
        sql.sql("update user_secrets set factor = null, factor_since = null, stepped_up_at = null where user_id = ?")
                .param(user)
                .update();
        spendCodes(user);
    }

    /** Whether the code is right: one of the app, or one for when it is lost. Either counts once. */
    boolean accepts(long user, String given) {
        String code = given.replaceAll("\\s", "");
        return code.matches("[0-9]{6}") ? acceptsOfApp(user, code) : acceptsRecovery(user, code);
    }

    private boolean acceptsOfApp(long user, String code) {
        Optional<byte[]> locked = sql.sql("select factor from user_secrets where user_id = ? and factor is not null")
                .param(user)
                .query(byte[].class)
                .optional();
        OptionalLong step = locked.map(factor -> Totp.stepOf(key.unlock(factor, user), code, clock.instant()))
                .orElse(OptionalLong.empty());
        // Of two that come with the same code at once, one finds the step spent.
        return step.isPresent()
                && sql.sql("update user_secrets set factor_step = :step where user_id = :user and factor_step < :step")
                                .param("step", step.getAsLong())
                                .param("user", user)
                                .update()
                        == 1;
    }

    private boolean acceptsRecovery(long user, String code) {
        return sql.sql("update user_recovery_codes set used_at = ? where user_id = ? and code_hash = ? and"
                                + " used_at is null")
                        .param(now())
                        .param(user)
                        .param(Tokens.hash(code.toUpperCase(Locale.ROOT)))
                        .update()
                == 1;
    }

    int codesLeft(long user) {
        return sql.sql("select count(*) from user_recovery_codes where user_id = ? and used_at is null")
                .param(user)
                .query(Integer.class)
                .single();
    }

    void steppedUp(long user) {
        sql.sql("update user_secrets set stepped_up_at = ? where user_id = ?")
                .param(now())
                .param(user)
                .update();
    }

    boolean isFresh(long user) {
        return sql.sql("select exists (select from user_secrets where user_id = ? and stepped_up_at > ?)")
                .param(user)
                .param(Timestamp.from(clock.instant().minus(FRESH)))
                .query(Boolean.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
