package fundsdesk.approvals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends work orders whose deadline passed without a decision. */
@Configuration(proxyBeanMethods = false)
class Overdue {

    @Bean
    RecurringTask<Void> expireWorkOrders(
            WorkOrders orders, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        return Tasks.recurring("expire-work-orders", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> orders.overdue(clock.instant())
                        .forEach(number -> Acting.as(
                                Actor.system("expire-work-orders"),
                                () -> ChangeNote.of("work-orders.expire")
                                        .during(() -> transaction.execute(status -> {
                                            orders.locked(number).ifPresent(order -> expire(order, events, clock));
                                            return true;
                                        })))));
    }

    private static void expire(WorkOrder order, ApplicationEventPublisher events, Clock clock) {
        if (order.status() == OrderStatus.PENDING) {
            order.end(OrderStatus.EXPIRED, clock.instant(), null);
            events.publishEvent(new WorkOrder.Ended(order.about(), order.copies(), OrderStatus.EXPIRED, null));
        }
    }
}
