package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fundsdesk.money.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("STM-01")
class CsvReaderTests {
    private static final String CSV = new String(ReadFile.content("hongkong.csv"), StandardCharsets.UTF_8);
    private static final Map<CsvColumn, String> COLUMNS = Map.of(
            CsvColumn.BOOKING_DATE, "Date",
            CsvColumn.VALUE_DATE, "value  date",
            CsvColumn.DEBIT, "Withdrawal",
            CsvColumn.CREDIT, "Deposit",
            CsvColumn.BALANCE, "Balance",
            CsvColumn.BANK_REFERENCE, "Reference",
            CsvColumn.REMITTANCE, "Description");
    private static final Map<CsvColumn, String> PLACES =
            Map.of(CsvColumn.BOOKING_DATE, "#1", CsvColumn.AMOUNT, "#2", CsvColumn.BALANCE, "#3");

    @Test
    @Tag("FIL-03")
    void readsByHeadings() {
        ReadFile file = ReadFile.csv(CSV, mapping(COLUMNS));

        assertThat(file.lines())
                .extracting(ReadLine::signedAmount)
                .containsExactly(Money.of("50000", "HKD"), Money.of("-12000", "HKD"), Money.of("1500.50", "HKD"));
        assertThat(file.lines()).extracting(ReadLine::lineNumber).containsExactly(4, 5, 7);
        ReadLine last = file.line(2);
        assertThat(last.valueDate()).isEqualTo("2026-08-03");
        assertThat(last.counterparty().name()).contains("陳大文");
        assertThat(last.bankReference()).contains("REF003");
        assertThat(file.line(1).remittance()).isEqualTo("PAYMENT \"JULY\", RENT");
        assertThat(file.statement().account().number()).isEqualTo("808-123456-001");
    }

    @Test
    void totalsBelowTheLastLineAreNoLines() {
        ReadFile file = ReadFile.csv(
                "31/07/2026,10,100\n01/08/2026,-5,95\nTotal,5,\n\n*** End of statement ***\n", mapping(PLACES));
        assertThat(file.lines()).hasSize(2);
    }

    @Test
    void aRowWithoutADateBetweenLinesIsRefused() {
        assertThat(Said.whole(refused("31/07/2026,10,100\nTotal,5,\n01/08/2026,-5,95\n", PLACES)))
                .contains("line 2", "Total");
        assertThat(Said.whole(refused("31/07/2026,10,100\n,5,105\n", PLACES))).contains("line 2", "booking date");
    }

    @Test
    void headingsInFullWidthAndMinusSignsAreRead() {
        Map<CsvColumn, String> columns = Map.of(CsvColumn.BOOKING_DATE, "交易日期", CsvColumn.AMOUNT, "金額(港元)");
        ReadFile file = ReadFile.csv(
                "\uFEFF\"交易日期\",\"金額（港元）\"\n31/07/2026,\u22121000.50\n01/08/2026,１２３.４０\n", mapping(columns));
        assertThat(file.lines())
                .extracting(ReadLine::signedAmount)
                .containsExactly(Money.of("-1000.50", "HKD"), Money.of("123.40", "HKD"));
    }

    @Test
    void aQuoteWithinACellIsText() {
        ReadFile file = ReadFile.csv(
                CSV.replace("\"FPS CHAN TAI MAN REF", "5\" FPS CHAN TAI MAN \"REF")
                        .replace("000042\"", "000042"),
                mapping(COLUMNS));

        assertThat(file.lines()).hasSize(3);
        assertThat(file.line(0).remittance()).startsWith("5\" FPS");
    }

