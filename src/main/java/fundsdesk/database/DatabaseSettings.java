package fundsdesk.database;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param folder where the embedded server keeps its data, binaries and log
 * @param port the embedded server's port; 0 takes any free one
 * @param url the JDBC address of an external PostgreSQL; blank means the embedded one
 * @param user the external database's owner, or a login that may create roles
 * @param password that login's password
 * @param applicationPassword the password of {@code fundsdesk_app}; blank means derived from {@code password}
 * @param poolSize connections the application holds at most
 */
@ConfigurationProperties("fundsdesk.database")
record DatabaseSettings(
        @DefaultValue("data/postgres") Path folder,
        @DefaultValue("0") int port,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String applicationPassword,
        @DefaultValue("20") int poolSize) {

    /** The login of the external database; empty when the embedded one is to be used. */
    Optional<Login> external() {
        return given(url).map(address -> new Login(address, required(user, "user"), required(password, "password")));
    }

    private static String required(@Nullable String value, String name) {
        return given(value)
                .orElseThrow(() -> new IllegalStateException("fundsdesk.database.url is set: set fundsdesk.database."
                        + name + " (FUNDSDESK_DB_" + name.toUpperCase(java.util.Locale.ROOT) + ") as well"));
    }

    static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
