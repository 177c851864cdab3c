package fundsdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What "business day" means. */
@DeskTest
@Tag("CFG-05")
class BusinessCalendarTests {

    private static final String HK = BusinessCalendar.HONG_KONG;

    @Autowired
    private TestDesk desk;

    @Autowired
    private BusinessCalendar calendar;

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 1, 2026-11-27",
        "2026-11-27, 1, 2026-11-30",
        "2026-11-28, 1, 2026-11-30",
        "2026-11-26, 0, 2026-11-26",
        "2026-12-24, 1, 2026-12-28",
        "2026-12-24, 2, 2026-12-29",
        "2026-12-31, 1, 2027-01-04",
        "2027-02-05, 1, 2027-02-10",
        "2026-04-02, 2, 2026-04-09",
        "2027-03-25, 2, 2027-03-31",
        "2026-09-24, 2, 2026-09-28",
        "2026-09-30, 12, 2026-10-20"
    })
    void countsBusinessDaysOfHongKong(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.addBusinessDays(HK, from, days)).isEqualTo(expected);
    }

    @Test
    void knowsTheSeventeenHolidaysOfEachYear() {
        for (int year : new int[] {2026, 2027}) {
            assertThat(desk.rows(
                            "holidays",
                            Filter.all(
                                    Filter.where("region", Operator.EQ, HK),
                                    Filter.where("date", Operator.GE, LocalDate.of(year, 1, 1)),
                                    Filter.where("date", Operator.LE, LocalDate.of(year, 12, 31)))))
                    .hasSize(17)
                    .noneMatch(row -> row.get("date") instanceof LocalDate date
                            && date.getDayOfWeek().getValue() == 7);
        }
    }

    @Test
    void aDayThatIsAddedCountsFromThenOnAndOnlyInItsRegion() {
        LocalDate day = LocalDate.of(2028, 3, 1);
        assertThat(calendar.isBusinessDay("MO", day)).isTrue();
        long holiday = desk.create("holidays", Map.of("region", "MO", "date", day.toString(), "name", "Typhoon"));
        assertThat(calendar.isBusinessDay("MO", day)).isFalse();
        assertThat(calendar.isBusinessDay("SG", day)).isTrue();
        assertThat(calendar.businessDayFrom("MO", day)).isEqualTo(LocalDate.of(2028, 3, 2));
        assertThat(desk.run(
                        TestDesk.SYSTEM,
                        "holidays",
                        null,
                        "create",
                        Map.of("region", "MO", "date", day.toString(), "name", "Twice")))
                .isInstanceOf(Outcome.Refused.class);
        TestDesk.done(desk.run(TestDesk.SYSTEM, "holidays", holiday, "delete", Map.of("reason", "called off")));
        assertThat(calendar.isBusinessDay("MO", day)).isTrue();
    }

    @Test
    void countsForwardsOnly() {
        assertThatThrownBy(() -> calendar.addBusinessDays(HK, LocalDate.of(2026, 1, 1), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRegionIsOneOfIso() {
        assertThat(desk.run(
                        TestDesk.SYSTEM,
                        "holidays",
                        null,
                        "create",
                        Map.of("region", "XX", "date", "2028-01-01", "name", "Nowhere")))
                .isInstanceOf(Outcome.Invalid.class);
    }
}
