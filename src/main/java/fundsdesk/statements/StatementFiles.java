package fundsdesk.statements;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads statement files of any supported format, known by their content and not by their name, in bounded memory.
 *
 * <p>A file is read whole or refused whole with an {@link UnreadableStatement}; no input leads to any other exception.
 * Only where the source itself breaks off, its {@link IOException} passes through, and so does whatever the sink throws.
 */
final class StatementFiles {
    /** A year of a busy account's statements, several times over. */
    static final long USUAL_MAX_BYTES = 256L * 1024 * 1024;

    private static final int HEAD = 16_384;
    private static final Pattern SWIFT = Pattern.compile("(?m)^\\s*(?::(?:[0-9]{2}[A-Z]?|NS|940|942):|\\{[14]:)");
    private static final Pattern UNSAFE_IN_NAME = Pattern.compile("[\\p{Cntrl}]|.*[/\\\\]", Pattern.DOTALL);
    private static final int LONGEST_NAME = 200;

    private final long maxBytes;

    StatementFiles(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Reads a SWIFT or camt file.
     *
     * @param fileName only for messages; folders in it are dropped
     * @param in read to its end, not closed
     * @param sink takes what the file says
     * @throws UnreadableStatement if any of it cannot be read; then nothing that the sink got counts
     * @throws IOException if the source breaks off
     */
    void read(String fileName, InputStream in, StatementSink sink) throws IOException {
        read(fileName, in, Optional.empty(), sink);
    }

    /** Reads a CSV or Excel file by the mapping of its account, or like {@link #read} a file of another format. */
    void read(String fileName, InputStream in, CsvMapping mapping, StatementSink sink) throws IOException {
        read(fileName, in, Optional.of(mapping), sink);
    }

    /**
     * Tells the format from the first bytes of a file, or empty when it is none that can be read. A CSV file is whatever
     * is text and nothing else.
     */
    static Optional<StatementFormat> formatOf(byte[] head) {
        String text = text(head);
        if (text.stripLeading().startsWith("<")) {
            return Optional.of(StatementFormat.CAMT);
        }
        if (text.isBlank() || text.indexOf('\0') >= 0 || archive(text).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(SWIFT.matcher(text).find() ? StatementFormat.SWIFT_MT : StatementFormat.CSV);
    }

    /** As both above: by the mapping if there is one. */
    void read(String fileName, InputStream in, Optional<CsvMapping> mapping, StatementSink sink) throws IOException {
        StatementInput counted = new StatementInput(in, maxBytes, sink::progress);
        BufferedInputStream source = new BufferedInputStream(counted, 2 * HEAD);
        try {
            source.mark(HEAD);
            byte[] head = source.readNBytes(HEAD);
            source.reset();
            if (mapping.isPresent() && startsWith(head, 'P', 'K')) {
                readSheet(mapping.get(), source, sink);
                counted.finish();
                return;
            }
            StatementFormat format = formatOf(head).orElseThrow(() -> unknown(head));
            switch (format) {
                case SWIFT_MT -> new SwiftReader(new TextLines(source, OlderText.guessed()), sink).read();
                case CAMT -> new CamtReader(CamtCursor.over(source, counted), sink).read();
                case CSV -> new CsvReader(mapping.orElseThrow(StatementFiles::unmapped), source, sink).read();
            }
            counted.finish();
        } catch (BadValue tooLarge) {
            throw tooLarge.at(1, Place.FILE).in(safe(fileName));
        } catch (UnreadableStatement refused) {
            throw refused.in(safe(fileName));
        }
    }

    private static void readSheet(CsvMapping mapping, InputStream source, StatementSink sink) throws IOException {
        try (SheetRecords rows = SheetRecords.over(mapping, source)) {
            new CsvReader(mapping, rows, "XLSX", sink).read();
        }
    }

    private static UnreadableStatement unknown(byte[] head) {
        String code = head.length == 0 ? "empty" : archive(text(head)).orElse("no-text");
        return UnreadableStatement.at(1, Place.FILE, code);
    }

    private static UnreadableStatement unmapped() {
        return UnreadableStatement.at(1, Place.FILE, "no-mapping");
    }

    // What operators upload by mistake, named so that they see it at once.
    private static Optional<String> archive(String text) {
        if (text.startsWith("PK")) {
            return Optional.of("zip");
        }
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of("old-excel");
        }
        if (text.startsWith("%PDF")) {
            return Optional.of("pdf");
        }
        if (text.startsWith("\u001F\u008B") || text.startsWith("7z\u00BC\u00AF")) {
            return Optional.of("compressed");
        }
        return Optional.empty();
    }

    private static String text(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return new String(head, StandardCharsets.UTF_16);
        }
        int mark = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new String(Arrays.copyOfRange(head, mark, head.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String safe(String fileName) {
        String bare = UNSAFE_IN_NAME.matcher(fileName).replaceAll("");
        return bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
    }
}
