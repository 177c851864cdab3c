package fundsdesk.refunds;

import fundsdesk.settings.Settings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** By when a refund must be paid out. */
@Component
class DueDates {

    private final Settings settings;
    private final Clock clock;
    private final ZoneId zone;

    DueDates(Settings settings, Clock clock, ZoneId deskZone) {
        this.settings = settings;
        this.clock = clock;
        this.zone = deskZone;
    }

    /** For a refund that is registered today. */
    LocalDate ofToday() {
        LocalDate due = LocalDate.now(clock.withZone(zone));
        for (int left = settings.get(RefundSettings.DUE_DAYS); left > 0; ) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return due;
    }
}