    @Test
    @Tag("STM-03")
    void findsTheBalancesWhicheverEndIsNewer() {
        ReadStatement statement = ReadFile.csv(CSV, mapping(COLUMNS)).statement();
        assertThat(statement.opening().orElseThrow().amount()).isEqualTo(Money.of("1250000", "HKD"));
        assertThat(statement.proof().orElseThrow().holds()).isTrue();

        ReadStatement newestFirst = ReadFile.csv(
                        "01/08/2026,-5,95\n31/07/2026,10,100\n30/07/2026,1,90\n", mapping(PLACES))
                .statement();
        assertThat(newestFirst.opening().orElseThrow().amount()).isEqualTo(Money.of("89", "HKD"));
        assertThat(newestFirst.proof().orElseThrow().holds()).isTrue();

        ReadStatement sameDay = ReadFile.csv("31/07/2026,-5,95\n31/07/2026,10,100\n", mapping(PLACES))
                .statement();
        assertThat(sameDay.closing().orElseThrow().amount()).isEqualTo(Money.of("95", "HKD"));
        assertThat(sameDay.proof().orElseThrow().holds()).isTrue();
    }

    @Test
    @Tag("STM-03")
    void showsThatARowIsMissing() {
        ReadStatement statement = ReadFile.csv("30/07/2026,1,90\n01/08/2026,-5,95\n", mapping(PLACES))
                .statement();

        assertThat(statement.proof().orElseThrow().difference()).isEqualTo(Money.of("10", "HKD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1234.50; . ; 1234.50",
                "1,234.50; . ; 1234.50",
                "1.234,50; , ; 1234.50",
                "1 234,5; , ; 1234.50",
                "'1''234.50'; . ; 1234.50",
                "-1,234.50; . ; -1234.50",
                "1,234.50-; . ; -1234.50",
                "(1,234.50); . ; -1234.50",
                "HKD 1,234.50 DR; . ; -1234.50",
                "HK$1,234.50CR; . ; 1234.50",
                "+.5; . ; 0.50",
                "1,234,567; . ; 1234567.00",
            })
    void readsAmountsAsPeopleWriteThem(String text, char mark, String amount) {
        assertThat(new CsvAmounts(mark).signed(text, "HKD")).isEqualTo(Money.of(amount, "HKD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1,23", "12,34.50", "1.2.3", "(5", "5)", "=5", "1e5", "abc", "1,234.505", "--5", ",5", "."})
    void refusesAmountsThatCouldMeanTwoThings(String text) {
        assertThat(catchThrowableOfType(BadValue.class, () -> new CsvAmounts('.').signed(text, "HKD")))
                .as(text)
                .isNotNull();
    }

    @Test
    void readsDirectionWordsAndOtherColumns() {
        Map<CsvColumn, String> columns = new EnumMap<>(PLACES);
        columns.remove(CsvColumn.BALANCE);
        columns.put(CsvColumn.DIRECTION, "#3");
        columns.put(CsvColumn.CURRENCY, "#4");
        columns.put(CsvColumn.COUNTERPARTY_NAME, "#5");
        columns.put(CsvColumn.COUNTERPARTY_ACCOUNT, "#6");
        columns.put(CsvColumn.END_TO_END_ID, "#7");

        ReadFile file = ReadFile.csv(
                "31/07/2026 10:30,5.00,cr,CNH,LAM MEI LING,=\"0012345\",E-1\n31/07/2026,6.00,DR,USD\n",
                mapping(columns));

        assertThat(file.line(0).signedAmount()).isEqualTo(Money.of("5", "CNY"));
        assertThat(file.line(0).counterparty().account()).contains("0012345");
        assertThat(file.line(0).endToEndId()).contains("E-1");
        assertThat(file.line(1).signedAmount()).isEqualTo(Money.of("-6", "USD"));
    }

    @Test
    void readsTheCharacterSetOfTheMapping() {
        CsvMapping big5 = new CsvMapping(
                "1",
                "HKD",
                '\t',
                '.',
                "d-MMM-yy",
                Map.of(CsvColumn.BOOKING_DATE, "日期", CsvColumn.AMOUNT, "金額", CsvColumn.COUNTERPARTY_NAME, "付款人"),
                Set.of(),
                Charset.forName("Big5-HKSCS"));
        String text = "日期\t金額\t付款人\n3-Aug-26\t10\t陳大文\n";

        ReadFile file = new ReadFile();
        assertThat(catchThrowableOfType(
                        Exception.class,
                        () -> new StatementFiles(1_000)
                                .read(
                                        "x.csv",
                                        new java.io.ByteArrayInputStream(text.getBytes(big5.olderCharset())),
                                        big5,
                                        file)))
                .isNull();
        assertThat(file.line(0).counterparty().name()).contains("陳大文");
        assertThat(file.line(0).bookingDate()).isEqualTo("2026-08-03");
    }

    @ParameterizedTest
    @Tag("STM-07")
    @CsvSource(
            delimiter = '|',
            value = {
                "31/07/2026,\"50,000.00\" | 31/02/2026 | 4 | Date | \"31/02/2026\" is not a date like dd/MM/yyyy.",
            })
    void refusesAWrongDate(String ignored, String date, int line, String where, String reason) {
        UnreadableStatement refused = refused(CSV.replaceFirst("31/07/2026", date), COLUMNS);

        assertThat(Said.whole(refused)).isEqualTo("test.csv, line " + line + ", " + where + ": " + reason);
    }

    @Test
    @Tag("STM-07")
    void refusesWithRowAndColumn() {
        assertThat(Said.whole(refused(CSV.replace("\"50,000.00\",", "\"5O,000.00\","), COLUMNS)))
                .isEqualTo("test.csv, line 4, Deposit: \"5O,000.00\" is not an amount.");
        assertThat(Said.whole(refused(CSV.replace("\"12,000.00\",,", "\"12,000.00\",5,"), COLUMNS)))
                .isEqualTo("test.csv, line 5, Withdrawal: The row has both a debit and a credit.");
        assertThat(Said.whole(refused(CSV.replace("\"12,000.00\",,", ",,"), COLUMNS)))
                .isEqualTo("test.csv, line 5, Deposit: The row has no amount.");
        assertThat(Said.why(refused(CSV.replace("Withdrawal", "Out"), COLUMNS)))
                .startsWith("No row has all the headings of the mapping: Balance, Date, ");
        assertThat(Said.whole(refused(CSV.replace("REF003", "\"REF003"), COLUMNS)))
                .isEqualTo("test.csv, line 7, row: A quoted cell begins in this row and does not end.");
        assertThat(Said.why(refused("31/07/2026,1\n" + ",".repeat(600), PLACES)))
                .isEqualTo("The row has more than 500 cells.");
    }

    @Test
    @Tag("STM-07")
    void refusesARowOfAnotherAccount() {
        Map<CsvColumn, String> columns = new EnumMap<>(PLACES);
        columns.put(CsvColumn.ACCOUNT, "#4");

        assertThat(ReadFile.csv("31/07/2026,1,1,808 123456 001\n", mapping(columns))
                        .lines())
                .hasSize(1);
        assertThat(Said.why(refused("31/07/2026,1,1,808123456002\n", columns)))
                .isEqualTo("The row is of account \"808123456002\", not of 808-123456-001.");
    }

    @Test
    void aMappingThatCouldNotReadAnythingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping(Map.of(CsvColumn.BOOKING_DATE, "Date")))
                .withMessage("The mapping needs either the column of the amount, or those of debit and credit.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping(Map.of(CsvColumn.BOOKING_DATE, "Date", CsvColumn.AMOUNT, "#2")))
                .withMessage("Name all columns by heading, or all by place.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CsvMapping("1", "HKD", ',', '.', "HH:mm", PLACES, Set.of(), StandardCharsets.ISO_8859_1))
                .withMessage("The date pattern needs day, month and year.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CsvMapping("1", "HKD", ',', '.', "dd{", PLACES, Set.of(), StandardCharsets.ISO_8859_1));
    }

    private static UnreadableStatement refused(String text, Map<CsvColumn, String> columns) {
        return catchThrowableOfType(UnreadableStatement.class, () -> ReadFile.csv(text, mapping(columns)));
    }

    private static CsvMapping mapping(Map<CsvColumn, String> columns) {
        return new CsvMapping(
                "808-123456-001", "HKD", ',', '.', "dd/MM/yyyy", columns, Set.of("CR"), StandardCharsets.ISO_8859_1);
    }
}
