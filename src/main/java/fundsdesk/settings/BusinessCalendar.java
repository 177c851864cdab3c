package fundsdesk.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on which days the banks of a region work: not on Saturdays, Sundays and its holidays. */
@Component
@Transactional(readOnly = true)
public class BusinessCalendar {

    /** Where the desk is at home. */
    public static final String HONG_KONG = "HK";

    /** No run of days without a business day is longer, anywhere. */
    private static final int LOOKED_AHEAD = 40;

    private final Holidays holidays;

    BusinessCalendar(Holidays holidays) {
        this.holidays = holidays;
    }

    /** Whether banks of the region work on the day. */
    public boolean isBusinessDay(String region, LocalDate day) {
        return !isWeekend(day) && holidays.between(region, day, day).isEmpty();
    }

    /** The first business day after the day. */
    public LocalDate nextBusinessDay(String region, LocalDate day) {
        return addBusinessDays(region, day, 1);
    }

    /** The day itself if banks work on it, else the first after it on which they do. */
    public LocalDate businessDayFrom(String region, LocalDate day) {
        return addBusinessDays(region, day.minusDays(1), 1);
    }

    /**
     * The day so many business days later; the day itself need not be one.
     *
     * @param days how many, 0 or more; after 0 it is the day itself
     */
    public LocalDate addBusinessDays(String region, LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("business days are counted forwards: " + days);
        }
        LocalDate horizon = day.plusDays(LOOKED_AHEAD + 2L * days);
        Set<LocalDate> closed = holidays.between(region, day, horizon);
        LocalDate at = day;
        for (int left = days; left > 0; left--) {
            do {
                at = at.plusDays(1);
            } while (isWeekend(at) || closed.contains(at));
        }
        return at;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
