package fundsdesk.crud.sheets;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much imports take, and how long what they say is kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportLimits.class)
class SheetSetup {

    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> removeOldImportErrors(ImportRuns runs, Clock clock) {
        return Tasks.recurring("remove-old-import-errors", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) ->
                        runs.removeEndedBefore(clock.instant().minus(KEPT)));
    }
}
