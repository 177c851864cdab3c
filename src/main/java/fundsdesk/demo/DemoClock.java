package fundsdesk.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
    private volatile Duration ago = Duration.ZERO;

    DemoClock() {
        this(Clock.systemUTC(), ZoneOffset.UTC);
    }

    private DemoClock(Clock real, ZoneId zone) {
        this.real = real;
        this.zone = zone;
    }

    /** From here on it is the moment, and time goes on from it. */
    void goTo(Instant moment) {
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
        return new DemoClock(real, other) {
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
