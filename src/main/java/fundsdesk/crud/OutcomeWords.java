package fundsdesk.crud;

import java.util.List;
import org.springframework.stereotype.Component;

/** Says how a call came out: the one place where each outcome gets its sentence. */
@Component
public final class OutcomeWords {

    private final Texts texts;

    OutcomeWords(Texts texts) {
        this.texts = texts;
    }

    /** All of it in one sentence or a few, as a table of results has it. */
    public String of(Outcome outcome) {
        List<String> details = details(outcome);
        return details.isEmpty() ? headline(outcome) : String.join(" ", details);
    }

    /** What happened and what to do. */
    public String headline(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> texts.of("outcome.done");
            case Outcome.Awaiting awaiting -> texts.of("outcome.awaiting", awaiting.workOrder());
            case Outcome.Denied denied -> texts.of(denied.reason());
            case Outcome.Missing missing -> texts.of(missing.reason());
            case Outcome.WrongState wrong -> texts.of(wrong.reason());
            case Outcome.Refused refused -> texts.of(refused.reason());
            case Outcome.Unchecked unchecked ->
                texts.of(unchecked.checks().blocks() ? "outcome.blocked" : "outcome.unacknowledged");
            case Outcome.Invalid invalid ->
                texts.of("outcome.invalid", invalid.errors().size());
            case Outcome.Conflict conflict ->
                texts.of(conflict.fields().isEmpty() ? "outcome.changed" : "outcome.conflict");
            case Outcome.Failed failed -> texts.of(failed.reason());
        };
    }

    /** What the headline leaves open, line by line. */
    public List<String> details(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Invalid invalid ->
                invalid.errors().stream().map(this::line).toList();
            case Outcome.Unchecked unchecked ->
                unchecked.checks().checks().stream()
                        .filter(check -> check.result() != Checklist.Result.PASS)
                        .map(check -> texts.of(check.message()))
                        .toList();
            case Outcome.Done done -> List.of();
            case Outcome.Awaiting awaiting -> List.of();
            case Outcome.Denied denied -> List.of();
            case Outcome.Missing missing -> List.of();
            case Outcome.WrongState wrong -> List.of();
            case Outcome.Refused refused -> List.of();
            case Outcome.Conflict conflict -> List.of();
            case Outcome.Failed failed -> List.of();
        };
    }

    private String line(Outcome.FieldError error) {
        return texts.firstOf(Texts.words(error.field()), "attribute." + error.field(), "input." + error.field()) + ": "
                + texts.of(error.message());
    }
}
