package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an application is complete with what is allocated to it. */
class VoucherRulesTests {

    @ParameterizedTest
    @CsvSource({
        "1000.00, 1000.00, 0, COMPLETE",
        "1000.00, 970.00, 30, COMPLETE",
        "1000.00, 969.99, 30, SHORT",
        "1000.00, 1000.01, 30, OVER",
        "1000.00, 0.01, 0, SHORT"
    })
    void isCompleteWhenNoMoreIsMissingThanABankCharge(
            String claimed, String allocated, String tolerance, VoucherRules.Fit fit) {
        assertThat(VoucherRules.fit(Money.of(claimed, "HKD"), Money.of(allocated, "HKD"), new BigDecimal(tolerance)))
                .isEqualTo(fit);
    }
}
