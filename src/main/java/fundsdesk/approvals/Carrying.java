package fundsdesk.approvals;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.People;
import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Values;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Carries out approved work orders, in the name of their maker, through the same desk as everything else. */
@Component
class Carrying {

    static final String STALE = "order.stale";

    private final WorkOrders orders;
    private final People people;
    private final Screens screens;
    private final Actions actions;
    private final Desk desk;
    private final Values values;
    private final JsonMapper json;
    private final OutcomeWords words;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Carrying(
            WorkOrders orders,
            People people,
            Screens screens,
            Actions actions,
            Desk desk,
            Values values,
            JsonMapper json,
            OutcomeWords words,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.people = people;
        this.screens = screens;
        this.actions = actions;
        this.desk = desk;
        this.values = values;
        this.json = json;
        this.words = words;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Delivered after the last approval is committed, and again after a restart until it was done. */
    @Async
    @TransactionalEventListener
    public void carryOut(WorkOrder.Approved approved) {
        Optional<WorkOrder> order = read(approved.order().number());
        order.filter(each -> each.status() == OrderStatus.APPROVED).ifPresent(this::carryOut);
    }

    private void carryOut(WorkOrder order) {
        Optional<Actor> maker = people.named(order.maker());
        Outcome outcome = maker.isPresent()
                ? Acting.as(maker.get(), () -> desk.perform(callOf(order)))
                : new Outcome.Denied(fundsdesk.crud.Text.of("refusal.order.maker-gone", order.maker()));
        if (!outcome.isDone()) {
            fail(order.number(), outcome);
        }
    }

    private Call<?, ?> callOf(WorkOrder order) {
        return callOn(screens.required(order.screen()), order);
    }

    private <T extends Stored> Call<T, ?> callOn(Screen<T> screen, WorkOrder order) {
        Action<T, ?> action = actions.find(screen, order.action())
                .orElseThrow(() -> new IllegalStateException("no action " + order.type()));
        return call(screen, action, order);
    }

    private <T extends Stored, I> Call<T, I> call(Screen<T> screen, Action<T, I> action, WorkOrder order) {
        I input = input(screen, action, order.input());
        return new Call<>(
                screen, action, order.subjectId().orElse(null), null, input, order.acknowledged(), order.number());
    }

    private <T extends Stored, I> I input(Screen<T> screen, Action<T, I> action, String stored) {
        return action.input() == Changes.class
                ? action.input().cast(values.changesFromJson(screen, json.readTree(stored)))
                : values.inputFromJson(action.input(), json.readTree(stored));
    }

    private void fail(String number, Outcome outcome) {
        boolean stale =
                outcome instanceof Outcome.Refused refused && refused.code().equals(STALE);
        Acting.as(
                Actor.system("work-orders"),
                () -> ChangeNote.of("work-orders.carry-out")
                        .during(() -> transaction.execute(status -> orders.locked(number)
                                .filter(order -> order.status() == OrderStatus.APPROVED)
                                .map(order -> {
                                    OrderStatus ending = stale ? OrderStatus.STALE : OrderStatus.EXEC_FAILED;
                                    order.end(ending, clock.instant(), words.of(outcome));
                                    events.publishEvent(new WorkOrder.Ended(order.about(), ending, words.of(outcome)));
                                    return order;
                                }))));
    }

    private Optional<WorkOrder> read(String number) {
        Optional<WorkOrder> order = transaction.execute(status -> orders.locked(number));
        return order == null ? Optional.empty() : order;
    }
}
