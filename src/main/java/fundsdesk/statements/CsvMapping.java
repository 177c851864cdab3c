package fundsdesk.statements;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How one company account's bank writes its CSV statements.
 *
 * @param account the account's number, which a CSV file seldom states
 * @param currency of the rows, where no column says so
 * @param separator between the cells, for example a comma
 * @param decimalMark a point or a comma; the other one, spaces and apostrophes may group the digits
 * @param datePattern for example {@code dd/MM/uuuu}, as {@link DateTimeFormatter} has it, with English month names
 * @param columns the heading of each column that matters, or {@code #1}, {@code #2} by place in a file without headings
 * @param creditWords what {@link CsvColumn#DIRECTION} says for a credit, for example {@code C} and {@code CR}
 * @param olderCharset the character set of files that are not UTF-8, for example {@code Big5-HKSCS}
 */
record CsvMapping(
        String account,
        String currency,
        char separator,
        char decimalMark,
        String datePattern,
        Map<CsvColumn, String> columns,
        Set<String> creditWords,
        Charset olderCharset) {
    private static final Pattern PLACE = Pattern.compile("#[1-9][0-9]?");

    /** Rows could not be read by it. */
    static final class Unusable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String code;

        private Unusable(String code, String message) {
            super(message);
            this.code = code;
        }

        /** Under which the sentence for whoever edits the mapping is kept. */
        String code() {
            return code;
        }
    }

    /**
     * @throws Unusable if rows could not be read by it
     */
    CsvMapping {
        columns = Map.copyOf(columns);
        creditWords = Set.copyOf(creditWords);
        require(!account.isBlank(), "account", "The mapping needs the account's number.");
        require(Amounts.isCurrency(currency), "currency", currency + " is not a currency.");
        require(decimalMark == '.' || decimalMark == ',', "decimal-mark", "The decimal mark is a point or a comma.");
        require("\"\r\n.".indexOf(separator) < 0, "separator", "This separator cannot be told from the cells.");
        require(
                columns.containsKey(CsvColumn.BOOKING_DATE),
                "booking-date",
                "The mapping needs the column of the booking date.");
        boolean twoColumns = columns.containsKey(CsvColumn.DEBIT) && columns.containsKey(CsvColumn.CREDIT);
        require(
                columns.containsKey(CsvColumn.AMOUNT) != twoColumns,
                "amount",
                "The mapping needs either the column of the amount, or those of debit and credit.");
        require(
                !columns.containsKey(CsvColumn.DIRECTION) || !creditWords.isEmpty(),
                "credit-words",
                "The mapping needs the words that mean credit.");
        require(
                new HashSet<>(columns.values().stream()
                                        .map(name -> PLACE.matcher(name).matches())
                                        .toList())
                                .size()
                        == 1,
                "headings",
                "Name all columns by heading, or all by place.");
        formatter(datePattern);
    }

    /** Whether the file has no row of headings. */
    boolean isByPlace() {
        return PLACE.matcher(columns.get(CsvColumn.BOOKING_DATE)).matches();
    }

    DateTimeFormatter dates() {
        return formatter(datePattern);
    }

    // "yyyy" without an era is what people write; strict reading would not take it, and lax reading takes 31/02.
    private static DateTimeFormatter formatter(String pattern) {
        try {
            DateTimeFormatter dates = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern.replace('y', 'u'))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            LocalDate day = LocalDate.of(2026, 7, 31);
            require(
                    LocalDate.parse(dates.format(day), dates).equals(day),
                    "date-pattern",
                    "The date pattern needs day, month and year.");
            return dates;
        } catch (Unusable known) {
            throw known;
        } catch (DateTimeException | IllegalArgumentException incomplete) {
            throw new Unusable("date-pattern", "The date pattern needs day, month and year.");
        }
    }

    private static void require(boolean right, String code, String otherwise) {
        if (!right) {
            throw new Unusable(code, otherwise);
        }
    }
}
