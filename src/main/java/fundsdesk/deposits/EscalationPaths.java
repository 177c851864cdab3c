package fundsdesk.deposits;

import static fundsdesk.crud.openapi.Json.answer;
import static fundsdesk.crud.openapi.Json.arrayOf;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.openapi.ApiPart;
import fundsdesk.crud.openapi.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Describes {@link EscalationApi} to those who may see attempts at reversals. */
@Component
final class EscalationPaths implements ApiPart {

    private final Grants grants;
    private final ReversalAttemptScreen attempts;

    EscalationPaths(Grants grants, ReversalAttemptScreen attempts) {
        this.grants = grants;
        this.attempts = attempts;
    }

    @Override
    public void describe(ObjectNode paths) {
        if (!grants.allow(Acting.required(), attempts.readPermission())) {
            return;
        }
        ObjectNode get = object().put("operationId", "escalation")
                .put("summary", "What development needs to know of a reversal that failed");
        get.putArray("tags").add("deposit-records");
        get.putArray("parameters").add(Json.inPath("number", "The deposit's number."));
        ObjectNode responses = get.putObject("responses");
        responses.set("200", answer("Its seven facts", escalation()));
        Json.problems(responses, 401, 403, 404);
        paths.putObject(EscalationApi.PATH).set("get", get);
    }

    private static ObjectNode escalation() {
        ObjectNode fact = type("object");
        ObjectNode parts = fact.putObject("properties");
        parts.set("key", type("string"));
        parts.set("lines", arrayOf(type("string")));
        ObjectNode escalation = type("object");
        ObjectNode properties = escalation.putObject("properties");
        properties.set("deposit", type("string"));
        properties.set("facts", arrayOf(fact));
        escalation.putArray("required").add("deposit").add("facts");
        return escalation;
    }
}
