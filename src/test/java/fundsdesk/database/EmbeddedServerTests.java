package fundsdesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedServerTests {

    @TempDir
    Path folder;

    /** The first server of a process decides where its binaries are: that must not be a folder that is deleted. */
    @BeforeAll
    static void unpackBinariesWhereTheyStay() {
        TestDatabase.shared();
    }

    @Test
    void keepsItsDataFromStartToStart() {
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            sql(server).sql("create table kept as select 42 as answer").update();
        }
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            assertThat(answer(server)).isEqualTo(42);
        }
    }

    @Test
    void refusesASecondDeskOnTheSameFolder() {
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another Fundsdesk is running");
            assertThat(sql(server).sql("select 1").query(Integer.class).single())
                    .isOne();
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            Login right = server.administrator();
            assertThatThrownBy(() -> right.as(right.user(), "guessed").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    @Tag("SAFE-01")
    void takesTheFolderBackFromTheServerOfAKilledDesk() throws Exception {
        Process desk = startDeskElsewhere();
        long serverOfTheKilled = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                .getFirst()
                .strip());
        desk.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(serverOfTheKilled)).isPresent();

        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            assertThat(answer(server)).isEqualTo(42);
        }
        assertThat(ProcessHandle.of(serverOfTheKilled).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void startsOverWhenTheCreationWasCutShort() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/postgresql.conf"), "# initdb came as far as this");
        try (EmbeddedServer server = EmbeddedServer.start(folder, 0)) {
            assertThat(sql(server).sql("select 1").query(Integer.class).single())
                    .isOne();
        }
        assertThat(folder.resolve("data.unfinished-1/postgresql.conf")).exists();
    }

    private Process startDeskElsewhere() throws Exception {
        Process desk = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Desk.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = desk.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.equals("ready")) {
                line = output.readLine();
            }
            assertThat(line).isEqualTo("ready");
        }
        return desk;
    }

    private static int answer(EmbeddedServer server) {
        return sql(server).sql("select answer from kept").query(Integer.class).single();
    }

    private static JdbcClient sql(EmbeddedServer server) {
        Login login = server.administrator();
        return JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
    }

    /** A process of its own that runs the server until it is killed. */
    static final class Desk {
        public static void main(String[] arguments) throws Exception {
            EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), 0);
            sql(server).sql("create table kept as select 42 as answer").update();
            System.out.println("ready");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
