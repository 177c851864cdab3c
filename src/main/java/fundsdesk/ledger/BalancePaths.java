package fundsdesk.ledger;

import static fundsdesk.crud.openapi.Json.answer;
import static fundsdesk.crud.openapi.Json.arrayOf;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import fundsdesk.crud.openapi.ApiPart;
import fundsdesk.crud.openapi.Json;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Describes {@link BalanceApi} to those who may see securities accounts. */
@Component
final class BalancePaths implements ApiPart {

    private static final String PATH = "/api/v1/securities-accounts/{number}/balances";

    private final Grants grants;

    BalancePaths(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void describe(ObjectNode paths) {
        if (!grants.allow(Acting.required(), Permission.of("securities-accounts", "read"))) {
            return;
        }
        ObjectNode get = object().put("operationId", "balances").put("summary", "What an account has in each currency");
        get.putArray("tags").add("securities-accounts");
        get.putArray("parameters").add(Json.inPath("number", "The account's number."));
        ObjectNode responses = get.putObject("responses");
        responses.set("200", answer("Its balances", balances()));
        Json.problems(responses, 401, 403, 404);
        paths.putObject(PATH).set("get", get);
    }

    private static ObjectNode balances() {
        ObjectNode one = type("object");
        ObjectNode amounts = one.putObject("properties");
        List.of("currency", "posted", "held", "available").forEach(name -> amounts.set(name, type("string")));
        ObjectNode balances = type("object");
        ObjectNode properties = balances.putObject("properties");
        properties.set("account", type("string"));
        properties.set("balances", arrayOf(one));
        balances.putArray("required").add("account").add("balances");
        return balances;
    }
}
