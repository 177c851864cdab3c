package fundsdesk.statements;

import fundsdesk.crud.Unfolding;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet of an Excel workbook, written as a CSV file of the same bank would have them: dates by the mapping's
 * pattern, amounts with its decimal mark. It is the sheet with the mapping's headings, or the first.
 */
final class SheetRecords implements Records, Closeable {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final Unfolding MOST_UNFOLDED = new Unfolding(512L * 1024 * 1024, 64L * 1024 * 1024);
    private static final int MOST_CELLS = 500;

    private final SheetCells cells;
    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int number = 1;

    private SheetRecords(CsvMapping mapping, ReadableWorkbook book) throws IOException {
        this.cells = new SheetCells(mapping, book.isDate1904());
        this.book = book;
        this.stream = new SheetChoice(mapping, cells).of(book).openStream();
        this.rows = stream.iterator();
    }

    /** @throws UnreadableStatement if it is no workbook, or larger than one that people make */
    static SheetRecords over(CsvMapping mapping, InputStream in) throws IOException {
        byte[] content = in.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw UnreadableStatement.at(1, Place.FILE, "large-workbook", MOST_BYTES);
        }
        refuseBomb(content);
        try {
            ReadableWorkbook book =
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
            return new SheetRecords(mapping, book);
        } catch (UnreadableStatement refused) {
            throw refused;
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
            throw UnreadableStatement.at(1, Place.FILE, "unfolds-large");
        }
    }

    private static UnreadableStatement broken(int row) {
        return UnreadableStatement.at(row, Place.FILE, "torn-workbook");
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
                throw UnreadableStatement.at(number, Place.ROW, "many-cells", MOST_CELLS);
            }
            List<String> words = cells.of(row);
            return new CsvRecord(number, words, String.join("\t", words));
        } catch (UnreadableStatement refused) {
            throw refused;
        } catch (RuntimeException torn) {
            // The library throws whatever its parser stumbles over.
            throw broken(number);
        }
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
