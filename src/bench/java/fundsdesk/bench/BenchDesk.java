package fundsdesk.bench;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.database.BenchDatabase;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole desk on a database of its own, and that database without the desk; each started when it is first asked for. */
final class BenchDesk implements AutoCloseable {

    static final Actor SYSTEM = Actor.system("bench");

    private final Path home;
    private @Nullable BenchDatabase database;
    private @Nullable ConfigurableApplicationContext context;

    BenchDesk(String name) {
        home = Path.of("target", "bench", name).toAbsolutePath();
    }

    <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    ApplicationContext context() {
        if (context == null) {
            context = started();
        }
        return context;
    }

    private ConfigurableApplicationContext started() {
        BenchDatabase server = database();
        try {
            return new SpringApplicationBuilder(Class.forName("fundsdesk.Fundsdesk"))
                    .run(
                            "--fundsdesk.home=" + home,
                            "--fundsdesk.database.url=" + server.url(),
                            "--fundsdesk.database.user=" + server.user(),
                            "--fundsdesk.database.password=" + server.password(),
                            "--server.port=0",
                            "--spring.main.banner-mode=off",
                            "--logging.level.root=error");
        } catch (ClassNotFoundException notBuilt) {
            throw new IllegalStateException("Build the desk first", notBuilt);
        }
    }

    <T> T as(Supplier<T> work) {
        return Acting.as(SYSTEM, work);
    }

    BenchDatabase database() {
        if (database == null) {
            database = new BenchDatabase(home.resolve("postgres"));
        }
        return database;
    }

    /** The database with the tables of the desk in it, as their owner: for filling and for raw SQL. */
    JdbcClient sql() {
        context();
        return JdbcClient.create(database().superuser());
    }

    /** SQL without triggers and foreign keys: for filling, never for measuring. */
    void fill(String... statements) {
        JdbcClient sql = sql();
        for (String statement : statements) {
            sql.sql("set session_replication_role = replica; " + statement).update();
        }
    }

    long count(String table) {
        return sql().sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
