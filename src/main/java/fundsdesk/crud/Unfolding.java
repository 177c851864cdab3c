package fundsdesk.crud;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * How much a workbook may unfold to. A few kilobytes can say that they are gigabytes, and what a zip says of its own sizes
 * need not be so: everything is unpacked once, and nothing kept.
 *
 * @param bytes all parts together
 * @param texts the table of texts, which a workbook keeps apart and which has to be in memory
 */
public record Unfolding(long bytes, long texts) {

    private static final int MOST_PARTS = 1_000;

    /** Whether the workbook stays within.
     *
     * @throws ZipException when it is no zip, or torn
     */
    public boolean allows(Path workbook) throws IOException {
        long open = bytes;
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            if (zip.size() > MOST_PARTS) {
                return false;
            }
            for (ZipEntry part : Collections.list(zip.entries())) {
                long allowed = isTexts(part) ? Math.min(texts, open) : open;
                long size = size(zip, part, allowed);
                if (size > allowed) {
                    return false;
                }
                open -= size;
            }
        }
        return true;
    }

    private static boolean isTexts(ZipEntry part) {
        return part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
    }

    /** No further than it takes to know that it is too large. */
    private static long size(ZipFile zip, ZipEntry part, long allowed) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0 && size <= allowed; read = content.read(buffer)) {
                size += read;
            }
        }
        return size;
    }
}
