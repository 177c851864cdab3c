package fundsdesk.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk's own PostgreSQL, for a first run and small installations: same server, same durability, no installation. */
final class EmbeddedServer implements DatabaseServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "fundsdesk";
    private static final String SUPERUSER = "postgres";

    private final ServerFolder folder;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(ServerFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /**
     * Starts the server on a folder, and creates the cluster when the folder has none.
     *
     * @throws IllegalStateException if another process uses the folder
     */
    static EmbeddedServer start(Path path, int port) {
        ServerFolder folder = ServerFolder.open(path);
        try {
            new LeftoverServer(folder.data()).stop();
            folder.setAsideUnfinishedCluster();
            EmbeddedServer server = new EmbeddedServer(folder, launch(folder, port));
            server.finishCluster();
            log.info("Embedded PostgreSQL runs on port {} with its data in {}", server.postgres.getPort(), path);
            return server;
        } catch (IOException | SQLException failure) {
            folder.close();
            throw new IllegalStateException(
                    "The embedded PostgreSQL did not start; its log is " + folder.serverLog(), failure);
        }
    }

    private static EmbeddedPostgres launch(ServerFolder folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setPort(port)
                .setOutputRedirector(Redirect.appendTo(folder.serverLog().toFile()))
                .setErrorRedirector(Redirect.appendTo(folder.serverLog().toFile()))
                .setConnectConfig("password", folder.superuserPassword())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("lc-collate", "C")
                .setLocaleConfig("lc-ctype", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .start();
    }

    /** The cluster starts out trusting everybody on this machine; from here on it asks for passwords. */
    private void finishCluster() throws SQLException, IOException {
        if (folder.isFinished()) {
            return;
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + folder.superuserPassword() + "'");
            statement.execute("create database " + DATABASE);
            folder.requirePasswords();
            statement.execute("select pg_reload_conf()");
        }
        folder.markFinished();
    }

    @Override
    public Login administrator() {
        return new Login(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE,
                SUPERUSER,
                folder.superuserPassword());
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            folder.close();
        }
    }
}
