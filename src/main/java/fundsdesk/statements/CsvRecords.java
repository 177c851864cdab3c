package fundsdesk.statements;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a CSV file into rows, with quoted cells as in RFC 4180, which may hold separators and line breaks. */
final class CsvRecords {
    private static final int MOST_CELLS = 500;
    private static final int LONGEST = 65_536;

    private final TextLines lines;
    private final char separator;

    CsvRecords(TextLines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /** The next row, or null after the last. */
    @Nullable
    CsvRecord next() throws IOException {
        String line = lines.next();
        if (line == null) {
            return null;
        }
        int began = lines.number();
        StringBuilder row = new StringBuilder(line);
        while (isWithinQuotes(row)) {
            String more = lines.next();
            if (more == null || row.length() + more.length() > LONGEST) {
                throw UnreadableStatement.at(began, "row", "A quoted cell begins in this row and does not end.");
            }
            row.append('\n').append(more);
        }
        return new CsvRecord(began, cells(row.toString(), began), row.toString());
    }

    int line() {
        return lines.number();
    }

    private boolean isWithinQuotes(StringBuilder row) {
        return row.indexOf("\"") >= 0 && row.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private List<String> cells(String row, int line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                add(cells, cell, line);
            } else {
                cell.append(c);
            }
        }
        add(cells, cell, line);
        return cells;
    }

    private static void add(List<String> cells, StringBuilder cell, int line) {
        if (cells.size() == MOST_CELLS) {
            throw UnreadableStatement.at(line, "row", "The row has more than " + MOST_CELLS + " cells.");
        }
        // Excel keeps a number as text behind an equals sign: ="0123".
        String text = Texts.flat(cell.toString());
        cells.add(text.startsWith("=") && cell.length() > 1 ? text.substring(1) : text);
        cell.setLength(0);
    }
}
