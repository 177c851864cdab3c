package fundsdesk.coins;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again, on one of the desk's processes at a time. */
@Configuration(proxyBeanMethods = false)
class ChainWatchRun {

    @Bean
    RecurringTask<Void> watchChains(ChainWatch watch, @Value("${fundsdesk.chain.look-every}") Duration every) {
        return Tasks.recurring("chains.watch", FixedDelay.of(every)).execute((task, context) -> watch.look());
    }
}
