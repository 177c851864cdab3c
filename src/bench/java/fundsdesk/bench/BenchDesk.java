package fundsdesk.bench;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.database.BenchDatabase;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole desk on a database of its own, and that database without the desk. */
final class BenchDesk implements AutoCloseable {

    static final Actor SYSTEM = Actor.system("bench");

    private final BenchDatabase database;
    private final ConfigurableApplicationContext context;

    private BenchDesk(BenchDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    static BenchDesk start(String name) throws ClassNotFoundException {
        Path home = Path.of("target", "bench", name).toAbsolutePath();
        BenchDatabase database = new BenchDatabase(home.resolve("postgres"));
        return new BenchDesk(
                database,
                new SpringApplicationBuilder(Class.forName("fundsdesk.Fundsdesk"))
                        .run(
                                "--fundsdesk.home=" + home,
                                "--fundsdesk.database.url=" + database.url(),
                                "--fundsdesk.database.user=" + database.user(),
                                "--fundsdesk.database.password=" + database.password(),
                                "--server.port=0",
                                "--spring.main.banner-mode=off",
                                "--logging.level.root=error"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ApplicationContext context() {
        return context;
    }

    <T> T as(Supplier<T> work) {
        return Acting.as(SYSTEM, work);
    }

    BenchDatabase database() {
        return database;
    }

    /** SQL as the owner of the tables, without triggers and foreign keys: for filling, never for measuring. */
    void fill(String... statements) {
        JdbcClient sql = JdbcClient.create(database.superuser());
        for (String statement : statements) {
            sql.sql("set session_replication_role = replica; " + statement).update();
        }
    }

    long count(String table) {
        return JdbcClient.create(database.superuser())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
