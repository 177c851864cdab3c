package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What no file and no database keeps as it is never becomes a question mark: it is refused where it is given. */
@DeskTest
class KeptCharacterTests {

    @Autowired
    private TestDesk desk;

    @ParameterizedTest
    @ValueSource(
            strings = {"Bank \ud800", "Bank \udc00x", "Bank \ufffe", "Bank \uffff", "Bank \ud83f\udfff", "Bank \ufdd0"})
    void areRefusedInFormsAndActions(String name) {
        Outcome made = desk.run(
                TestDesk.SYSTEM,
                "banks",
                null,
                "create",
                Map.of("name", name, "region", "HK", "code", "B" + TestDesk.unique()));
        assertThat(made.toString()).contains("Invalid", "name", "error.text-characters");
        long bank = new Day(desk).bank;
        assertThat(desk.run(TestDesk.SYSTEM, "banks", bank, "delete", Map.of("reason", name))
                        .toString())
                .contains("Invalid", "reason", "error.text-characters");
    }
}
