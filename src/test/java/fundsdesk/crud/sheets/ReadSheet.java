package fundsdesk.crud.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook as a test looks at it. */
record ReadSheet(List<Row> rows) {

    static ReadSheet first(byte[] workbook) {
        return sheets(workbook).getFirst();
    }

    static List<ReadSheet> sheets(byte[] workbook) {
        try (ReadableWorkbook open = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                Stream<Sheet> sheets = open.getSheets()) {
            List<ReadSheet> read = new ArrayList<>();
            for (Sheet sheet : sheets.toList()) {
                read.add(new ReadSheet(sheet.read()));
            }
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Cell cell(int row, int column) {
        return rows.get(row).getCell(column);
    }

    List<String> texts(int row) {
        return rows.get(row).stream()
                .map(cell -> cell == null ? "" : cell.getText())
                .toList();
    }

    int column(String heading) {
        return texts(0).indexOf(heading);
    }

    List<String> column(int column) {
        return rows.stream().skip(1).map(row -> row.getCellText(column)).toList();
    }
}
