package fundsdesk.crud.jobs;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives jobs to db-scheduler, which picks each on exactly one node and notices when that node dies. */
@Configuration(proxyBeanMethods = false)
class JobTasks {

    /** How long to wait after the database did not let a job end. */
    private static final Duration LATER = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<Void> jobTask(JobRunner runner, JobLedger ledger, Clock clock) {
        return Tasks.oneTime(Jobs.TASK, Void.class)
                .onDeadExecution((complete, operations) -> {
                    if (ledger.bury(idOf(complete.getExecution().taskInstance.getId()))) {
                        operations.reschedule(complete, clock.instant());
                    } else {
                        operations.stop();
                    }
                })
                .onFailure((complete, operations) -> operations.reschedule(
                        complete,
                        complete.getCause().filter(Requeued.class::isInstance).isPresent()
                                ? clock.instant()
                                : clock.instant().plus(LATER)))
                .execute((instance, context) -> {
                    if (runner.run(idOf(instance.getId()), context.getSchedulerState()::isShuttingDown)) {
                        throw new Requeued();
                    }
                });
    }

    private static long idOf(String instance) {
        return Long.parseLong(instance);
    }

    @Bean
    RecurringTask<Void> removeOldJobFiles(JobFiles files, Clock clock) {
        return Tasks.recurring("remove-old-job-files", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) ->
                        files.removeEndedBefore(clock.instant().minus(JobFiles.KEPT)));
    }

    /** The only way to tell db-scheduler that a picked execution is to be picked again. */
    private static final class Requeued extends RuntimeException {
        Requeued() {
            super("this node stops; the job goes on elsewhere", null, false, false);
        }
    }
}
