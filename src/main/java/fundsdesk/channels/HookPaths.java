package fundsdesk.channels;

import static fundsdesk.crud.openapi.Json.answer;
import static fundsdesk.crud.openapi.Json.object;
import static fundsdesk.crud.openapi.Json.type;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import fundsdesk.crud.openapi.ApiPart;
import fundsdesk.crud.openapi.Json;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Describes {@link NotificationHook} to those who set up banks, who hand the description over with the secret. */
@Component
final class HookPaths implements ApiPart {

    private static final String PATH = "/hooks/v1/banks/{bankCode}/notifications";

    private final Grants grants;

    HookPaths(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void describe(ObjectNode paths) {
        if (!grants.allow(Acting.required(), Permission.of("bank-connections", "read"))) {
            return;
        }
        ObjectNode post = object().put("operationId", "bank-notifications.receive")
                .put("summary", "Takes what a bank says of a payment; stored before it is answered");
        post.putArray("tags").add("bank-notifications");
        // The signature says who calls; no token is looked at.
        post.putArray("security");
        post.putArray("parameters")
                .add(Json.inPath("bankCode", "The code of the connection."))
                .add(signature());
        ObjectNode body = post.putObject("requestBody").put("required", true);
        body.putObject("content").putObject("application/json").set("schema", notification());
        ObjectNode responses = post.putObject("responses");
        responses.set("202", answer("Stored, now or before: the same however often it comes", number()));
        Json.problems(responses, 400, 401, 404, 500);
        paths.putObject(PATH).set("post", post);
    }

    private static ObjectNode signature() {
        ObjectNode header =
                object().put("name", "X-Signature").put("in", "header").put("required", true);
        header.put(
                        "description",
                        "t=<unix seconds>,v1=<hex>: HMAC-SHA256 with the bank's secret over the seconds, a full stop and the"
                                + " body; good for " + BankSignature.TOLERANCE.toSeconds()
                                + " seconds. Each attempt is signed anew.")
                .set("schema", type("string"));
        return header;
    }

    private static ObjectNode notification() {
        ObjectNode notification = type("object");
        ObjectNode properties = notification.putObject("properties");
        List.of("notificationId", "bankSerial", "currency", "amount", "payerName", "payerAccount", "message")
                .forEach(name -> properties.set(name, type("string")));
        properties.set("channel", oneOf(Channel.values()));
        properties.set("event", oneOf(BankEvent.values()));
        properties.set(
                "accountNo",
                type("string").put("description", "BST: the securities account; FPS: the company account"));
        properties.set("reference", type("string").put("description", "EDDA: the number of the debit"));
        properties.set("occurredAt", type("string", "date-time"));
        List<String> required =
                List.of("notificationId", "channel", "event", "bankSerial", "currency", "amount", "occurredAt");
        required.forEach(notification.putArray("required")::add);
        return notification;
    }

    private static ObjectNode number() {
        ObjectNode stored = type("object");
        stored.putObject("properties")
                .set("number", type("string").put("description", "The desk's number of the notification"));
        return stored;
    }

    private static ObjectNode oneOf(Enum<?>[] values) {
        ObjectNode choice = type("string");
        var names = choice.putArray("enum");
        Arrays.stream(values).map(Enum::name).forEach(names::add);
        return choice;
    }
}
