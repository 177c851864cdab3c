package fundsdesk.users;

import fundsdesk.access.Actor;
import fundsdesk.access.StepUp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Asks people for their second factor again, and counts wrong codes as wrong passwords are counted. */
@Component
class SteppingUp implements StepUp {

    private final Factors factors;
    private final Secrets secrets;
    private final SignInSettings settings;
    private final Clock clock;

    SteppingUp(Factors factors, Secrets secrets, SignInSettings settings, Clock clock) {
        this.factors = factors;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Standing of(Actor actor) {
        return switch (actor.kind()) {
            // The system runs only what somebody approved or what is scheduled.
            case SYSTEM -> Standing.FRESH;
            case MACHINE -> settings.secondFactor() ? Standing.NO_PERSON : Standing.FRESH;
            case PERSON -> ofPerson(actor.userId());
        };
    }

    private Standing ofPerson(long user) {
        if (!factors.isSetUp(user)) {
            return settings.secondFactor() ? Standing.NOT_SET_UP : Standing.FRESH;
        }
        return factors.isFresh(user) ? Standing.FRESH : Standing.NEEDED;
    }

    @Override
    public boolean confirm(Actor actor, String code) {
        long user = actor.userId();
        if (secrets.isLocked(user)) {
            return false;
        }
        if (factors.accepts(user, code)) {
            factors.steppedUp(user);
            return true;
        }
        Instant now = clock.instant();
        int failures = secrets.failed(user);
        if (!settings.lockAfter(failures).isZero()) {
            secrets.lock(user, now.plus(settings.lockAfter(failures)));
        }
        return false;
    }
}
