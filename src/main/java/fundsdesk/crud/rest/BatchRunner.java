package fundsdesk.crud.rest;

import fundsdesk.crud.Call;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs one action on many records: one transaction, one key and one result each. */
@Component
final class BatchRunner {

    private final RecordFinder finder;
    private final ActionCalls calls;
    private final ActionRunner runner;
    private final IdempotencyKeys keys;
    private final BatchSimulations simulations;
    private final Texts texts;

    BatchRunner(
            RecordFinder finder,
            ActionCalls calls,
            ActionRunner runner,
            IdempotencyKeys keys,
            BatchSimulations simulations,
            Texts texts) {
        this.finder = finder;
        this.calls = calls;
        this.runner = runner;
        this.keys = keys;
        this.simulations = simulations;
        this.texts = texts;
    }

    /**
     * The answer is kept under the key when the batch is through, each record's in the record's own transaction: after
     * a crash in the middle the same batch goes on where it stood.
     */
    <T extends Stored> Answer run(
            Screen<T> screen, RecordAction<T, ?> action, Asked asked, Optional<IdempotencyKeys.Key> key) {
        Optional<Answer> stored = key.flatMap(keys::find);
        if (stored.isPresent()) {
            return stored.get();
        }
        BatchBody batch = BatchBody.of(asked);
        Call<T, ?> call = calls.call(screen, action, batch.asked());
        if (!isBegun(screen, batch, key)) {
            simulations.requireUnchanged(call, batch);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode results = answer.putArray("results");
        batch.ids().forEach(id -> results.add(result(call, id, key)));
        Answer whole = Answer.of(200, answer);
        key.ifPresent(each -> keys.keepOnce(each, whole));
        return whole;
    }

    /** What is on its way already changed its records itself. */
    private boolean isBegun(Screen<?> screen, BatchBody batch, Optional<IdempotencyKeys.Key> key) {
        return batch.simulation().isPresent()
                && key.isPresent()
                && batch.ids().stream()
                        .flatMap(id -> finder.find(screen, id).stream())
                        .anyMatch(row -> keys.find(key.get().part(row.id())).isPresent());
    }

    private <T extends Stored> ObjectNode result(Call<T, ?> call, String id, Optional<IdempotencyKeys.Key> key) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        try {
            long record = finder.required(call.screen(), id, List.of()).id();
            result.put("id", record);
            Answer answer = runner.run(call.onRecord(record), key.map(each -> each.part(record)));
            result.put("outcome", answer.body().path("outcome").asString());
            result.put("message", (String) null);
            if (answer.body().has("workOrder")) {
                result.set("workOrder", answer.body().get("workOrder"));
            }
        } catch (Problem problem) {
            describe(result, id, problem, texts);
        }
        return result;
    }

    static void describe(ObjectNode result, String id, Problem problem, Texts texts) {
        if (!result.has("id")) {
            result.put("id", id);
        }
        result.put("outcome", outcome(problem.status()));
        result.put("code", problem.code());
        result.put("message", texts.of(problem.detail()));
        ObjectNode more = problem.more();
        if (more != null) {
            result.setAll(more);
        }
    }

    private static String outcome(int status) {
        return switch (status) {
            case 403 -> "DENIED";
            case 404 -> "MISSING";
            case 409 -> "CONFLICT";
            case 500 -> "FAILED";
            default -> "REFUSED";
        };
    }
}
