package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as banks of Hong Kong, the mainland and Europe wrote them before UTF-8. */
@Tag("STM-06")
class OlderTextTests {

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "Big5-HKSCS, :86:轉賬 陳大文 存款",
        "Big5-HKSCS, 李嘉誠",
        "Big5-HKSCS, 黃曉明有限公司",
        "Big5-HKSCS, 吳浩賢 REF 123",
        "Big5-HKSCS, 香港上海滙豐銀行",
        "GB18030, :86:转账 陈大文 存款",
        "GB18030, 李嘉诚",
        "GB18030, 深圳市腾讯计算机系统有限公司",
        "GB18030, 王小明 REF 123",
        "windows-1252, Müller & Söhne GmbH",
        "windows-1252, Société Générale élan",
        "windows-1252, Peña Núñez"
    })
    void isReadAsItWasWritten(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(OlderText.guessed().decoded(bytes, bytes.length)).isEqualTo(text);
    }
}
