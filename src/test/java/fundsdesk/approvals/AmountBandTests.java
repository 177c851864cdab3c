package fundsdesk.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

/** For which amounts a level is asked. */
@Tag("APR-03")
class AmountBandTests {

    @ParameterizedTest
    @CsvSource({
        "99.99,   HKD, false",
        "100.00, HKD, true",
        "499.99, HKD, true",
        "500.00, HKD, false",
        "200.00, USD, false",
        "200.00,  ,    true",
        ",        HKD, true"
    })
    void aBandEndsWhereTheNextBegins(BigDecimal amount, String currency, boolean asked) {
        ApprovalLevel level = new ApprovalLevel(new ApprovalFlow("banks.edit"), 1, "REVIEWER", 1);
        ReflectionTestUtils.setField(level, "fromAmount", new BigDecimal("100"));
        ReflectionTestUtils.setField(level, "belowAmount", new BigDecimal("500"));
        ReflectionTestUtils.setField(level, "bandCurrency", "HKD");
        assertThat(level.isAskedFor(amount, currency)).isEqualTo(asked);
    }
}
