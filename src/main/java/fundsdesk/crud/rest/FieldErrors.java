package fundsdesk.crud.rest;

import fundsdesk.crud.Outcome;
import fundsdesk.crud.Texts;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Problems that name the fields that are wrong. */
@Component
final class FieldErrors {

    private final Texts texts;

    FieldErrors(Texts texts) {
        this.texts = texts;
    }

    /** What was sent does not fit the action's input: 400 when it names fields that there are not, else 422. */
    Problem unreadable(List<Outcome.FieldError> errors) {
        boolean unknown =
                errors.stream().anyMatch(error -> error.message().key().startsWith("error.unknown-"));
        return unknown ? Problem.of(400, "unknown-field").with(members(errors)) : invalid(errors);
    }

    Problem invalid(List<Outcome.FieldError> errors) {
        return Problem.of(422, "invalid").with(members(errors));
    }

    private ObjectNode members(List<Outcome.FieldError> errors) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        ArrayNode fields = members.putArray("fields");
        errors.forEach(
                error -> fields.addObject().put("field", error.field()).put("message", texts.of(error.message())));
        return members;
    }
}
