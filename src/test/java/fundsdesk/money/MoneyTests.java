package fundsdesk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTests {

    @Test
    void oneValueHasOneForm() {
        assertThat(Money.of("10.5", "HKD")).isEqualTo(Money.of("10.50", "HKD")).hasToString("HKD 10.50");
    }

    @Test
    void keepsTheScaleOfItsCurrency() {
        assertThat(Money.of("1200", "JPY").amount()).hasToString("1200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1200.5", "JPY"))
                .withMessage("1200.5 has more than the 0 decimals of JPY");
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "HKD").plus(Money.of("1", "USD")))
                .withMessage("cannot mix HKD and USD");
    }

    @Test
    void refusesWhatIsNoCurrency() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", "HKX"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", "XAU"));
    }

    @Test
    void sumsExactly() {
        assertThat(Money.sum(List.of(Money.of("0.10", "USD"), Money.of("0.20", "USD")), "USD"))
                .isEqualTo(Money.of("0.30", "USD"));
        assertThat(Money.sum(List.of(), "USD")).isEqualTo(Money.zero("USD"));
    }
}
