package fundsdesk.deposits;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import fundsdesk.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes checks with their figures so that they can be read again in any language. */
@Component
class KeptChecks {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonMapper json;

    KeptChecks(JsonMapper json) {
        this.json = json;
    }

    String write(Checklist checks) {
        return json.writeValueAsString(checks.checks().stream()
                .map(check -> NODES.objectNode()
                        .put("name", check.name())
                        .put("result", check.result().name())
                        .set("message", node(check.message())))
                .toList());
    }

    Checklist read(String kept) {
        List<Checklist.Check> checks = new ArrayList<>();
        json.readTree(kept)
                .forEach(each -> checks.add(new Checklist.Check(
                        each.path("name").asString(),
                        Checklist.Result.valueOf(each.path("result").asString()),
                        text(each.path("message")))));
        return new Checklist(List.copyOf(checks));
    }

    private static ObjectNode node(Text text) {
        ObjectNode node = NODES.objectNode().put("text", text.key());
        node.putArray("figures")
                .addAll(text.args().stream().map(KeptChecks::figure).toList());
        return node;
    }

    private static JsonNode figure(Object figure) {
        return switch (figure) {
            case Text text -> node(text);
            case Money money -> NODES.stringNode(Texts.money(money));
            case Enum<?> choice -> {
                String key = "choice." + choice.getDeclaringClass().getSimpleName() + "." + choice.name();
                yield NODES.objectNode().put("text", key);
            }
            default -> NODES.stringNode(figure.toString());
        };
    }

    private static Text text(JsonNode node) {
        List<Object> figures = new ArrayList<>();
        node.path("figures").forEach(each -> figures.add(each.isObject() ? text(each) : each.asString()));
        return new Text(node.path("text").asString(), List.copyOf(figures));
    }
}
