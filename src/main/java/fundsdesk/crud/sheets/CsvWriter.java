package fundsdesk.crud.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes comma-separated text in UTF-8, quoted as in RFC 4180. */
final class CsvWriter implements SheetWriter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Writer out;

    CsvWriter(OutputStream stream, boolean byteOrderMark) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 32 * 1024);
        if (byteOrderMark) {
            out.write('\ufeff');
        }
    }

    @Override
    public void headings(List<Heading> headings) throws IOException {
        row(headings.stream().map(Heading::text).toArray());
        out.flush();
    }

    @Override
    public void row(@Nullable Object[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(text(cells[i])));
        }
        out.write("\r\n");
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Figure figure -> figure.plain();
            case LocalDateTime moment -> MOMENT.format(moment);
            case String text -> CellText.harmless(text);
            default -> cell.toString();
        };
    }

    private static String quoted(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r' && c != ';';
        }
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
