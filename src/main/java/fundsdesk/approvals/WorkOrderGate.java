package fundsdesk.approvals;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.Makers;
import fundsdesk.crud.ApprovalGate;
import fundsdesk.crud.Call;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.InputFiles;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RecordHistory;
import fundsdesk.crud.References;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Values;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes work orders of calls that need approval, and lets approved ones through, each exactly once. */
@Component
class WorkOrderGate implements ApprovalGate {

    private static final List<OrderStatus> OPEN =
            Arrays.stream(OrderStatus.values()).filter(OrderStatus::isOpen).toList();

    private final Flows flows;
    private final WorkOrders orders;
    private final OrderSteps steps;
    private final AskedPeople people;
    private final Numbers numbers;
    private final Values values;
    private final References references;
    private final Texts texts;
    private final InputFiles files;
    private final RecordHistory history;
    private final Clock clock;

    WorkOrderGate(
            Flows flows,
            WorkOrders orders,
            OrderSteps steps,
            AskedPeople people,
            Numbers numbers,
            Values values,
            References references,
            Texts texts,
            InputFiles files,
            RecordHistory history,
            Clock clock) {
        this.flows = flows;
        this.orders = orders;
        this.steps = steps;
        this.people = people;
        this.numbers = numbers;
        this.values = values;
        this.references = references;
        this.texts = texts;
        this.files = files;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public <T extends Stored> Decision route(Call<T, ?> call, @Nullable T subject, Checklist checks) {
        if (call.workOrder() != null) {
            letThrough(call, call.workOrder(), subject);
            return new Decision.RunNow();
        }
        return flows.routeOf(call, subject)
                .<Decision>map(
                        route -> new Decision.Await(order(call, subject, route).number()))
                .orElseGet(Decision.RunNow::new);
    }

    @Override
    public <T extends Stored> boolean wouldAwait(Call<T, ?> call, @Nullable T subject) {
        Optional<Flows.Route> route = flows.routeOf(call, subject);
        route.ifPresent(found -> {
            requireNoneOpen(call, subject);
            Makers makers = makers(call, subject, Acting.required());
            found.levels().forEach(level -> people.needed(level, makers));
        });
        return route.isPresent();
    }

    /** The order ends in the transaction of its action: both happen, once, or neither. */
    private <T extends Stored> void letThrough(Call<T, ?> call, String number, @Nullable T subject) {
        WorkOrder order = orders.locked(number).orElseThrow(() -> RefusedException.because("order.unknown", number));
        if (order.status() != OrderStatus.APPROVED) {
            throw RefusedException.because("order.not-approved", number, order.status());
        }
        boolean same = order.type().equals(call.what())
                && order.subjectId().equals(call.target())
                && order.input().equals(values.inputToJson(call));
        if (!same) {
            throw RefusedException.because("order.other-call", number);
        }
        if (subject != null && order.isStaleFor(subject)) {
            throw RefusedException.because(Carrying.STALE, number);
        }
        order.end(OrderStatus.EXECUTED, clock.instant(), null);
    }

    private <T extends Stored> WorkOrder order(Call<T, ?> call, @Nullable T subject, Flows.Route route) {
        requireNoneOpen(call, subject);
        Actor maker = Acting.required();
        WorkOrder order = new WorkOrder(
                numbers.next("WO"),
                call.screen().key(),
                call.action().name(),
                values.inputToJson(call),
                maker,
                clock.instant().plus(Duration.ofHours(route.flow().deadlineHours())));
        order.about(
                subject,
                subject == null
                        ? texts.one(call.screen())
                        : references.ref(subject).label());
        Makers makers = makers(call, subject, maker);
        order.keepApart(makers);
        order.accepting(call.acknowledged());
        order.ask(1, route.levels().size(), route.levels().getFirst().asked(), Set.of());
        order.copiedTo(route.flow().copies());
        orders.save(order);
        files.keepWith(order, call);
        addLevels(order, route.levels(), makers);
        return order;
    }

    private <T extends Stored> void requireNoneOpen(Call<T, ?> call, @Nullable T subject) {
        if (subject != null) {
            orders.about(call.what(), subject.id(), OPEN).stream().findFirst().ifPresent(open -> {
                throw RefusedException.because("order.already-open", open.number(), open.maker(), open.createdAt());
            });
        }
    }

    private void addLevels(WorkOrder order, List<ApprovalLevel> levels, Makers makers) {
        int position = 0;
        for (ApprovalLevel level : levels) {
            steps.save(new OrderLevel(order, ++position, level.asked(), people.needed(level, makers)));
        }
    }

    /** Who asks for it, who changed its record last, and whom its action names: none of them decides. */
    private <T extends Stored> Makers makers(Call<T, ?> call, @Nullable T subject, Actor maker) {
        Makers makers = new Makers(Set.of(maker.person())).with(call.makers(subject));
        return subject == null
                ? makers
                : history.lastPerson(call.screen(), subject.id())
                        .map(makers::with)
                        .orElse(makers);
    }
}
