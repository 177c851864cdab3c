package fundsdesk.deposits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.NoInput;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds out by itself what became of reversals whose end nobody saw: a process or a connection ended in between. */
@Component
class UnclearReversals {

    /** What is that old is not going on any more; were it, it could not end as done beside this. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Limit AT_ONCE = Limit.of(100);

    private final ReversalAttempts attempts;
    private final ReversalAttemptScreen screen;
    private final InquireReversal inquire;
    private final Desk desk;
    private final Clock clock;

    UnclearReversals(
            ReversalAttempts attempts, ReversalAttemptScreen screen, InquireReversal inquire, Desk desk, Clock clock) {
        this.attempts = attempts;
        this.screen = screen;
        this.inquire = inquire;
        this.desk = desk;
        this.clock = clock;
    }

    void inquire() {
        inquire(PATIENCE);
    }

    void inquire(Duration patience) {
        attempts.unclear(clock.instant().minus(patience), AT_ONCE)
                .forEach(id -> Acting.as(
                        Actor.system("unclear-reversals"),
                        () -> desk.perform(Call.on(screen, inquire, id, new NoInput()))));
    }

    /** Every minute, from the start on. */
    @Configuration(proxyBeanMethods = false)
    static class EveryMinute {

        @Bean
        RecurringTask<Void> unclearReversalsTask(UnclearReversals unclear) {
            return Tasks.recurring("unclear-reversals", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> unclear.inquire());
        }
    }
}
