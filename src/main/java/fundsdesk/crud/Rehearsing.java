package fundsdesk.crud;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does an action for the sake of seeing what it changes; its caller takes the transaction back. */
@Component
class Rehearsing {

    private final Records records;
    private final Inputs inputs;
    private final References references;

    Rehearsing(Records records, Inputs inputs, References references) {
        this.records = records;
        this.inputs = inputs;
        this.references = references;
    }

    <T extends Stored, I> List<Rehearsal.Effect> effects(Call<T, I> call, RecordAction<T, I> action) {
        T record = records.find(call.screen().entity(), call.target().orElseThrow())
                .orElseThrow(() -> new StepEnded(new Outcome.Missing(Text.of("refusal.no-such-record"))));
        if (action.verdict(record) instanceof Verdict.Refused refused) {
            throw new StepEnded(new Outcome.WrongState(refused.code(), refused.reason()));
        }
        Map<String, @Nullable Object> before = valuesOf(call.screen(), record);
        try {
            action.answer(record, inputs.attached(call.input()));
        } catch (ConflictException conflict) {
            throw new StepEnded(new Outcome.Conflict(conflict.fields(), ""));
        }
        records.flush();
        return differences(before, valuesOf(call.screen(), record));
    }

    private <T extends Stored> Map<String, @Nullable Object> valuesOf(Screen<T> screen, T record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        screen.declared().attributes().stream()
                .filter(Attribute::isOwn)
                .filter(attribute -> !Declaration.SYSTEM.contains(attribute.name()))
                .forEach(attribute -> values.put(attribute.name(), named(attribute.of(record))));
        return values;
    }

    private @Nullable Object named(@Nullable Object value) {
        return switch (value) {
            case Stored stored -> references.ref(stored);
            case Collection<?> many -> many.stream().map(this::named).toList();
            case null, default -> value;
        };
    }

    private static List<Rehearsal.Effect> differences(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        List<Rehearsal.Effect> differences = new ArrayList<>();
        after.forEach((name, value) -> {
            if (!Changes.same(before.get(name), value)) {
                differences.add(new Rehearsal.Effect(name, before.get(name), value));
            }
        });
        return differences;
    }
}
