package fundsdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("FW-17")
class FiguresTests {

    @Test
    void writesAsTheReaderChose() {
        BigDecimal number = new BigDecimal("-1234567.5");
        assertThat(Figures.COMMA_POINT.write(number, 2)).isEqualTo("-1,234,567.50");
        assertThat(Figures.POINT_COMMA.write(number, 2)).isEqualTo("-1.234.567,50");
        assertThat(Figures.SPACE_COMMA.write(number, 0)).isEqualTo("-1\u00a0234\u00a0567,5");
        assertThat(Figures.APOSTROPHE_POINT.write(number, 2)).isEqualTo("-1'234'567.50");
        assertThat(Figures.COMMA_POINT.write(new BigDecimal("0.12345678"), 2)).isEqualTo("0.12345678");
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrites(Figures figures) {
        for (String number : new String[] {"0", "1234.56", "-98765432.1", "1000000", "0.5", "999"}) {
            assertThat(figures.plain(figures.write(new BigDecimal(number), 0))).hasValue(number);
        }
    }

    @Test
    void doesNotGuessWhatIsWrittenAsNobodyWrites() {
        assertThat(Figures.COMMA_POINT.plain("1,5")).as("neither 1.5 nor 15").isEmpty();
        assertThat(Figures.POINT_COMMA.plain("1204.5")).isEmpty();
        assertThat(Figures.POINT_COMMA.plain("1204,5")).hasValue("1204.5");
        assertThat(Figures.SPACE_POINT.plain("1 204.5")).hasValue("1204.5");
        assertThat(Figures.COMMA_POINT.plain("")).isEmpty();
        assertThat(Figures.COMMA_POINT.plain("-")).isEmpty();
        assertThat(Figures.COMMA_POINT.plain("12x")).isEmpty();
    }
}
