package fundsdesk.crud.rest;

import fundsdesk.crud.Call;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs one action on many records: one transaction, one key and one result each. */
@Component
final class BatchRunner {

    /** A batch has no more records than this. */
    static final int MOST_RECORDS = 1_000;

    private final RecordFinder finder;
    private final ActionCalls calls;
    private final ActionRunner runner;
    private final IdempotencyKeys keys;
    private final Texts texts;

    BatchRunner(RecordFinder finder, ActionCalls calls, ActionRunner runner, IdempotencyKeys keys, Texts texts) {
        this.finder = finder;
        this.calls = calls;
        this.runner = runner;
        this.keys = keys;
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
        List<String> ids = ids(asked.input());
        Call<T, ?> call = calls.call(screen, action, inputOf(asked));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode results = answer.putArray("results");
        ids.forEach(id -> results.add(result(call, id, key)));
        Answer whole = Answer.of(200, answer);
        key.ifPresent(each -> keys.keepOnce(each, whole));
        return whole;
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
            describe(result, id, problem);
        }
        return result;
    }

    private void describe(ObjectNode result, String id, Problem problem) {
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

    private static List<String> ids(ObjectNode body) {
        JsonNode given = body.path("ids");
        if (!given.isArray() || given.isEmpty()) {
            throw Problem.of(400, "batch-ids");
        }
        if (given.size() > MOST_RECORDS) {
            throw Problem.of(400, "batch-size", MOST_RECORDS);
        }
        List<String> ids = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode each : given) {
            if (!each.isString() && !each.isIntegralNumber()) {
                throw Problem.of(400, "batch-ids");
            }
            if (!seen.add(each.asString())) {
                throw Problem.of(400, "batch-twice", each.asString());
            }
            ids.add(each.asString());
        }
        return ids;
    }

    /** The part of the body that each record's call gets. */
    private static Asked inputOf(Asked asked) {
        for (String name : asked.input().propertyNames()) {
            if (!name.equals("ids") && !name.equals("input")) {
                throw Problem.of(400, "batch-member", name);
            }
        }
        JsonNode input = asked.input().path("input");
        if (!input.isObject() && !input.isMissingNode() && !input.isNull()) {
            throw Problem.of(400, "malformed-json");
        }
        ObjectNode own = input instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        Set<String> acknowledged = new HashSet<>(asked.acknowledged());
        acknowledged.addAll(BodyReader.acknowledged(own));
        return new Asked(own, asked.files(), acknowledged, asked.hash());
    }
}
