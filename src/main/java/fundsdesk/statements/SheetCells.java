package fundsdesk.statements;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** What the cells of a sheet say, in the words of a CSV file; of a formula what it came to when the file was saved. */
final class SheetCells {

    /** A spreadsheet counts and shows fifteen digits; what it writes behind them is noise: 0.30000000000000004. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,17}(?:\\.[0-9]{1,30})?(?:E[+-]?[0-9]{1,2})?");
    private static final int LONGEST = 40;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

    private final CsvMapping mapping;
    private final LocalDate dayZero;

    SheetCells(CsvMapping mapping, boolean since1904) {
        this.mapping = mapping;
        this.dayZero = since1904 ? DAY_ZERO_OF_1904 : DAY_ZERO;
    }

    List<String> of(Row row) {
        List<String> words = new ArrayList<>();
        row.stream().forEach(cell -> words.add(cell == null ? "" : Texts.flat(of(cell))));
        return words;
    }

    private String of(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell, cell.asNumber());
            case FORMULA -> computed(cell);
            case ERROR -> "";
            case STRING, BOOLEAN, EMPTY -> cell.getText();
        };
    }

    private String computed(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        boolean text = cell.getValue() instanceof String && isText(cell);
        return text || !NUMBER.matcher(raw).matches() ? raw : number(cell, new BigDecimal(raw));
    }

    private String number(Cell cell, BigDecimal number) {
        // Written out, 1e999999999 is a gigabyte.
        if (Math.abs((long) number.precision() - number.scale()) > LONGEST || number.scale() > LONGEST) {
            return cell.getRawValue();
        }
        if (isDate(cell)) {
            return mapping.dates().format(dayZero.plusDays(number.longValue()));
        }
        BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
        return shown.toPlainString().replace('.', mapping.decimalMark());
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

    private static boolean isText(Cell cell) {
        return "@".equals(cell.getDataFormatString());
    }
}
