package fundsdesk.payouts;

import fundsdesk.crud.InvalidException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day at the desk: banks are told to pay on it or later. */
@Component
class PayingDay {

    private final Clock clock;
    private final ZoneId zone;

    PayingDay(Clock clock, ZoneId deskZone) {
        this.clock = clock;
        this.zone = deskZone;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** @throws InvalidException naming the field {@code executionDate} */
    void requireToCome(LocalDate day) {
        if (day.isBefore(today())) {
            throw InvalidException.of("executionDate", "transfer.past");
        }
    }
}
