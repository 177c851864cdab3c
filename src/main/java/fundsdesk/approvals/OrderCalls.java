package fundsdesk.approvals;

import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.InputFiles;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Values;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a work order the call that it holds. */
@Component
class OrderCalls {

    private final Screens screens;
    private final Actions actions;
    private final Values values;
    private final InputFiles files;
    private final JsonMapper json;

    OrderCalls(Screens screens, Actions actions, Values values, InputFiles files, JsonMapper json) {
        this.screens = screens;
        this.actions = actions;
        this.values = values;
        this.files = files;
        this.json = json;
    }

    /** Does something with the call, whose files are there as long as it takes. */
    <R> R with(WorkOrder order, Function<Call<?, ?>, R> work) {
        return on(screens.required(order.screen()), order, work);
    }

    private <T extends Stored, R> R on(Screen<T> screen, WorkOrder order, Function<Call<?, ?>, R> work) {
        Action<T, ?> action = actions.find(screen, order.action())
                .orElseThrow(() -> new IllegalStateException("no action " + order.type()));
        JsonNode stored = json.readTree(order.input());
        return files.lent(order, action, stored, given -> work.apply(call(screen, action, order, stored, given)));
    }

    private <T extends Stored, I> Call<T, I> call(
            Screen<T> screen, Action<T, I> action, WorkOrder order, JsonNode stored, Map<String, ?> given) {
        I input = action.input() == Changes.class
                ? action.input().cast(values.changesFromJson(screen, stored, given))
                : values.inputFromJson(action.input(), without(stored, given.keySet()), given);
        return new Call<>(
                screen, action, order.subjectId().orElse(null), null, input, order.acknowledged(), order.number());
    }

    /** Files are only named there. */
    private static JsonNode without(JsonNode stored, Collection<String> files) {
        ObjectNode rest = (ObjectNode) stored.deepCopy();
        return rest.remove(files);
    }
}
