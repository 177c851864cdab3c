package fundsdesk.approvals;

import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Values;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a work order the call that it holds. */
@Component
class OrderCalls {

    private final Screens screens;
    private final Actions actions;
    private final Values values;
    private final JsonMapper json;

    OrderCalls(Screens screens, Actions actions, Values values, JsonMapper json) {
        this.screens = screens;
        this.actions = actions;
        this.values = values;
        this.json = json;
    }

    Call<?, ?> of(WorkOrder order) {
        return on(screens.required(order.screen()), order);
    }

    private <T extends Stored> Call<T, ?> on(Screen<T> screen, WorkOrder order) {
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
}
