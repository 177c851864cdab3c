package fundsdesk.crud.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The result file of a batch opens in a spreadsheet, and nothing in it is calculated. */
class SmallSheetTests {

    @Test
    void writesRowsAsTextAndNothingAsAFormula() {
        byte[] file = SmallSheet.csv(
                List.of("Record", "What came of it"),
                List.of(List.of("DEP-1", "Done."), List.of("=cmd|' /C calc'!A0", "Available is only HKD 1,000.00")));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\ufeffRecord,What came of it\r\nDEP-1,Done.\r\n'=cmd|' /C calc'!A0,"
                        + "\"Available is only HKD 1,000.00\"\r\n");
    }
}
