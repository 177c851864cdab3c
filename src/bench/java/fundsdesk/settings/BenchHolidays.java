package fundsdesk.settings;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Small audited records, as many as wanted. */
public final class BenchHolidays {

    private static final LocalDate FIRST = LocalDate.of(1600, 1, 1);
    private static final int DAYS = 500_000;

    private BenchHolidays() {}

    /** A holiday that no other number has. */
    public static void add(EntityManager entities, long number) {
        entities.persist(new Holiday(region(number), day(number), "Holiday " + number, "假期"));
    }

    public static String region(long number) {
        long place = number / DAYS;
        return "" + (char) ('K' + place / 26) + (char) ('A' + place % 26);
    }

    public static LocalDate day(long number) {
        return FIRST.plusDays(number % DAYS);
    }
}
