package fundsdesk.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people search the trail for: the values of each change, of new and removed rows too (AUD-04). */
@Component
class TrailValues {

    /** A part's time so many times over is rested, so that taking in never uses more than a fifth of a processor. */
    private static final int REST = 4;

    private final JdbcClient sql;

    TrailValues(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes in everything that has happened; each part is a transaction of its own, and leaves the server to others after. */
    void takeIn() {
        long begun = System.nanoTime();
        while (some() > 0) {
            LockSupport.parkNanos(REST * (System.nanoTime() - begun));
            begun = System.nanoTime();
        }
    }

    private long some() {
        return sql.sql("select tell_trail_values()").query(Long.class).single();
    }

    /** Behind what happens by a few seconds: what is searched for does not hold up what is done. */
    @Configuration(proxyBeanMethods = false)
    static class EveryFewSeconds {

        @Bean
        RecurringTask<Void> takeInTrailValues(TrailValues values) {
            return Tasks.recurring("trail-values", FixedDelay.ofSeconds(5))
                    .execute((instance, context) -> values.takeIn());
        }
    }
}
