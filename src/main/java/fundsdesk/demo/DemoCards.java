package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.demo.DemoClients.DemoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Bank cards in Hong Kong and in the mainland: approved, rejected, waiting for their review, one in the recycle bin. */
@Component
@Profile("demo")
class DemoCards {

    private final DemoDesk desk;
    private final DemoOrders orders;
    private final DemoClock clock;
    private final ZoneId zone;
    private final Map<String, Long> reasons = new HashMap<>();

    DemoCards(DemoDesk desk, DemoOrders orders, DemoClock clock, ZoneId deskZone) {
        this.desk = desk;
        this.orders = orders;
        this.clock = clock;
        this.zone = deskZone;
    }

    /** Last week; what is paid from them afterwards witnesses them. */
    void add(List<DemoClient> clients) {
        clock.goTo(LocalDate.now(clock.withZone(zone))
                .minusDays(8)
                .atTime(LocalTime.of(15, 20))
                .atZone(zone)
                .toInstant());
        try {
            desk.as("configurator", this::reference);
            lines().forEach(this::add);
            clients.stream().filter(client -> isActive(client)).limit(30).forEach(this::paying);
            mistyped();
            revealed();
        } finally {
            clock.comeBack();
        }
    }

    private boolean reference() {
        bank("China Construction Bank", "中國建設銀行", "105", "PCBCCNBJXXX");
        reason("Blurred", "The picture cannot be read.", "圖片模糊，無法辨認。", "图片模糊，无法辨认。");
        reason("Name", "The account is not in your name.", "戶口並非以您的姓名開立。", "账户并非以您的姓名开立。");
        reason("Closed", "The bank says that the account is closed.", "銀行表示該戶口已結束。", "银行表示该账户已销户。");
        return true;
    }

    private void bank(String name, String chinese, String code, String swift) {
        desk.create(
                "banks", Map.of("name", name, "nameChinese", chinese, "region", "CN", "code", code, "swift", swift));
    }

    private void reason(String key, String english, String traditional, String simplified) {
        reasons.put(
                key,
                desk.create(
                        "card-rejection-reasons",
                        Map.of(
                                "english",
                                english,
                                "traditionalChinese",
                                traditional,
                                "simplifiedChinese",
                                simplified)));
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        Map<String, @Nullable Object> card = new HashMap<>();
        card.put("client", cells[0]);
        card.put("bank", bankOf(cells[1]));
        card.put("accountNumber", cells[2]);
        card.put("holderName", cells[3]);
        card.put("holderNameChinese", cells[4].isEmpty() ? null : cells[4]);
        card.put("cardType", cells[5]);
        card.put("currencies", List.of(cells[6].split(" ")));
        // What still waits for its review the clients bound themselves, in their app.
        String by = cells[7].equals("PENDING") ? DemoDesk.CLIENT_APP : "operator";
        long id = desk.as(by, () -> desk.create("bank-cards", card));
        decide(id, cells[7]);
    }

    private void decide(long card, String outcome) {
        Map<String, Object> input = switch (outcome) {
            case "PENDING" -> Map.of();
            case "APPROVED" -> Map.of("decision", "APPROVED");
            default ->
                Map.of(
                        "decision",
                        "REJECTED",
                        "rejectionReason",
                        reasons.getOrDefault(outcome, 0L),
                        "note",
                        "Seen on the upload");
        };
        if (!input.isEmpty()) {
            desk.as("reviewer", () -> {
                desk.act("bank-cards", card, "review", input, "card-holder");
                return true;
            });
        }
    }

    /** The account that this client's money comes from and goes back to. */
    private void paying(DemoClient client) {
        Map<String, @Nullable Object> card = new HashMap<>();
        card.put("client", client.number());
        card.put("bank", bankOf("012"));
        card.put("accountNumber", client.payingAccount());
        card.put("holderName", client.name().toUpperCase(Locale.ROOT));
        card.put("holderNameChinese", client.nameChinese().isEmpty() ? null : client.nameChinese());
        card.put("currencies", List.of("HKD"));
        decide(desk.as("operator2", () -> desk.create("bank-cards", card)), "APPROVED");
    }

    private void mistyped() {
        Map<String, Object> card = Map.of(
                "client", "C10009",
                "bank", bankOf("024"),
                "accountNumber", "024-354-67896",
                "holderName", "YIP SUK FAN");
        desk.as("operator", () -> {
            long id = desk.create("bank-cards", card);
            desk.act("bank-cards", id, "delete", Map.of("reason", "The last digit is missing; added again"));
            return true;
        });
    }

    /** A reviewer looked at the whole number before deciding. */
    private void revealed() {
        long card = orders.newest("bank-cards", Filter.where("holderName", Operator.EQ, "PETER A SMITH"));
        desk.as("reviewer", () -> {
            desk.act("bank-cards", card, "reveal", Map.of());
            return true;
        });
    }

    private long bankOf(String code) {
        return orders.newest("banks", Filter.where("code", Operator.EQ, code));
    }

    private static boolean isActive(DemoClient client) {
        return client.opening().equals("ACTIVE");
    }

    private static List<String> lines() {
        try {
            String text = new ClassPathResource("demo/cards.csv").getContentAsString(StandardCharsets.UTF_8);
            return text.lines().skip(1).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
