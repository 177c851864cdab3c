package fundsdesk.crud;

import java.util.List;
import java.util.stream.Stream;
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
        return texts.of(sentence(outcome));
    }

    /** The same, not yet in anybody's language. */
    public Text sentence(Outcome outcome) {
        return told(outcome)
                .reduce((all, next) -> Text.of("text.joined", all, next))
                .orElseGet(() -> head(outcome));
    }

    /** What happened and what to do. */
    public String headline(Outcome outcome) {
        return texts.of(head(outcome));
    }

    private static Text head(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Text.of("outcome.done");
            case Outcome.Awaiting awaiting -> Text.of("outcome.awaiting", awaiting.workOrder());
            case Outcome.Denied denied -> denied.reason();
            case Outcome.Missing missing -> missing.reason();
            case Outcome.WrongState wrong -> wrong.reason();
            case Outcome.Refused refused -> refused.reason();
            case Outcome.Unchecked unchecked ->
                Text.of(unchecked.checks().blocks() ? "outcome.blocked" : "outcome.unacknowledged");
            case Outcome.Invalid invalid ->
                Text.of("outcome.invalid", invalid.errors().size());
            case Outcome.Conflict conflict ->
                Text.of(conflict.fields().isEmpty() ? "outcome.changed" : "outcome.conflict");
            case Outcome.Failed failed -> failed.reason();
        };
    }

    /** What the headline leaves open, line by line. */
    public List<String> details(Outcome outcome) {
        return told(outcome).map(texts::of).toList();
    }

    private static Stream<Text> told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Invalid invalid -> invalid.errors().stream().map(OutcomeWords::line);
            case Outcome.Unchecked unchecked ->
                unchecked.checks().checks().stream()
                        .filter(check -> check.result() != Checklist.Result.PASS)
                        .map(Checklist.Check::message);
            case Outcome.Done done -> Stream.empty();
            case Outcome.Awaiting awaiting -> Stream.empty();
            case Outcome.Denied denied -> Stream.empty();
            case Outcome.Missing missing -> Stream.empty();
            case Outcome.WrongState wrong -> Stream.empty();
            case Outcome.Refused refused -> Stream.empty();
            case Outcome.Conflict conflict -> Stream.empty();
            case Outcome.Failed failed -> Stream.empty();
        };
    }

    private static Text line(Outcome.FieldError error) {
        Label field =
                new Label(List.of("attribute." + error.field(), "input." + error.field()), Texts.words(error.field()));
        return Text.of("text.of-field", field, error.message());
    }
}
