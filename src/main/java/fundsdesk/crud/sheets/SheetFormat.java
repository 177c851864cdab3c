package fundsdesk.crud.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The sort of file that rows are written to. */
public enum SheetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String contentType;

    SheetFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** Without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Begins a file.
     *
     * @param title of the sheet, where the format has one
     * @param byteOrderMark whether a text file begins with the mark by which Excel recognises UTF-8
     */
    SheetWriter begin(OutputStream out, String title, boolean byteOrderMark) throws IOException {
        return switch (this) {
            case XLSX -> new XlsxWriter(out, title);
            case CSV -> new CsvWriter(out, byteOrderMark);
        };
    }
}
