package fundsdesk.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The picture holds exactly the code, with its empty edge, and nothing that runs. */
@Tag("SEC-01")
class QrPictureTests {

    private static final String LINK = "otpauth://totp/Fundsdesk:mei?secret=JBSWY3DPEHPK3PXP&issuer=Fundsdesk";

    @Test
    void drawsEveryDarkModuleOnceInsideItsEdge() {
        QrCode code = QrCode.encodeText(LINK, QrCode.Ecc.MEDIUM);
        String svg = QrPicture.svg(LINK);
        int dark = 0;
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                String module = "M%d,%dh1".formatted(x + QrPicture.EDGE, y + QrPicture.EDGE);
                assertThat(svg.contains(module)).isEqualTo(code.getModule(x, y));
                dark += code.getModule(x, y) ? 1 : 0;
            }
        }
        assertThat(svg.chars().filter(each -> each == 'M').count()).isEqualTo(dark);
        assertThat(svg).contains("viewBox=\"0 0 %1$d %1$d\"".formatted(code.size + 8));
    }

    @Test
    void carriesNothingOfTheTextIntoTheMarkup() {
        assertThat(QrPicture.svg("\"/><script>alert(1)</script>")).doesNotContain("script", "alert");
    }
}
