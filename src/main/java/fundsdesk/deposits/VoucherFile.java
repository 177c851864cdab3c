package fundsdesk.deposits;

import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Unfolding;
import fundsdesk.crud.UploadedFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A sheet with the statement's details of direct deposits: XLSX or CSV, its columns told by their headings. */
final class VoucherFile {

    private static final int MOST_ROWS = 5_000;
    private static final Unfolding MOST_UNFOLDED = new Unfolding(100L * 1024 * 1024, 16L * 1024 * 1024);
    private static final List<String> APPLICATION = List.of("application", "applicationnumber", "number", "deposit");
    private static final List<String> REFERENCE = List.of("bankreference", "reference");
    private static final List<String> DATE = List.of("valuedate", "date");
    private static final List<String> AMOUNT = List.of("amount", "amountreceived", "received");

    private VoucherFile() {}

    /**
     * One row as it stands; empty where a cell is.
     *
     * @param number of the row in the sheet, the headings being the first
     */
    record Line(int number, String application, String reference, String valueDate, String amount) {}

    /** @throws InvalidException naming {@code file} when it is no such sheet */
    static List<Line> read(UploadedFile file) {
        List<List<String>> rows = isWorkbook(file) ? workbook(file) : text(file);
        if (rows.isEmpty()) {
            throw InvalidException.of("file", "vouchers.empty");
        }
        List<String> headings = rows.getFirst().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .toList();
        int reference = place(headings, REFERENCE);
        if (reference < 0) {
            throw InvalidException.of("file", "vouchers.headings");
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(new Line(
                        i + 1,
                        cell(row, place(headings, APPLICATION)),
                        cell(row, reference),
                        cell(row, place(headings, DATE)),
                        cell(row, place(headings, AMOUNT))));
            }
        }
        return lines;
    }

    private static int place(List<String> headings, List<String> names) {
        return names.stream()
                .mapToInt(headings::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static String cell(List<String> row, int place) {
        return place < 0 || place >= row.size() ? "" : row.get(place).strip();
    }

    private static boolean isWorkbook(UploadedFile file) {
        try (InputStream content = file.open()) {
            return Arrays.equals(content.readNBytes(2), new byte[] {'P', 'K'});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<List<String>> workbook(UploadedFile file) {
        try {
            if (!MOST_UNFOLDED.allows(file.content())) {
                throw InvalidException.of("file", "vouchers.unfolds");
            }
        } catch (IOException broken) {
            throw InvalidException.of("file", "vouchers.unreadable");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(file.content().toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return limited(rows.map(VoucherFile::cells));
        } catch (IOException | ExcelReaderException broken) {
            throw InvalidException.of("file", "vouchers.unreadable");
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static List<List<String>> text(UploadedFile file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            return limited(reader.lines().map(line -> cells(line.replace("\uFEFF", ""))));
        } catch (IOException | UncheckedIOException broken) {
            throw InvalidException.of("file", "vouchers.unreadable");
        }
    }

    private static List<List<String>> limited(Stream<List<String>> rows) {
        List<List<String>> all = rows.limit(MOST_ROWS + 2L).toList();
        if (all.size() > MOST_ROWS + 1) {
            throw InvalidException.of("file", "vouchers.too-many", MOST_ROWS);
        }
        return all;
    }

    /** Commas or semicolons between the cells; what stands in quotes may hold either. */
    private static List<String> cells(String line) {
        char separator = line.indexOf(';') >= 0 && line.indexOf(',') < 0 ? ';' : ',';
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char each : line.toCharArray()) {
            if (each == '"') {
                quoted = !quoted;
            } else if (each == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
