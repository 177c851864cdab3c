package fundsdesk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server that lives on after its application was killed: it holds the data folder until it is stopped. */
record LeftoverServer(Path data) {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int STOP_SECONDS = 120;

    void stop() throws IOException {
        Optional<ProcessHandle> running = find();
        if (running.isPresent()) {
            log.info(
                    "Stopping the PostgreSQL (process {}) that a killed Fundsdesk left on {}",
                    running.get().pid(),
                    data);
            stop(running.get());
        }
    }

    /** Only a process that is a postgres, and whose file says it serves this folder: process numbers are used again. */
    private Optional<ProcessHandle> find() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !Path.of(lines.get(1)).equals(data)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(LeftoverServer::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .orElse(false);
    }

    private void stop(ProcessHandle process) throws IOException {
        new ProcessBuilder(command(process)).inheritIO().start();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            throw new IOException("PostgreSQL process " + process.pid() + " on " + data + " does not stop", stuck);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private List<String> command(ProcessHandle process) {
        Path postgres = Path.of(process.info().command().orElseThrow());
        String control = postgres.getFileName().toString().replace("postgres", "pg_ctl");
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL's tools refuse to run as root; in a user namespace they do not see that they are.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(
                List.of(postgres.resolveSibling(control).toString(), "stop", "-D", data.toString(), "-m", "fast"));
        command.addAll(List.of("-w", "-t", Integer.toString(STOP_SECONDS), "-s"));
        return command;
    }
}
