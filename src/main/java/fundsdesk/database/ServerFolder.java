package fundsdesk.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder of an embedded server, used by one process at a time. */
final class ServerFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;
    private final String superuserPassword;

    private ServerFolder(Path path, FileChannel lock) throws IOException {
        this.path = path;
        this.lock = lock;
        this.superuserPassword = password(path.resolve("password"));
    }

    /** @throws IllegalStateException if another process uses the folder */
    static ServerFolder open(Path folder) {
        try {
            Path path = Files.createDirectories(folder.toAbsolutePath().normalize());
            return new ServerFolder(path, lock(path));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot use the database folder " + folder, failure);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Falls through to the same refusal: this process already has a server on the folder.
        }
        channel.close();
        throw new IllegalStateException("Another Fundsdesk is running on the database folder " + path
                + ". Stop it, or set FUNDSDESK_HOME to another folder.");
    }

    private static String password(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, "");
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    Path data() {
        return path.resolve("data");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path serverLog() {
        return path.resolve("server.log");
    }

    String superuserPassword() {
        return superuserPassword;
    }

    private Path finished() {
        return path.resolve("finished");
    }

    boolean isFinished() {
        return Files.exists(finished());
    }

    void markFinished() throws IOException {
        Files.writeString(finished(), "The cluster in data was created completely.\n");
    }

    /** A cluster whose creation was cut short holds nothing yet, but is kept in case somebody removed the mark. */
    void setAsideUnfinishedCluster() throws IOException {
        if (Files.exists(data()) && !isFinished()) {
            int number = 1;
            while (Files.exists(path.resolve("data.unfinished-" + number))) {
                number++;
            }
            Files.move(data(), path.resolve("data.unfinished-" + number));
        }
    }

    void requirePasswords() throws IOException {
        Files.writeString(data().resolve("pg_hba.conf"), """
            # Only this machine, only with a password.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
