package fundsdesk.crud.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of files that are kept, told by what is in them and never by their name. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TEXT("text/plain", "txt", "csv", "log", "sta", "xml", "json");

    /** What comes from a scanner or a camera. */
    static final Set<FileKind> SCANS = EnumSet.of(PDF, JPEG, PNG);

    private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** What is in the file, or nothing if it is of no kind that is kept. */
    static Optional<FileKind> of(Path file) throws IOException {
        byte[] start;
        try (InputStream content = Files.newInputStream(file)) {
            start = content.readNBytes(16);
        }
        if (starts(start, PDF_START)) {
            return Optional.of(PDF);
        }
        if (starts(start, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (starts(start, PNG_START)) {
            return Optional.of(PNG);
        }
        if (starts(start, ZIP_START)) {
            return isWorkbook(file) ? Optional.of(XLSX) : Optional.empty();
        }
        return isText(file) ? Optional.of(TEXT) : Optional.empty();
    }

    String mediaType() {
        return mediaType;
    }

    /** The name with an extension that does not lie: {@code invoice.exe} that holds a PDF becomes {@code invoice.exe.pdf}. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean honest = extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
        return honest ? name : name + "." + extensions.getFirst();
    }

    private static boolean starts(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    /** Looks at the table of contents only: nothing is unpacked, however large it claims to be. */
    private static boolean isWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null;
        } catch (ZipException damaged) {
            return false;
        }
    }

    /** Text in whatever encoding (bank files come in several) has no control characters but line ends and tabs. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] part = content.readNBytes(8192);
            while (part.length > 0) {
                for (byte each : part) {
                    if (each >= 0 && each < 0x20 && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                        return false;
                    }
                }
                part = content.readNBytes(8192);
            }
            return true;
        }
    }
}
