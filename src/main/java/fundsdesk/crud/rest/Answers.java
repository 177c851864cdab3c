package fundsdesk.crud.rest;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Call;
import fundsdesk.crud.OneTimeSecret;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts accepted outcomes into JSON, inside the transaction, so that the answer shows what the action left behind. */
@Component
final class Answers {

    private static final String SECRET = "secret";

    private final Screens screens;
    private final Rows rows;
    private final RowJson json;
    private final Values values;
    private final Texts texts;
    private final Grants grants;

    Answers(Screens screens, Rows rows, RowJson json, Values values, Texts texts, Grants grants) {
        this.screens = screens;
        this.rows = rows;
        this.json = json;
        this.values = values;
        this.texts = texts;
        this.grants = grants;
    }

    Answer of(Call<?, ?> call, Outcome accepted) {
        return switch (accepted) {
            case Outcome.Done done -> Answer.of(200, done(call, done));
            case Outcome.Awaiting awaiting ->
                Answer.of(202, outcome("AWAITING_APPROVAL").put("workOrder", awaiting.workOrder()));
            default -> throw new IllegalArgumentException("not accepted: " + accepted);
        };
    }

    private ObjectNode done(Call<?, ?> call, Outcome.Done done) {
        ObjectNode answer = outcome("DONE");
        if (done.id() != null) {
            answer.set("record", record(screenOf(call), done.id()));
        }
        if (done.result() instanceof OneTimeSecret once) {
            answer.putObject("result").put("what", texts.of(once.what())).put(SECRET, once.secret());
        } else if (done.result() != null) {
            answer.set("result", values.toJson(done.result()));
        }
        return answer;
    }

    /** The answer as it is kept under a key: a secret is told once and never stored. */
    static Answer withoutSecret(Answer answer, Outcome accepted) {
        if (!(accepted instanceof Outcome.Done done && done.result() instanceof OneTimeSecret)) {
            return answer;
        }
        ObjectNode kept = answer.body().deepCopy();
        ((ObjectNode) kept.path("result")).putNull(SECRET);
        return new Answer(answer.status(), kept, answer.replayed());
    }

    private static ObjectNode outcome(String outcome) {
        return JsonNodeFactory.instance.objectNode().put("outcome", outcome);
    }

    private ObjectNode record(Screen<?> screen, long id) {
        if (grants.allow(Acting.required(), screen.readPermission())) {
            var row = rows.one(screen, id, RowRequests.everything(screen));
            if (row.isPresent()) {
                return json.of(screen, row.get());
            }
        }
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    /** An action of one screen can make a record of another. */
    @SuppressWarnings("unchecked")
    private Screen<?> screenOf(Call<?, ?> call) {
        Screen<?> own = call.screen();
        Class<?> made = madeBy(call);
        return made == null || !Stored.class.isAssignableFrom(made) || made.isAssignableFrom(own.entity())
                ? own
                : screens.of((Class<? extends Stored>) made)
                        .<Screen<?>>map(screen -> screen)
                        .orElse(own);
    }

    private static @Nullable Class<?> madeBy(Call<?, ?> call) {
        return call.action() instanceof ScreenAction<?, ?, ?> action
                ? ResolvableType.forClass(action.getClass())
                        .as(ScreenAction.class)
                        .getGeneric(2)
                        .resolve()
                : null;
    }
}
