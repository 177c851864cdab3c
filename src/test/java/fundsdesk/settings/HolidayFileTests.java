package fundsdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What governments publish, and what cannot be read. */
class HolidayFileTests {

    @Test
    void readsACalendar() {
        String calendar = "BEGIN:VCALENDAR\r\n"
                + "BEGIN:VEVENT\r\n"
                + "DTSTART;VALUE=DATE:20280101\r\n"
                + "DTEND;VALUE=DATE:20280102\r\n"
                + "SUMMARY:The first\r\n"
                + "  day of January\r\n"
                + "END:VEVENT\r\n"
                + "END:VCALENDAR\r\n";
        assertThat(HolidayFile.read(calendar))
                .containsExactly(new HolidayFile.Day(LocalDate.of(2028, 1, 1), "The first day of January", ""));
    }

    @Test
    void readsLinesWithOrWithoutHeading() {
        assertThat(HolidayFile.read("date,name,chinese\n2028-01-01,New Year,元旦\n\n20280126;Lunar New Year\n"))
                .containsExactly(
                        new HolidayFile.Day(LocalDate.of(2028, 1, 1), "New Year", "元旦"),
                        new HolidayFile.Day(LocalDate.of(2028, 1, 26), "Lunar New Year", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "date,name\n", "2028-13-01,x", "2028-01-01,", "2028-01-01,a\nnonsense,b"})
    void saysWhichLineIsWrong(String text) {
        assertThatThrownBy(() -> HolidayFile.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("\\d+");
    }
}
