package fundsdesk.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the time; while the demo's past is made up, the time of that past. */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final ZoneId desk;
    private volatile Duration ago = Duration.ZERO;

    @Autowired
    DemoClock(ZoneId deskZone) {
        this(Clock.systemUTC(), ZoneOffset.UTC, deskZone);
    }

    DemoClock(Clock real, ZoneId zone, ZoneId desk) {
        this.real = real;
        this.zone = zone;
        this.desk = desk;
    }

    /** The day it really is at the desk, however far back the story is. */
    LocalDate today() {
        return LocalDate.ofInstant(real.instant(), desk);
    }

    /**
     * From here on it is that time of that day at the desk, and time goes on from it. Whoever makes up a past tells it in
     * its order: a revision that comes later is numbered higher.
     */
    void goTo(int daysAgo, String time) {
        Instant moment = today().minusDays(daysAgo)
                .atTime(LocalTime.parse(time))
                .atZone(desk)
                .toInstant();
        ago = Duration.between(moment, real.instant());
    }

    void comeBack() {
        ago = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        DemoClock outer = this;
        return new DemoClock(real, other, desk) {
            @Override
            public Instant instant() {
                return outer.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        return real.instant().minus(ago);
    }
}
