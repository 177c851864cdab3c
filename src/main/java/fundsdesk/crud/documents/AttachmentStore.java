package fundsdesk.crud.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the contents of documents lie. A content is kept once and never changed. */
interface AttachmentStore {

    /** Keeps what is in the file under the attachment's id. */
    void keep(long attachment, Path content) throws IOException;

    /** Whether anything is kept under the id. */
    boolean has(long attachment);

    /** What was kept.
     *
     * @throws IOException if there is nothing
     */
    InputStream open(long attachment) throws IOException;
}
