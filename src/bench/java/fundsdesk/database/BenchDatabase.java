package fundsdesk.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A durable embedded PostgreSQL for one benchmark, on a folder of its own that a second run finds again. */
public final class BenchDatabase implements AutoCloseable {

    private final EmbeddedServer server;

    public BenchDatabase(Path folder) {
        server = EmbeddedServer.start(folder, 0);
    }

    public String url() {
        return server.administrator().url();
    }

    public String user() {
        return server.administrator().user();
    }

    public String password() {
        return server.administrator().password();
    }

    /** As the owner of everything: to fill tables without triggers, and to measure raw SQL. */
    public DataSource superuser() {
        return new DriverManagerDataSource(url(), user(), password());
    }

    @Override
    public void close() {
        server.close();
    }
}
