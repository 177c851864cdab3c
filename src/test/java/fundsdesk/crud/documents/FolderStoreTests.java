package fundsdesk.crud.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Documents in a folder instead of the database. */
@Tag("FW-11")
class FolderStoreTests {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Path content;

    @BeforeEach
    void beginATransaction() throws IOException {
        TransactionSynchronizationManager.initSynchronization();
        content = Files.writeString(elsewhere.resolve("scan"), "what was scanned");
    }

    @AfterEach
    void endIt() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void keepsAndFindsAgain() throws IOException {
        FolderStore store = new FolderStore(folder);
        store.keep(1234567, content);
        end(TransactionSynchronization.STATUS_COMMITTED);
        assertThat(new FolderStore(folder).has(1234567)).isTrue();
        try (InputStream found = new FolderStore(folder).open(1234567)) {
            assertThat(found).hasContent("what was scanned");
        }
        assertThat(content).as("whoever handed it in removes it").exists();
    }

    @Test
    void nothingStaysOfWhatWasTakenBack() throws IOException {
        FolderStore store = new FolderStore(folder);
        store.keep(7, content);
        end(TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(store.has(7)).isFalse();
        assertThatThrownBy(() -> store.open(7)).isInstanceOf(IOException.class);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static void end(int status) {
        TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.afterCompletion(status));
    }
}
