package fundsdesk.statements;

import fundsdesk.crud.Unfolding;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of an Excel workbook, written as a CSV file of the same bank would have them: dates by the
 * mapping's pattern, amounts with its decimal mark.
 */
final class SheetRecords implements Records, Closeable {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final Unfolding MOST_UNFOLDED = new Unfolding(512L * 1024 * 1024, 64L * 1024 * 1024);
    private static final int MOST_CELLS = 500;

    private final CsvMapping mapping;
    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int number = 1;

    private SheetRecords(CsvMapping mapping, ReadableWorkbook book) throws IOException {
        this.mapping = mapping;
        this.book = book;
        this.stream = book.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    /** @throws UnreadableStatement if it is no workbook, or larger than one that people make */
    static SheetRecords over(CsvMapping mapping, InputStream in) throws IOException {
        byte[] content = in.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw UnreadableStatement.at(1, "file", "The workbook is larger than " + MOST_BYTES + " bytes.");
        }
        refuseBomb(content);
        try {
            ReadableWorkbook book =
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
            return new SheetRecords(mapping, book);
        } catch (IOException | RuntimeException broken) {
            throw broken(1);
        }
    }

    /** A few kilobytes can say that they are gigabytes. */
    private static void refuseBomb(byte[] content) {
        try {
            Path file = Files.createTempFile("statement", ".xlsx");
            try {
                Files.write(file, content);
                refuseBomb(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | IllegalArgumentException torn) {
            throw broken(1);
        }
    }

    private static void refuseBomb(Path file) throws IOException {
        if (!MOST_UNFOLDED.allows(file)) {
            throw UnreadableStatement.at(1, "file", "Unpacked, the workbook is unreasonably large.");
        }
    }

    private static UnreadableStatement broken(int row) {
        return UnreadableStatement.at(row, "file", "This is no Excel workbook that can be read, or it is torn.");
    }

    @Override
    public @Nullable CsvRecord next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            number = row.getRowNum();
            if (row.getCellCount() > MOST_CELLS) {
                throw UnreadableStatement.at(number, "row", "The row has more than " + MOST_CELLS + " cells.");
            }
            List<String> cells = new ArrayList<>();
            row.stream().forEach(cell -> cells.add(cell == null ? "" : Texts.flat(words(cell))));
            return new CsvRecord(number, cells, String.join("\t", cells));
        } catch (ExcelReaderException | UncheckedIOException torn) {
            throw broken(number);
        }
    }

    private String words(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getType() == CellType.ERROR ? "" : cell.getText();
        }
        if (isDate(cell)) {
            LocalDateTime moment = cell.asDate();
            return mapping.dates().format(moment.toLocalDate());
        }
        BigDecimal number = cell.asNumber();
        return number.toPlainString().replace('.', mapping.decimalMark());
    }

    /** Excel keeps a date as a number; only its format says that it is one. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return plain.contains("d") || plain.contains("yy") || plain.contains("mmm");
    }

    @Override
    public int line() {
        return number;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
