package fundsdesk.crud;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import jakarta.persistence.PrePersist;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Notes on each new record who made it and when. */
@Component
class Stamps {

    private final Clock clock;

    Stamps(Clock clock) {
        this.clock = clock;
    }

    @PrePersist
    void stamp(Stored stored) {
        stored.created(clock.instant(), Acting.current().map(Actor::username).orElse("system"));
    }
}
