package fundsdesk.crud.rest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets idempotency keys after their time. */
@Configuration(proxyBeanMethods = false)
class KeyTasks {

    @Bean
    RecurringTask<Void> forgetOldIdempotencyKeys(IdempotencyKeys keys) {
        return Tasks.recurring("forget-old-idempotency-keys", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> keys.forgetOld());
    }
}
