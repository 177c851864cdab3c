package fundsdesk.crud.documents;

import fundsdesk.access.Guarded;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps contents in the database, in the same transaction and backup as the records they belong to. */
@Guarded("the content of a document is handed out only after access to the record that it belongs to")
final class DatabaseStore implements AttachmentStore {

    private final JdbcClient database;

    DatabaseStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void keep(long attachment, Path content) throws IOException {
        database.sql("insert into attachment_contents (attachment_id, content) values (?, ?)")
                .param(attachment)
                .param(Files.readAllBytes(content))
                .update();
    }

    @Override
    public boolean has(long attachment) {
        return database.sql("select exists (select from attachment_contents where attachment_id = ?)")
                .param(attachment)
                .query(Boolean.class)
                .single();
    }

    @Override
    public InputStream open(long attachment) throws IOException {
        return database.sql("select content from attachment_contents where attachment_id = ?")
                .param(attachment)
                .query(byte[].class)
                .optional()
                .map(ByteArrayInputStream::new)
                .orElseThrow(() -> new FileNotFoundException("no content of attachment " + attachment));
    }
}
