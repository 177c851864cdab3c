package fundsdesk.crud;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    /**
     * Whether the workbook stays within, and no cell of it stands where no spreadsheet has a column.
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
        FarCells farCells = new FarCells();
        boolean tags = false;
        long size = 0;
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0 && size <= allowed; read = content.read(buffer)) {
                tags |= size == 0 && !isTexts(part) && beginsWithTag(buffer, read);
                size += read;
                if (tags && (isWide(buffer) || farCells.isIn(buffer, read))) {
                    return Long.MAX_VALUE;
                }
            }
        }
        return size;
    }

    /** Whether it is XML, which a sheet is, and no picture or the settings of a printer. */
    private static boolean beginsWithTag(byte[] buffer, int length) {
        String begin = new String(buffer, 0, Math.min(length, 64), StandardCharsets.ISO_8859_1);
        return begin.replaceFirst("^[\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF\\u0000\\s]*", "")
                .startsWith("<");
    }

    /** Text of two bytes a character, in which nothing would be found. */
    private static boolean isWide(byte[] buffer) {
        return buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & 0xFF) >= 0xFE;
    }
}
