package fundsdesk.statements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Dates as SWIFT messages write them. */
final class SwiftDates {
    // Two-digit years from here on are of the last century; statements before 1980 are not electronic.
    private static final int CENTURY_BREAK = 80;

    private SwiftDates() {}

    /**
     * Reads {@code YYMMDD}. Banks that count 30 days to a month write 30 February: it means the month's last day.
     *
     * @throws BadValue if it is no date
     */
    static LocalDate date(String yymmdd) {
        int year = Integer.parseInt(yymmdd.substring(0, 2));
        return dayOf(year < CENTURY_BREAK ? 2000 + year : 1900 + year, yymmdd.substring(2), yymmdd);
    }

    /** Reads {@code MMDD} as the day in the year that brings it nearest to another date. */
    static LocalDate nearest(String mmdd, LocalDate other) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(years -> dayOf(other.getYear() + years, mmdd, mmdd))
                .min(Comparator.comparing(day -> Math.abs(ChronoUnit.DAYS.between(day, other))))
                .orElseThrow();
    }

    private static LocalDate dayOf(int year, String mmdd, String written) {
        int month = Integer.parseInt(mmdd.substring(0, 2));
        int day = Integer.parseInt(mmdd.substring(2));
        int last = Year.isLeap(year) ? 29 : 28;
        try {
            return LocalDate.of(year, month, month == 2 && day > last && day <= 30 ? last : day);
        } catch (DateTimeException impossible) {
            throw BadValue.isNo(written, "date");
        }
    }
}
