package fundsdesk.statements;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Which sheet of a workbook is the statement: the one with the mapping's headings, wherever it stands. Lines on two sheets
 * are refused, since one of them would be left out without a word.
 */
final class SheetChoice {

    private static final int HEADINGS_WITHIN = 50;
    private static final int MOST_SHEETS = 100;

    private final CsvMapping mapping;
    private final SheetCells cells;

    SheetChoice(CsvMapping mapping, SheetCells cells) {
        this.mapping = mapping;
        this.cells = cells;
    }

    Sheet of(ReadableWorkbook book) throws IOException {
        List<Sheet> sheets = book.getSheets().limit(MOST_SHEETS).toList();
        if (mapping.isByPlace() || sheets.size() == 1) {
            return book.getFirstSheet();
        }
        List<Sheet> tables = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (hasHeadings(sheet)) {
                tables.add(sheet);
            }
        }
        if (tables.size() > 1) {
            throw UnreadableStatement.at(
                    1,
                    Place.sheet(tables.get(1).getName()),
                    "two-sheets",
                    tables.get(0).getName(),
                    tables.get(1).getName());
        }
        return tables.isEmpty() ? book.getFirstSheet() : tables.getFirst();
    }

    private boolean hasHeadings(Sheet sheet) throws IOException {
        Set<String> sought =
                mapping.columns().values().stream().map(SheetChoice::plain).collect(Collectors.toSet());
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(HEADINGS_WITHIN)
                    .map(row -> cells.of(row).stream().map(SheetChoice::plain).collect(Collectors.toSet()))
                    .anyMatch(row -> row.containsAll(sought));
        }
    }

    private static String plain(String heading) {
        return Normalizer.normalize(Texts.flat(heading), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
