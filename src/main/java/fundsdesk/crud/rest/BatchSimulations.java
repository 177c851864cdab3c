package fundsdesk.crud.rest;

import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Differences;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Rehearsal;
import fundsdesk.crud.Row;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Values;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tries a batch without effect, and knows later whether it is still the batch that was tried (FW-21). */
@Component
final class BatchSimulations {

    private final RecordFinder finder;
    private final Desk desk;
    private final Refused refused;
    private final Differences differences;
    private final Values values;
    private final Texts texts;

    BatchSimulations(
            RecordFinder finder, Desk desk, Refused refused, Differences differences, Values values, Texts texts) {
        this.finder = finder;
        this.desk = desk;
        this.refused = refused;
        this.differences = differences;
        this.values = values;
        this.texts = texts;
    }

    /** What the batch would do: counts, a result for each record, and what to send along to have it done just so. */
    <T extends Stored, I> Answer of(Call<T, I> call, RecordAction<T, I> action, BatchBody batch) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("simulation", fingerprint(call, batch));
        ObjectNode counts = answer.putObject("counts");
        ArrayNode results = answer.putArray("results");
        batch.ids().forEach(id -> results.add(result(call, action, id)));
        int done = count(results, "DONE");
        int waiting = count(results, "AWAITING_APPROVAL");
        counts.put("done", done).put("awaitingApproval", waiting).put("skipped", results.size() - done - waiting);
        return Answer.of(200, answer);
    }

    private static int count(ArrayNode results, String outcome) {
        return (int) results.valueStream()
                .filter(each -> each.path("outcome").asString().equals(outcome))
                .count();
    }

    /** @throws Problem 409 when the batch names a simulation, and its records or its input are not those any more */
    void requireUnchanged(Call<?, ?> call, BatchBody batch) {
        if (batch.simulation().isPresent() && !batch.simulation().get().equals(fingerprint(call, batch))) {
            throw Problem.of(409, "simulation-drifted");
        }
    }

    private <T extends Stored, I> ObjectNode result(Call<T, I> call, RecordAction<T, I> action, String id) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        try {
            Row row = finder.required(call.screen(), id, List.of());
            result.put("id", row.id());
            Rehearsal rehearsal = desk.simulate(call.onRecord(row.id()), action);
            if (!rehearsal.outcome().isAccepted()) {
                throw refused.problem(rehearsal.outcome());
            }
            result.put("outcome", rehearsal.outcome() instanceof Outcome.Awaiting ? "AWAITING_APPROVAL" : "DONE");
            result.put("message", (String) null);
            ArrayNode changes = result.putArray("changes");
            differences.told(call.screen(), rehearsal.effects()).forEach(effect -> {
                ObjectNode change = changes.addObject().put("field", effect.attribute());
                change.set("before", values.toJson(effect.before()));
                change.set("after", values.toJson(effect.after()));
            });
        } catch (Problem problem) {
            BatchRunner.describe(result, id, problem, texts);
        }
        return result;
    }

    /** Of what is done, with what input, to which version of which records. */
    private String fingerprint(Call<?, ?> call, BatchBody batch) {
        TreeSet<String> records = new TreeSet<>();
        for (String id : batch.ids()) {
            Optional<Row> row = finder.find(call.screen(), id);
            records.add(row.map(each -> each.id() + ":" + each.version()).orElse(id + "?"));
        }
        String all = String.join("\n", call.what(), values.inputToJson(call), String.join(" ", records));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(all));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
