package fundsdesk.settings;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an empty calendar the general holidays of Hong Kong in 2026 and 2027, as the government published them. */
@Component
@Order(12)
class FirstHolidays implements ApplicationRunner {

    private final Holidays holidays;
    private final TransactionTemplate transaction;

    FirstHolidays(Holidays holidays, TransactionTemplate transaction) {
        this.holidays = holidays;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (holidays.count() == 0) {
            Acting.as(
                    Actor.system("first-start"),
                    () -> ChangeNote.of("first-start").during(() -> transaction.execute(status -> fill())));
        }
    }

    private boolean fill() {
        read().lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> holidays.save(
                        new Holiday(BusinessCalendar.HONG_KONG, LocalDate.parse(cells[0]), cells[1], cells[2])));
        return true;
    }

    private static String read() {
        try {
            return new ClassPathResource("fundsdesk/settings/holidays-HK.csv")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
