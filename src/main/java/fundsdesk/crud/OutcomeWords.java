package fundsdesk.crud;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in one sentence how a call came out. */
@Component
public final class OutcomeWords {

    private final Texts texts;

    OutcomeWords(Texts texts) {
        this.texts = texts;
    }

    public String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> texts.of("outcome.done");
            case Outcome.Awaiting awaiting -> texts.of("outcome.awaiting", awaiting.workOrder());
            case Outcome.Denied denied -> texts.of(denied.reason());
            case Outcome.Missing missing -> texts.of(missing.reason());
            case Outcome.WrongState wrong -> texts.of(wrong.reason());
            case Outcome.Refused refused -> texts.of(refused.reason());
            case Outcome.Unchecked unchecked -> open(unchecked.checks());
            case Outcome.Invalid invalid ->
                invalid.errors().stream()
                        .map(error -> error.field() + ": " + texts.of(error.message()))
                        .collect(Collectors.joining(" "));
            case Outcome.Conflict conflict -> texts.of("outcome.conflict");
            case Outcome.Failed failed -> texts.of("outcome.failed", failed.reference());
        };
    }

    private String open(Checklist checks) {
        return checks.checks().stream()
                .filter(check -> check.result() != Checklist.Result.PASS)
                .map(check -> texts.of(check.message()))
                .collect(Collectors.joining(" "));
    }
}
