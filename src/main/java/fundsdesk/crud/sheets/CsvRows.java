package fundsdesk.crud.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads separated text in UTF-8, quoted as in RFC 4180, a row at a time; commas, semicolons or tabs between the cells. */
final class CsvRows implements Iterator<SheetRow>, AutoCloseable {

    private static final int LONGEST_ROW = 1_000_000;

    private final BufferedReader in;
    private final char separator;
    private int line = 1;
    private @Nullable SheetRow next;

    CsvRows(Path file) throws IOException {
        separator = separatorOf(file);
        in = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        in.mark(1);
        if (in.read() != '\ufeff') {
            in.reset();
        }
        next = read();
    }

    /** The one that the first line has most of. */
    private static char separatorOf(Path file) throws IOException {
        byte[] start;
        try (var content = Files.newInputStream(file)) {
            start = content.readNBytes(8_192);
        }
        String first = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(start)).toString();
        int end = first.indexOf('\n');
        String line = end < 0 ? first : first.substring(0, end);
        long commas = line.chars().filter(c -> c == ',').count();
        long semicolons = line.chars().filter(c -> c == ';').count();
        long tabs = line.chars().filter(c -> c == '\t').count();
        if (tabs > Math.max(commas, semicolons)) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SheetRow next() {
        SheetRow now = next;
        if (now == null) {
            throw new NoSuchElementException();
        }
        try {
            next = read();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return now;
    }

    private @Nullable SheetRow read() throws IOException {
        int number = line;
        List<SheetRow.Cell> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int size = 0;
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && (quoted || c != '\n'); c = in.read()) {
            if (++size > LONGEST_ROW) {
                throw new CharacterCodingException();
            }
            if (c == '"') {
                quoted = quote(cell, quoted);
            } else if (c == separator && !quoted) {
                cells.add(cell(cell));
                cell.setLength(0);
            } else {
                line += c == '\n' ? 1 : 0;
                cell.append((char) c);
            }
        }
        line++;
        if (!cell.isEmpty() && cell.charAt(cell.length() - 1) == '\r') {
            cell.setLength(cell.length() - 1);
        }
        cells.add(cell(cell));
        return new SheetRow(number, cells);
    }

    /** Two quotes within quotes are one; a quote elsewhere opens or closes. */
    private boolean quote(StringBuilder cell, boolean quoted) throws IOException {
        if (!quoted) {
            return true;
        }
        in.mark(1);
        if (in.read() == '"') {
            cell.append('"');
            return true;
        }
        in.reset();
        return false;
    }

    private static SheetRow.Cell cell(StringBuilder text) {
        return SheetRow.Cell.of(CellText.plain(text.toString()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
