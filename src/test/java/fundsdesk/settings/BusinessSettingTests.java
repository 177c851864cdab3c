package fundsdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import fundsdesk.deposits.DepositSettings;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Settings are typed, in range, described, and count from the next call on. */
@DeskTest
class BusinessSettingTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private DepositSettings deposits;

    @Autowired
    private OfficeSettings office;

    @Autowired
    private List<SettingGroup> groups;

    @Autowired
    private Texts texts;

    @Test
    @Tag("CFG-04")
    void startsWithWhatTheDeskAgreedOn() {
        assertThat(deposits.directDepositNeedsApproval()).isTrue();
        assertThat(deposits.reversalNeedsApproval()).isFalse();
        assertThat(deposits.reversalAmountCap()).isEmpty();
        assertThat(deposits.largeAmount()).hasToString("HKD 500000.00");
        assertThat(deposits.unlinksCardAfterReversal()).isTrue();
        assertThat(deposits.chequeHoldBusinessDays()).isEqualTo(2);
        assertThat(office.settlementCutOff()).isEqualTo(LocalTime.of(16, 0));
        assertThat(office.refundDueBusinessDays()).isEqualTo(5);
        assertThat(office.coinConfirmations(new BigDecimal("999"))).isEqualTo(6);
        assertThat(office.coinConfirmations(new BigDecimal("1000.01"))).isEqualTo(12);
        assertThat(office.coinConfirmations(new BigDecimal("100001"))).isEqualTo(30);
    }

    @Test
    @Tag("CFG-04")
    void aChangeCountsFromTheNextCallOnAndCanBeTakenBack() {
        long row = row("deposits.cheque-hold-days");
        TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", row, "edit", Map.of("value", "3")));
        assertThat(deposits.chequeHoldBusinessDays()).isEqualTo(3);
        TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", row, "reset", Map.of("reason", "test over")));
        assertThat(deposits.chequeHoldBusinessDays()).isEqualTo(2);
        assertThat(desk.run(TestDesk.SYSTEM, "business-settings", row, "reset", Map.of("reason", "again")))
                .isInstanceOf(Outcome.WrongState.class);
    }

    @ParameterizedTest
    @CsvSource({
        "deposits.cheque-hold-days, 31",
        "deposits.cheque-hold-days, two",
        "deposits.large-amount, -1",
        "deposits.large-amount, 1.005",
        "deposits.direct-needs-approval, maybe",
        "settlement.cut-off, 25:00",
        "matching.auto-score, 0.5",
        "matching.auto-score, 0.9501"
    })
    @Tag("CFG-04")
    void whatIsOutOfRangeIsRefusedAndChangesNothing(String key, String value) {
        Object before = desk.row("business-settings", row(key)).get("value");
        assertThat(desk.run(TestDesk.SYSTEM, "business-settings", row(key), "edit", Map.of("value", value)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("setting.out-of-range"));
        assertThat(desk.row("business-settings", row(key)).get("value")).isEqualTo(before);
    }

    @Test
    @Tag("CFG-04")
    void everySettingHasANameADescriptionAndARange() {
        groups.stream().flatMap(group -> group.settings().stream()).forEach(setting -> {
            assertThat(said("setting." + setting.key())).isNotEmpty();
            assertThat(said("setting." + setting.key() + ".help")).endsWith(".");
            assertThat(said("setting-area." + setting.area())).isNotEmpty();
            assertThat(setting.range()).isNotBlank();
            assertThat(setting.read(setting.initialText())).as(setting.key()).isPresent();
        });
    }

    private String said(String key) {
        String sentence = texts.of(Text.of(key), Locale.ENGLISH);
        assertThat(sentence).isNotEqualTo(key);
        return sentence;
    }

    private long row(String key) {
        return desk.rows("business-settings", Filter.where("key", Operator.EQ, key))
                .getFirst()
                .id();
    }
}
