package fundsdesk.crud.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook a row at a time. */
final class XlsxRows implements Iterator<SheetRow>, AutoCloseable {

    /** Days between the two ways in which workbooks count days. */
    private static final BigDecimal LATER_EPOCH = BigDecimal.valueOf(1_462);

    private static final int LONGEST = 400;

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    XlsxRows(Path file) throws IOException {
        book = new ReadableWorkbook(file.toFile());
        stream = book.getFirstSheet().openStream();
        rows = stream.iterator();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public SheetRow next() {
        Row row = rows.next();
        List<SheetRow.Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private SheetRow.Cell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetRow.Cell.of("");
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell.asNumber());
            case BOOLEAN -> SheetRow.Cell.of(cell.asBoolean().toString());
            case ERROR -> new SheetRow.Cell(String.valueOf(cell.getRawValue()), null, true);
            case FORMULA -> formula(cell);
            default -> SheetRow.Cell.of(CellText.plain(cell.getText()));
        };
    }

    /** What the spreadsheet last made of it. */
    private SheetRow.Cell formula(Cell cell) {
        String made = cell.getRawValue() == null ? "" : cell.getRawValue();
        try {
            return number(new BigDecimal(made));
        } catch (NumberFormatException text) {
            return new SheetRow.Cell(made, null, made.startsWith("#"));
        }
    }

    private SheetRow.Cell number(BigDecimal value) {
        // Written out, 1e999999999 is a gigabyte.
        if (Math.abs((long) value.precision() - value.scale()) > LONGEST) {
            return SheetRow.Cell.of(value.toString());
        }
        String text = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return new SheetRow.Cell(text, book.isDate1904() ? value.add(LATER_EPOCH) : value, false);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
