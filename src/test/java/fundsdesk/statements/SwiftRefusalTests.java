package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("STM-07")
class SwiftRefusalTests {
    private static final String GOOD = ":20:X;:25:123456789001;:28C:1/1;:60F:C260730HKD100,00;"
            + ":61:2607310731C10,00NTRFX;:86:FPS CHAN TAI MAN;:62F:C260731HKD110,00;-;";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":62F:C260731HKD110,00;-; | '' | 6 | :62F: | The statement that begins in line 1 has no closing"
                        + " balance (:62F:).",
                ":62F:C260731HKD110,00;-; | :20:Y; | 7 | :20: | The statement that begins in line 1 has no closing"
                        + " balance (:62F:).",
                ":60F:C260730HKD100,00; | '' | 4 | :61: | No opening balance (:60F:) stands before the first line.",
                ":60F:C260730HKD100,00; | :60F:C260730HKD100,00;:60F:C260730HKD100,00; | 5 | :60F: | The statement"
                        + " already has an opening balance.",
                ":25:123456789001; | '' | 1 | :25: | The statement that begins here names no account.",
                ":25:123456789001; | :25:; | 2 | :25: | The account is missing.",
                ":28C:1/1; | :25:999; | 3 | :25: | The account is named a second time; the statement's closing balance"
                        + " is missing.",
                "C260730HKD100,00 | X260730HKD100,00 | 4 | :60F: | \"X260730HKD100,00\" is not a balance.",
                "C260730HKD100,00 | C261330HKD100,00 | 4 | :60F: | \"261330\" is not a date.",
                "C260730HKD100,00 | C260730HKX100,00 | 4 | :60F: | HKX is not an ISO 4217 currency.",
                "C260730HKD100,00 | C260730HKD100,005 | 4 | :60F: | 100.005 has more than the 2 decimals of HKD.",
                "C260730HKD100,00 | C260730HKD1.100,00 | 4 | :60F: | \"1.100,00\" is not an amount.",
                "C260730HKD100,00 | C260730HKD1234567890123456, | 4 | :60F: | \"1234567890123456,\" is not an amount.",
                "2607310731C10,00NTRFX | 2602310731C10,00NTRFX | 5 | :61: | \"260231\" is not a date.",
                "2607310731C10,00NTRFX | 2607310731X10,00NTRFX | 5 | :61: | \"2607310731X10,00NTRFX\" is not a"
                        + " statement line.",
                "2607310731C10,00NTRFX | 2607310731C-10,00NTRFX | 5 | :61: | \"2607310731C-10,00NTRFX\" is not a"
                        + " statement line.",
                "2607310731C10,00NTRFX | 2607310731CNTRFX | 5 | :61: | \"\" is not an amount.",
                ":62F:C260731HKD110,00; | :62F:C260731USD110,00; | 7 | :62F: | The statement is in HKD, but its"
                        + " closing balance in USD.",
                "-; | :61:2607310731C10,00NTRFX; | 8 | :61: | The line stands behind the closing balance.",
                "-; | :62F:C260731HKD110,00; | 8 | :62F: | The statement already has a closing balance.",
            })
    void refusesWithLineTagAndReason(String part, String otherwise, int line, String where, String reason) {
        String text = GOOD.replace(part, otherwise).replace(';', '\n');

        UnreadableStatement refused = refused(text);

        assertThat(refused.line()).isEqualTo(line);
        assertThat(Said.where(refused)).isEqualTo(where);
        assertThat(Said.why(refused)).isEqualTo(reason);
        assertThat(Said.whole(refused)).isEqualTo("test.sta, line " + refused.line() + ", " + where + ": " + reason);
    }

    @Test
    void refusesAnInterimReportThatLacksALine() {
        String text = new String(ReadFile.content("interim.mt942"), StandardCharsets.UTF_8);
        String short1 = text.replaceFirst(":61:2607310731D88.*\n", "");
        String short2 = text.replaceFirst(":61:2607310731C15000.*\n", "");

        assertThat(Said.why(refused(short1))).isEqualTo("It announces 1 of together HKD 88.00 (Out), but holds none.");
        assertThat(Said.why(refused(short2)))
                .isEqualTo("It announces 2 of together HKD 24000.00 (In), but holds none.");
    }

    @Test
    void refusesAnEndlessLineAndAnEndlessField() {
        String head = GOOD.replace(';', '\n').replace("-\n", "");
        assertThat(Said.why(refused(head + ":86:" + "A".repeat(100_000))))
                .isEqualTo("The line is longer than 32,768 bytes.");
        assertThat(Said.why(refused(":20:" + "A\n".repeat(1_000)))).isEqualTo("The field has more than 200 lines.");
    }

    @Test
    void theMessageNamesTheFileWithoutItsFolders() {
        UnreadableStatement refused = catchThrowableOfType(
                UnreadableStatement.class,
                () -> new StatementFiles(10)
                        .read("../../etc\\x/july\r\n.sta", new ByteArrayInputStream(new byte[100]), new ReadFile()));

        assertThat(refused.file()).isEqualTo("july.sta");
        assertThat(Said.why(refused)).isEqualTo("The file is larger than 10 bytes.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                       | The file is empty.",
                "PK\u0003\u0004           | This is a ZIP or Excel file; unpack it, or choose the column mapping of"
                        + " its account.",
                "%PDF-1.7                 | This is a PDF; ask the bank for the statement as MT940 or camt.053.",
                "'\u0000\u0001'           | This is not a statement file: it holds no text, or no readable text.",
                "Date,Amount              | This is neither MT940, MT942 nor camt; to read it as CSV, the account"
                        + " needs a column mapping.",
                ":86:nothing              | The file holds no statement.",
            })
    void saysWhatAFileIsThatIsNoStatement(String text, String reason) {
        assertThat(Said.why(refused(text))).isEqualTo(reason);
    }

    private static UnreadableStatement refused(String text) {
        return catchThrowableOfType(UnreadableStatement.class, () -> ReadFile.text(text));
    }
}
