package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("STM-01")
class StatementFilesTests {

    @ParameterizedTest
    @CsvSource({
        "hongkong.mt940, SWIFT_MT",
        "pages.mt940, SWIFT_MT",
        "interim.mt942, SWIFT_MT",
        "hongkong.camt053.xml, CAMT",
        "hongkong.camt054.xml, CAMT",
        "hongkong.csv, CSV"
    })
    void tellsTheFormatByTheContent(String name, StatementFormat format) {
        assertThat(StatementFiles.formatOf(ReadFile.content(name))).contains(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\uFEFF:20:A'         | SWIFT_MT",
                "'  {1:F01X}{2:O940}'  | SWIFT_MT",
                "'ABNANL2A\n940\n:20:' | SWIFT_MT",
                "':940:\n:20:X'        | SWIFT_MT",
                "'\uFEFF <a/>'         | CAMT",
                "'a;b\n1;2'            | CSV",
                "'PK\u0003\u0004'      |",
                "'   '                 |",
            })
    void tellsTheFormatOfFragments(String text, StatementFormat format) {
        byte[] head = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(StatementFiles.formatOf(head)).isEqualTo(Optional.ofNullable(format));
    }

    @Test
    void readsSwiftMessagesOnOneLineWithTheirBlocks() {
        String message = "{1:F01HSBCHKHHAXXX0000000000}{2:O9402200260731HSBCHKHHAXXX00000000002607312200N}{4:\r\n"
                + ":20:X\r\n:25:1\r\n:60F:C260730HKD1,\r\n:62F:C260730HKD1,\r\n-}{5:{CHK:1}}";

        assertThat(ReadFile.text(message + message + "$" + message).statements())
                .hasSize(3);
    }
}
