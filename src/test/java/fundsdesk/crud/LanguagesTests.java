package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("FW-17")
class LanguagesTests {

    @ParameterizedTest
    @CsvSource({
        "en-GB, en, en",
        "fr, en, en",
        "zh-HK, zh-HK, zh_TW",
        "zh-TW, zh-HK, zh_TW",
        "zh-MO, zh-HK, zh_TW",
        "zh-Hant, zh-HK, zh_TW",
        "zh-Hant-CN, zh-HK, zh_TW",
        "zh-CN, zh-CN, zh_CN",
        "zh-SG, zh-CN, zh_CN",
        "zh-Hans-HK, zh-CN, zh_CN",
        "zh, zh-CN, zh_CN",
    })
    void servesEachReaderInTheNearestLanguage(String asked, String spoken, String files) {
        Locale locale = Locale.forLanguageTag(asked);
        assertThat(Languages.nearest(locale).toLanguageTag()).isEqualTo(spoken);
        assertThat(Languages.ofFiles(locale)).hasToString(files);
    }
}
