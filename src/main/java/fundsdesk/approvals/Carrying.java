package fundsdesk.approvals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.People;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Desk;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OutcomeWords;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out approved work orders, in the name of their maker, through the same desk as everything else. */
@Component
class Carrying {

    static final String STALE = "order.stale";

    /** What was approved just now is being carried out. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final WorkOrders orders;
    private final OrderSteps steps;
    private final People people;
    private final OrderCalls calls;
    private final Desk desk;
    private final OutcomeWords words;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Carrying(
            WorkOrders orders,
            OrderSteps steps,
            People people,
            OrderCalls calls,
            Desk desk,
            OutcomeWords words,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.steps = steps;
        this.people = people;
        this.calls = calls;
        this.desk = desk;
        this.words = words;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** After the last approval is committed; what a crash kept from it is found by the round of every minute. */
    @Async
    @TransactionalEventListener
    public void carryOut(WorkOrder.Approved approved) {
        Optional<WorkOrder> order = read(approved.order().number());
        order.filter(each -> each.status() == OrderStatus.APPROVED).ifPresent(this::carryOut);
    }

    void carryOutWhatWasLeft() {
        orders.leftApproved(clock.instant().minus(PATIENCE)).forEach(this::carryOut);
    }

    private void carryOut(WorkOrder order) {
        Optional<Actor> maker = people.named(order.maker());
        Outcome outcome = maker.isPresent()
                ? Acting.as(
                        maker.get(),
                        () -> Acting.agreed(agreed(order), () -> calls.with(order, call -> desk.perform(call))))
                : new Outcome.Denied(fundsdesk.crud.Text.of("refusal.order.maker-gone", order.maker()));
        if (!outcome.isDone()) {
            fail(order.number(), outcome);
        }
    }

    /** Whoever decided on it: of an order that is carried out everybody agreed. */
    private Set<String> agreed(WorkOrder order) {
        return steps.decisionsOn(order).stream().map(OrderDecision::person).collect(Collectors.toSet());
    }

    private void fail(String number, Outcome outcome) {
        boolean stale = isStale(outcome);
        Acting.as(
                Actor.system("work-orders"),
                () -> ChangeNote.of("work-orders.carry-out")
                        .during(() -> transaction.execute(status -> orders.locked(number)
                                .filter(order -> order.status() == OrderStatus.APPROVED)
                                .map(order -> {
                                    OrderStatus ending = stale ? OrderStatus.STALE : OrderStatus.EXEC_FAILED;
                                    order.end(ending, clock.instant(), words.sentence(outcome));
                                    events.publishEvent(new WorkOrder.Ended(
                                            order.about(),
                                            order.copies(),
                                            ending,
                                            KeptText.write(words.sentence(outcome))));
                                    return order;
                                }))));
    }

    /** The subject was in a state for it when the order was made: when it no longer is, it changed. */
    private static boolean isStale(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.code().equals(STALE);
            case Outcome.WrongState gone -> true;
            case Outcome.Conflict changed -> true;
            default -> false;
        };
    }

    private Optional<WorkOrder> read(String number) {
        Optional<WorkOrder> order = transaction.execute(status -> orders.locked(number));
        return order == null ? Optional.empty() : order;
    }

    /** Every minute, for orders whose node went down between their approval and what they ask for. */
    @Configuration(proxyBeanMethods = false)
    static class EveryMinute {

        @Bean
        RecurringTask<Void> carryOutWorkOrders(Carrying carrying) {
            return Tasks.recurring("carry-out-work-orders", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> carrying.carryOutWhatWasLeft());
        }
    }
}
