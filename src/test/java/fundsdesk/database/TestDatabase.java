package fundsdesk.database;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The PostgreSQL of this test run: one embedded server for the whole JVM, as durable as the real one, with a new
 * database on the real changelog. Spring contexts use it by themselves, through {@link TestDatabaseAddress}.
 */
public final class TestDatabase {

    /** Liquibase tells every changeset where no Spring Boot sets up logging. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private static @Nullable TestDatabase running;
    private static @Nullable EmbeddedServer server;

    /** What a desk keeps beside its database: as little shared with a second run at the same time. */
    private static String home = "";

    private static volatile boolean closedBySpring;

    private final Login administrator;
    private final DatabaseRoles roles;

    private TestDatabase(Login administrator) {
        this.administrator = administrator;
        this.roles = DatabaseRoles.prepare(administrator, null);
    }

    /** The shared database with its changelog applied. */
    public static synchronized TestDatabase shared() {
        if (running == null) {
            LIQUIBASE.setLevel(Level.WARNING);
            Login server = startServer();
            running = fresh(server, "fundsdesk_test");
        }
        return running;
    }

    /** For Spring contexts: the server stops once they are closed, so that jobs do not lose it under their feet. */
    static synchronized Login forSpring() {
        Login login = shared().administrator;
        if (!closedBySpring) {
            closedBySpring = true;
            SpringApplication.getShutdownHandlers().add(requireNonNull(server)::close);
        }
        return login;
    }

    /** The folder for a Spring context on the shared database. */
    static synchronized String home() {
        return home;
    }

    /** Another empty database on the same server, with the changelog applied, for tests that must be alone. */
    public static TestDatabase alone(String name) {
        return fresh(shared().administrator, name);
    }

    private static Login startServer() {
        EmbeddedServer started = startOnFreeFolder();
        server = started;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!closedBySpring) {
                started.close();
            }
        }));
        return started.administrator();
    }

    /** The cluster is kept from run to run; a second run at the same time takes the next folder. */
    private static EmbeddedServer startOnFreeFolder() {
        for (int number = 1; ; number++) {
            try {
                EmbeddedServer started = EmbeddedServer.start(Path.of("target", "test-database-" + number), 0);
                home = "target/home-" + number;
                return started;
            } catch (IllegalStateException taken) {
                if (number == 9 || taken.getCause() != null) {
                    throw taken;
                }
            }
        }
    }

    private static TestDatabase fresh(Login server, String name) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
            String url = server.url().substring(0, server.url().lastIndexOf('/') + 1) + name;
            TestDatabase database = new TestDatabase(new Login(url, server.user(), server.password()));
            database.migrate();
            return database;
        } catch (SQLException | LiquibaseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void migrate() throws LiquibaseException {
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(source(roles.owner()));
        liquibase.setChangeLog("classpath:db-changelog/changelog.yaml");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setAnalyticsEnabled(false);
        liquibase.afterPropertiesSet();
    }

    /** Connections with the rights of the running application. */
    public DataSource application() {
        return source(roles.application());
    }

    /** Connections with the rights of whoever runs the changelog. */
    public DataSource owner() {
        return source(roles.owner());
    }

    /** Connections that may do anything, for what a test must set up behind the desk's back. */
    public DataSource superuser() {
        return source(administrator);
    }

    private static DataSource source(Login login) {
        return new DriverManagerDataSource(login.url() + "?reWriteBatchedInserts=true", login.user(), login.password());
    }
}
