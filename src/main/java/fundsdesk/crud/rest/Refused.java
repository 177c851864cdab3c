package fundsdesk.crud.rest;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Values;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts outcomes that changed nothing into problems. */
@Component
final class Refused {

    private final FieldErrors fieldErrors;
    private final Values values;
    private final Texts texts;

    Refused(FieldErrors fieldErrors, Values values, Texts texts) {
        this.fieldErrors = fieldErrors;
        this.values = values;
        this.texts = texts;
    }

    Problem problem(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Denied denied -> Problem.of(403, "not-granted", denied.reason());
            case Outcome.Missing missing -> Problem.of(404, "no-such-record", missing.reason());
            case Outcome.WrongState state -> Problem.of(409, state.code(), state.reason());
            case Outcome.Refused refused -> Problem.of(statusOf(refused.code()), refused.code(), refused.reason());
            case Outcome.Unchecked unchecked -> Problem.of(422, "checks").with(checks(unchecked.checks()));
            case Outcome.Invalid invalid -> fieldErrors.invalid(invalid.errors());
            case Outcome.Conflict conflict -> Problem.of(409, "conflict").with(conflicts(conflict));
            case Outcome.Failed failed -> ProblemResolver.failed(failed);
            case Outcome.Done done -> throw new IllegalArgumentException("not refused: " + done);
            case Outcome.Awaiting awaiting -> throw new IllegalArgumentException("not refused: " + awaiting);
        };
    }

    private static int statusOf(String code) {
        if (code.startsWith(Desk.STEP_UP)) {
            return 403;
        }
        return code.equals("busy") ? 409 : 422;
    }

    private ObjectNode checks(Checklist checklist) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        ArrayNode checks = members.putArray("checks");
        checklist
                .checks()
                .forEach(check -> checks.addObject()
                        .put("name", check.name())
                        .put("verdict", check.result().name())
                        .put("message", texts.of(check.message())));
        return members;
    }

    private ObjectNode conflicts(Outcome.Conflict conflict) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        ArrayNode conflicts = members.putArray("conflicts");
        conflict.fields().forEach(field -> {
            ObjectNode one = conflicts.addObject().put("field", field.field());
            one.set("base", values.toJson(field.base()));
            one.set("theirs", values.toJson(field.theirs()));
            one.set("mine", values.toJson(field.mine()));
        });
        return members;
    }
}
