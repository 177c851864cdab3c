package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("FW-17")
class KeptTextTests {

    private enum Sort {
        SMALL
    }

    @Test
    void comesBackWithEverythingThatFillsItsPlaces() {
        Text text = Text.of(
                "outcome.done",
                "a \"word\", {0} and 中文",
                Money.of("300.00", "HKD"),
                7L,
                Text.of("text.none"),
                new Label(List.of("screen.banks", "other"), "Banks"),
                Instant.parse("2026-11-27T10:00:00Z"));
        assertThat(KeptText.read(KeptText.write(text))).isEqualTo(text);
    }

    @Test
    void aChoiceComesBackAsItsWords() {
        assertThat(KeptText.read(KeptText.write(Text.of("outcome.done", Sort.SMALL)))
                        .args())
                .containsExactly(new Label(List.of("choice.KeptTextTests.Sort.SMALL", "choice.Sort.SMALL"), "Small"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Credited as before.", "{", "{\"key\":", "{\"key\":\"outcome.done\"", "[1]"})
    void whatIsNoneIsASentenceAlready(String words) {
        assertThat(KeptText.read(words)).isEqualTo(Text.of("text.plain", words));
    }

    @Test
    void whatAPersonWroteNeverPassesForTheDesksOwn() {
        String forged = KeptText.write(Text.of("outcome.done"));
        assertThat(KeptText.read(KeptText.quote(forged))).isEqualTo(Text.of("text.plain", forged));
        assertThat(KeptText.words(KeptText.quote(forged))).isEqualTo(forged);
        assertThat(KeptText.words("as it was before")).isEqualTo("as it was before");
    }
}
