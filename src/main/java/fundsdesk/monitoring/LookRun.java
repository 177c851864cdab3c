package fundsdesk.monitoring;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OutcomeWords;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again, on one of the desk's processes at a time. */
@Configuration(proxyBeanMethods = false)
class LookRun {

    private static final Logger LOG = LoggerFactory.getLogger(LookRun.class);

    @Bean
    RecurringTask<Void> lookAgain(
            FlagScreen screen,
            LookAtActivity look,
            Desk desk,
            OutcomeWords words,
            @Value("${fundsdesk.monitoring.look-every}") Duration every) {
        return Tasks.recurring("activity.look", FixedDelay.of(every)).execute((task, context) -> {
            Outcome outcome =
                    Acting.as(Actor.system("monitoring"), () -> desk.perform(Call.of(screen, look, new NoInput())));
            if (!outcome.isAccepted()) {
                LOG.warn("Activity was not looked at: {}", words.of(outcome));
            }
        });
    }
}
