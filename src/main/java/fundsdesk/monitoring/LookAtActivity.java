package fundsdesk.monitoring;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.ScreenAction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at what people did lately. The desk does it each minute; whoever cannot wait, at once. */
@Component
final class LookAtActivity extends ScreenAction<ActivityFlag, NoInput, LookAtActivity.Looked> {

    /** Two looks at one time would both raise what neither sees of the other. */
    private static final long ONE_AT_A_TIME = 0x464C4147L;

    /**
     * What a look came to.
     *
     * @param raised how many flags are new
     */
    public record Looked(int raised) {}

    private final SignInRules signIns;
    private final ConductRules conduct;
    private final ActivityFlags flags;
    private final Numbers numbers;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LookAtActivity(
            SignInRules signIns,
            ConductRules conduct,
            ActivityFlags flags,
            Numbers numbers,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        super("look", NoInput.class);
        this.signIns = signIns;
        this.conduct = conduct;
        this.flags = flags;
        this.numbers = numbers;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Override
    protected Looked run(NoInput input) {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(ONE_AT_A_TIME)
                .query(String.class)
                .optional();
        Instant now = clock.instant();
        List<Judged> found =
                Stream.concat(signIns.found(now), conduct.found(now)).toList();
        return new Looked((int) found.stream().filter(this::raises).count());
    }

    private boolean raises(Judged judged) {
        Finding found = judged.finding();
        Optional<ActivityFlag> open = flags.open(found.rule(), found.subject());
        if (open.isPresent()) {
            open.get().goesOn(found);
            return false;
        }
        if (!judged.isEnough()) {
            return false;
        }
        ActivityFlag flag = flags.save(new ActivityFlag(numbers.next("FLG"), found));
        events.publishEvent(flag.raised());
        return true;
    }
}
