package fundsdesk.approvals;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.People;
import fundsdesk.crud.Action;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Differences;
import fundsdesk.crud.InputField;
import fundsdesk.crud.InputFiles;
import fundsdesk.crud.Inputs;
import fundsdesk.crud.OutcomeWords;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Rehearsal;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.UploadedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out what a work order asks for, in the name of its maker, as it will be carried out; what whoever looks may see
 * only the end of, they see only the end of here too.
 */
@Component
class Requests {

    private final OrderCalls calls;
    private final People people;
    private final Desk desk;
    private final Rows rows;
    private final Differences differences;
    private final Inputs inputs;
    private final InputFiles files;
    private final Subjects subjects;
    private final Texts texts;
    private final OutcomeWords words;

    Requests(
            OrderCalls calls,
            People people,
            Desk desk,
            Rows rows,
            Differences differences,
            Inputs inputs,
            InputFiles files,
            Subjects subjects,
            Texts texts,
            OutcomeWords words) {
        this.calls = calls;
        this.people = people;
        this.desk = desk;
        this.rows = rows;
        this.differences = differences;
        this.inputs = inputs;
        this.files = files;
        this.subjects = subjects;
        this.texts = texts;
        this.words = words;
    }

    /**
     * @param verb what is to be done
     * @param subject what it is about, as it is now; nothing once the order has ended
     * @param documents the files that came with it, by name
     * @param input what else the maker gave
     * @param effects what would change of the subject, where that can be found out
     * @param checks what the checks say now
     * @param wouldFail why it would not be carried out as of now; nothing when it would, or nobody can tell
     */
    record Request(
            String verb,
            List<Differences.Line> subject,
            List<String> documents,
            List<Differences.Line> input,
            List<Differences.Line> effects,
            List<Checklist.Check> checks,
            Optional<String> wouldFail) {}

    Request of(WorkOrder order) {
        return calls.with(order, call -> of(order, call));
    }

    private <T extends Stored, I> Request of(WorkOrder order, Call<T, I> call) {
        String verb = texts.action(call.screen(), call.action());
        List<String> documents = files.of(call).stream().map(UploadedFile::name).toList();
        Optional<Actor> maker = people.named(order.maker());
        if (!order.status().isOpen() || maker.isEmpty()) {
            return new Request(verb, List.of(), documents, inputOf(call), List.of(), List.of(), Optional.empty());
        }
        Checklist checks = Acting.as(maker.get(), () -> desk.preview(call));
        Optional<Rehearsal> rehearsal = rehearse(maker.get(), call);
        List<Differences.Line> effects = rehearsal
                .map(found -> differences.lines(call.screen(), found.effects()))
                .orElse(List.of());
        boolean told = call.input() instanceof Changes && !effects.isEmpty();
        return new Request(
                verb,
                subjects.of(call),
                documents,
                told ? List.of() : inputOf(call),
                effects,
                checks.checks(),
                rehearsal
                        .map(Rehearsal::outcome)
                        .filter(outcome -> !outcome.isDone())
                        .map(words::of));
    }

    /** Money is never moved to see what would come of it, nor is anything done that cannot be undone. */
    private <T extends Stored, I> Optional<Rehearsal> rehearse(Actor maker, Call<T, I> call) {
        Action<T, I> action = call.action();
        return action instanceof RecordAction<T, I> onRecord && action.isRehearsable()
                ? Optional.of(Acting.as(maker, () -> desk.rehearse(call, onRecord)))
                : Optional.empty();
    }

    private <T extends Stored, I> List<Differences.Line> inputOf(Call<T, I> call) {
        List<Differences.Line> lines = new ArrayList<>();
        if (call.input() instanceof Changes changes) {
            changes.values().forEach((name, change) -> {
                if (call.screen().declared().attribute(name).isPresent() && rows.isReadable(call.screen(), name)) {
                    lines.add(differences.line(call.screen(), name, change.base(), change.value()));
                }
            });
            return lines;
        }
        Map<String, @Nullable Object> given = inputs.values(call.input());
        for (InputField field : call.action().fields()) {
            if (given.get(field.name()) != null && !field.kind().isFile()) {
                lines.add(new Differences.Line(
                        texts.input(call.screen(), call.action(), field), null, given.get(field.name())));
            }
        }
        return lines;
    }
}
