package fundsdesk.crud.documents;

import fundsdesk.access.Guarded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps new contents where the settings say, and finds each where it was kept. */
@Guarded("the content of a document is handed out only after access to the record that it belongs to")
@Component
@EnableConfigurationProperties(DocumentSettings.class)
final class DocumentStore implements AttachmentStore {

    private final AttachmentStore database;
    private final AttachmentStore folder;
    private final AttachmentStore current;

    DocumentStore(JdbcClient sql, DocumentSettings settings) {
        this.database = new DatabaseStore(sql);
        this.folder = new FolderStore(settings.folder());
        this.current = settings.store() == DocumentSettings.Store.FOLDER ? folder : database;
    }

    @Override
    public void keep(long attachment, Path content) throws IOException {
        current.keep(attachment, content);
    }

    @Override
    public boolean has(long attachment) {
        return database.has(attachment) || folder.has(attachment);
    }

    @Override
    public InputStream open(long attachment) throws IOException {
        AttachmentStore other = current == folder ? database : folder;
        return (current.has(attachment) ? current : other).open(attachment);
    }
}
