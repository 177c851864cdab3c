package fundsdesk.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets e-mail leave every few seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailTasks {

    private static final int PAUSE_SECONDS = 5;

    @Bean
    RecurringTask<Void> deliverMail(MailDelivery delivery) {
        return Tasks.recurring("deliver-mail", FixedDelay.ofSeconds(PAUSE_SECONDS))
                .execute((instance, context) -> delivery.deliverDue());
    }
}
