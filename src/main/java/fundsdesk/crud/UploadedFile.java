package fundsdesk.crud;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came with a request, kept on disk while the request lasts.
 *
 * @param name the name its sender gave it; never used as a path
 * @param size in bytes
 * @param content where it lies
 */
public record UploadedFile(String name, long size, Path content) {

    /** The same file by another name. */
    UploadedFile called(String other) {
        return new UploadedFile(other, size, content);
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(content);
    }
}
