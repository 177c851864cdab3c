package fundsdesk.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("MAT-05")
class NameComparisonTests {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CHAN TAI MAN          | Chan Tai Man          | case, width or punctuation",
                "ＣＨＡＮ　ＴＡＩ　ＭＡＮ       | CHAN TAI MAN          | width",
                "CHAN, TAI-MAN         | CHAN TAI MAN          | punctuation",
                "TAI MAN CHAN          | CHAN TAI MAN          | another order",
                "CHAN TAIMAN           | CHAN TAI MAN          | joined or hyphenated",
                "TAIMAN CHAN           | CHAN TAI-MAN          | joined or hyphenated",
                "MR CHAN TAI MAN       | CHAN TAI MAN          | title",
                "陳大文先生               | 陳大文                  | title",
                "陈大文                  | 陳大文                  | Traditional and Simplified",
                "JOSÉ O’BRIEN          | JOSE OBRIEN           | punctuation",
                "ABC TRADING LIMITED   | ABC TRADING CO., LTD. | punctuation",
                "ABC TRADING           | ABC Trading Ltd       | legal form LTD is left out",
                "ABC (HONG KONG) LTD   | ABC (HK) LIMITED      | punctuation",
                "長江實業有限公司          | 長江實業                 | legal form LTD is left out",
                "長江實業有限公司          | 长江实业股份有限公司        | Traditional and Simplified",
                "ABC TRADING (HK) CO., LIMIT             | ABC TRADING (HONG KONG) COMPANY LTD                 |"
                        + " punctuation",
                "GOLDEN DRAGON INTERNATIONAL TRADIN      | GOLDEN DRAGON INTERNATIONAL TRADING LIMITED         | legal"
                        + " form LTD is left out",
                "GOLDEN DRAGON INTERNATIONAL TRADING     | GOLDEN DRAGON INTERNATIONAL TRADING COMPANY LIMITED | legal"
                        + " form LTD is left out",
                "GOLDEN DRAGON INTL TRDG LTD             | GOLDEN DRAGON INTERNATIONAL TRADING LIMITED         |"
                        + " punctuation",
                "CHAN TAI MAN A/C 123-456789-833         | CHAN TAI MAN                                        |"
                        + " punctuation",
                "金龍國際貿易有限公            | 金龙国际贸易有限公司     | Traditional and Simplified",
            })
    void takesForTheSameName(String payer, String client, String note) {
        NameComparison comparison = NameComparison.of(payer, client);
        assertThat(comparison.verdict()).isEqualTo(Agreement.EQUAL);
        assertThat(comparison.notes()).anyMatch(why -> why.english().contains(note));
    }

    @ParameterizedTest(name = "{0} ~ {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CHAN T M                     | CHAN TAI MAN                          | T as the initial of TAI",
                "CHAN TAI MAN                 | CHAN TAI MAN PETER                    | PETER is left out",
                "PETER CHAN                   | CHAN TAI MAN PETER                    | TAI is left out",
                "CHAN WONG SIU LING           | WONG SIU LING                         | CHAN is added",
                "MONTGOMERY ALEXANDER CHRISTO | MONTGOMERY ALEXANDER CHRISTOPHER JOHN | bank cut the name",
                "LI KA SHING                  | LEE KA SHING                          | spellings of the same syllable",
                "ALEXNADER WONG               | ALEXANDER WONG                        | mistyped",
                "CHAN TAI MAN/LEE SIU LING    | LEE SIU LING                          | joint account",
                "CHAN TAI MAN                 | 陳大文                                  | spells 陳大文",
                "CHAN TAI MAN                 | 陈大文                                  | spells 陈大文",
                "TAIMAN CHAN                  | 陳大文                                  | spells 陳大文",
                "PETER CHAN TAI MAN           | 陳大文                                  | spells 陳大文",
                "CHEN DAWEN                   | 陳大文                                  | spells 陳大文",
                "陳大文                         | CHAN TAI MAN                          | spells 陳大文",
                "AU YEUNG SIU MING            | 歐陽小明                                 | spells 歐陽小明",
                "NG, YEUK-LAN                 | 吳若蘭                                  | spells 吳若蘭",
                "NGAI HONG                    | 倪匡                                   | spells 倪匡",
                "陳大民                         | 陳大文                                  | 民 instead of 文",
                "ABC TRADING INC              | ABC TRADING LTD                       | legal form is INC, not LTD",
                "陳*文                         | 陳大文                                  | hid characters",
                "陳＊＊                         | 陳大文                                  | hid characters",
                "○大文                         | 陳大文                                  | hid characters",
                "CHRISTOPHER WONG KA YIU ALEXAND | WONG KA YIU CHRISTOPHER ALEXANDER   | bank cut the name",
                "WONG KY                      | WONG KA YIU                           | KY as the initial of KA YIU",
                "HSU FENG                     | 徐楓                                   | spells 徐楓",
                "CHANG HSUEH-YU               | 張學友                                  | spells 張學友",
                "SHIH CHIA-HSIN               | 施嘉欣                                  | spells 施嘉欣",
                "LIU TE-HUA                   | 劉德華                                  | spells 劉德華",
                "LEI SIO MENG                 | 李小明                                  | spells 李小明",
                "CHAN KUOK KEONG              | 陳國強                                  | spells 陳國強",
                "VONG CHI KEONG               | 黃志強                                  | spells 黃志強",
            })
    void takesForASimilarName(String payer, String client, String note) {
        NameComparison comparison = NameComparison.of(payer, client);
        assertThat(comparison.verdict()).as("%s", comparison).isEqualTo(Agreement.SIMILAR);
        assertThat(comparison.notes()).anyMatch(why -> why.english().contains(note));
    }

    @ParameterizedTest(name = "{0} # {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CHAN TAI MAN      | CHAN TAI MING",
                "CHAN MAN          | CHAN TAI MAN",
                "CHAN TAI MAN      | WONG TAI MAN",
                "CHEUNG KA FAI     | CHUNG KA FAI",
                "PETER CHAN        | PETER WONG",
                "CHAN              | CHAN TAI MAN",
                "CHAN TAI MAN      | 陳小明",
                "CHAN TAI MAN      | 黃大文",
                "ELIZABETH QUAT PUI-FAN | 方力申",
                "陳大文              | 陳小明",
                "黃大文              | 王大文",
                "陳文               | 陳民",
                "ABC TRADING LTD   | XYZ TRADING LTD",
                "長江實業有限公司      | 新鴻基有限公司",
                "CHAN WAI MAN      | CHAN MAN WAI",
                "PETER CHAN WAI MAN | CHAN MAN WAI PETER",
                "FIRST EAGLE FUND II LTD | FIRST EAGLE FUND III LTD",
                "陳*文              | 陳大明",
                "陳**              | 王大文",
            })
    void keepsDifferentNamesApart(String payer, String client) {
        assertThat(NameComparison.of(payer, client).verdict()).isEqualTo(Agreement.DIFFERENT);
    }

    @Test
    void saysThatANameIsMissing() {
        assertThat(NameComparison.of("", "陳大文").verdict()).isEqualTo(Agreement.MISSING);
        assertThat(NameComparison.of("CHAN TAI MAN", List.of()).verdict()).isEqualTo(Agreement.MISSING);
    }

    @Test
    void doesNotCompareACompanysChineseWithItsEnglishName() {
        NameComparison comparison = NameComparison.of("CHEUNG KONG LTD", "長江實業有限公司");
        assertThat(comparison.verdict()).isEqualTo(Agreement.MISSING);
        assertThat(comparison.notes())
                .extracting(Why::english)
                .containsExactly("A company's Chinese and English names cannot be compared.");
    }

    @Test
    void prefersTheChineseNameToItsSpelling() {
        assertThat(NameComparison.of("陳大文", List.of("CHAN TAI MAN", "陳小明")).verdict())
                .isEqualTo(Agreement.DIFFERENT);
    }

    @Test
    void aWesternNameBesideTheChineseOneIsTheClientsOrAnothers() {
        List<String> karen = List.of("CHEUNG HOI YAN KAREN", "張凱欣");
        assertThat(NameComparison.of("張凱欣 KAREN", karen).verdict()).isNotEqualTo(Agreement.DIFFERENT);
        assertThat(NameComparison.of("張凱欣 PETER", karen).verdict()).isEqualTo(Agreement.DIFFERENT);
        assertThat(NameComparison.of("張凱恩 KAREN", karen).verdict()).isNotEqualTo(Agreement.EQUAL);
    }

    @Test
    void countsTheWorseOfTwoScripts() {
        assertThat(NameComparison.of("陳大明 CHAN TAI MAN", List.of("CHAN TAI MAN", "陳大文"))
                        .verdict())
                .isEqualTo(Agreement.DIFFERENT);
        assertThat(NameComparison.of("陳大文 CHAN TAI MAN", List.of("CHAN TAI MAN", "陳大文"))
                        .verdict())
                .isEqualTo(Agreement.EQUAL);
    }

    @Test
    void givesItsSentencesKeysForTranslation() {
        Why why = NameComparison.of("CHAN T M", "CHAN TAI MAN").notes().getFirst();
        assertThat(why.reason().key()).isEqualTo("names.why.initial");
        assertThat(why.arguments()).containsExactly("T", "TAI");
    }
}
