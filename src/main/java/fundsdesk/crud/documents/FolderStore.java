package fundsdesk.crud.documents;

import fundsdesk.access.Guarded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps contents as files of a folder, a thousand in each of its folders: for desks whose database is to stay small. */
@Guarded("the content of a document is handed out only after access to the record that it belongs to")
final class FolderStore implements AttachmentStore {

    private static final int FILES_EACH = 1000;

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    /** The file is whole on disk before the transaction commits, and goes again if it does not. */
    @Override
    public void keep(long attachment, Path content) throws IOException {
        Path file = fileOf(attachment);
        Files.createDirectories(file.getParent());
        // What a transaction that was taken back left behind bears a number that is never given again.
        Path incoming = Files.createTempFile(file.getParent(), "incoming", null);
        Files.copy(content, incoming, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel written = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    remove(file);
                }
            }
        });
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    @Override
    public boolean has(long attachment) {
        return Files.isRegularFile(fileOf(attachment));
    }

    @Override
    public InputStream open(long attachment) throws IOException {
        return Files.newInputStream(fileOf(attachment));
    }

    private Path fileOf(long attachment) {
        return folder.resolve(Long.toString(attachment / FILES_EACH)).resolve(Long.toString(attachment));
    }
}
