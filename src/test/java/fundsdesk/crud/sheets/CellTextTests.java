package fundsdesk.crud.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                " =1",
                "＝1+1",
                "=cmd|'/C calc'!A0"
            })
    void marksWhatLooksLikeAFormulaAndTakesTheMarkAwayAgain(String text) {
        assertThat(CellText.harmless(text)).isEqualTo("'" + text);
        assertThat(CellText.plain(CellText.harmless(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Chan Tai Man", "陳大文", "1-2", "a=b", "'quoted'", "O'Neill"})
    void leavesOtherTextsAlone(String text) {
        assertThat(CellText.harmless(text)).isEqualTo(text);
        assertThat(CellText.plain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\ud800b", "a\ufffeb"})
    void leavesOutWhatBreaksTheFile(String text) {
        assertThat(CellText.harmless(text)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(ints = {32_767, 32_768, 100_000})
    void cutsWhatACellCannotTake(int length) {
        assertThat(CellText.harmless("x".repeat(length))).hasSize(32_767);
    }
}
