package fundsdesk.refunds;

import fundsdesk.settings.BusinessCalendar;
import fundsdesk.settings.OfficeSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** By when a refund must be paid out. */
@Component
class DueDates {

    private final OfficeSettings office;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    DueDates(OfficeSettings office, BusinessCalendar calendar, Clock clock, ZoneId deskZone) {
        this.office = office;
        this.calendar = calendar;
        this.clock = clock;
        this.zone = deskZone;
    }

    /** For a refund that is registered today. */
    LocalDate ofToday() {
        return calendar.addBusinessDays(office.calendarRegion(), today(), office.refundDueBusinessDays());
    }

    /** The day at the desk: what was due before it is late. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
