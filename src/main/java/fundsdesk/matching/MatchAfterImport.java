package fundsdesk.matching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.statements.StatementImport;
import fundsdesk.statements.StatementLine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the automatic match after each import that brought new lines. */
@Component
class MatchAfterImport {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Desk desk;
    private final AutoMatch match;
    private final Screens screens;
    private final MatchVerdicts verdicts;
    private final Clock clock;

    MatchAfterImport(Desk desk, AutoMatch match, Screens screens, MatchVerdicts verdicts, Clock clock) {
        this.desk = desk;
        this.match = match;
        this.screens = screens;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** Once the import is committed; lines of which a crash kept this are looked at within some minutes. */
    @Async
    @TransactionalEventListener
    public void run(StatementImport.LinesAdded added) {
        match();
    }

    void matchWhatWasLeft() {
        if (verdicts.hasLinesWithout(clock.instant().minus(PATIENCE))) {
            match();
        }
    }

    private void match() {
        Screen<StatementLine> lines = screens.of(StatementLine.class).orElseThrow();
        Acting.as(Actor.system("auto-match"), () -> desk.perform(Call.of(lines, match, new NoInput())));
    }

    /** For lines that no run has looked at. */
    @Configuration(proxyBeanMethods = false)
    static class EveryFiveMinutes {

        @Bean
        RecurringTask<Void> unmatchedLinesTask(MatchAfterImport matching) {
            return Tasks.recurring("unmatched-lines", FixedDelay.of(PATIENCE))
                    .execute((instance, context) -> matching.matchWhatWasLeft());
        }
    }
}
