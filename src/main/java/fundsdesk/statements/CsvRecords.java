package fundsdesk.statements;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a CSV file into rows, with quoted cells as in RFC 4180, which may hold separators and line breaks. A quote within
 * a cell that does not begin with one is text.
 */
final class CsvRecords implements Records {
    private static final int MOST_CELLS = 500;
    private static final int LONGEST = 65_536;

    private final TextLines lines;
    private final char separator;
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private boolean quoted;
    private int began;

    CsvRecords(TextLines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    @Override
    public @Nullable CsvRecord next() throws IOException {
        String line = lines.next();
        if (line == null) {
            return null;
        }
        begin();
        split(line);
        while (quoted) {
            String more = lines.next();
            if (more == null || raw.length() + more.length() > LONGEST) {
                throw UnreadableStatement.at(began, Place.ROW, "open-quote");
            }
            raw.append('\n');
            cell.append('\n');
            split(more);
        }
        endCell();
        return new CsvRecord(began, cells, raw.toString());
    }

    @Override
    public int line() {
        return lines.number();
    }

    private void begin() {
        began = lines.number();
        raw.setLength(0);
        cells = new ArrayList<>();
    }

    private void split(String line) {
        raw.append(line);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || isBlank(cell))) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                endCell();
            } else {
                cell.append(c);
            }
        }
    }

    // Excel keeps a number as text behind an equals sign: ="0123".
    private static boolean isBlank(StringBuilder cell) {
        return cell.toString().isBlank() || cell.toString().equals("=");
    }

    private void endCell() {
        if (cells.size() == MOST_CELLS) {
            throw UnreadableStatement.at(began, Place.ROW, "many-cells", MOST_CELLS);
        }
        String text = Texts.flat(cell.toString());
        cells.add(text.startsWith("=") && text.length() > 1 ? text.substring(1) : text);
        cell.setLength(0);
    }
}
