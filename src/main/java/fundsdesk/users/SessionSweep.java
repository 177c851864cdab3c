package fundsdesk.users;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends sessions that nobody uses any more, whichever node they were on. */
@Configuration(proxyBeanMethods = false)
class SessionSweep {

    @Bean
    RecurringTask<Void> expireSessions(
            Sessions sessions, Clock clock, @Value("${server.servlet.session.timeout}") Duration idle) {
        return Tasks.recurring("sessions.expire", FixedDelay.ofMinutes(5))
                .execute((task, context) ->
                        sessions.expireUnseenSince(clock.instant().minus(idle.plusMinutes(2))));
    }
}
