package fundsdesk.users;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.KeyFile;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** The last six digits of the vectors in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void agreesWithTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void takesOneStepOfClockErrorAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        long step = Totp.stepAt(now);
        for (long each = step - 1; each <= step + 1; each++) {
            assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, each), now)).hasValue(each);
        }
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step - 2), now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
    }

    /** The vectors of RFC 4648, section 10, without their padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsAsAppsReadThem(String plain, String base32) {
        assertThat(Totp.base32(plain.getBytes(US_ASCII))).isEqualTo(base32);
    }

    @Test
    void locksSecretsForTheirOwnerAlone(@TempDir Path folder) {
        KeyFile key = KeyFile.open(folder.resolve("factor.key"), "");
        byte[] locked = key.lock(SECRET, 7);
        assertThat(new String(locked, ISO_8859_1)).doesNotContain(new String(SECRET, ISO_8859_1));
        assertThat(KeyFile.open(folder.resolve("factor.key"), "").unlock(locked, 7))
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> key.unlock(locked, 8)).isInstanceOf(IllegalStateException.class);
        KeyFile other = KeyFile.open(folder.resolve("other.key"), "");
        assertThatThrownBy(() -> other.unlock(locked, 7)).isInstanceOf(IllegalStateException.class);
    }
}
