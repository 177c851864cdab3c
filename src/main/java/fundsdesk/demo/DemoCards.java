package fundsdesk.demo;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.demo.DemoClients.DemoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
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
    private final DemoDocuments documents;
    private final Map<String, Long> reasons = new HashMap<>();
    private Iterator<String> waiting = Collections.emptyIterator();

    DemoCards(DemoDesk desk, DemoOrders orders, DemoDocuments documents, DemoClock clock) {
        this.desk = desk;
        this.orders = orders;
        this.documents = documents;
        this.clock = clock;
    }

    /** Over three weeks, a few a day, until last week; what is paid from them afterwards witnesses them. */
    void add(List<DemoClient> clients) {
        clock.goTo(28, "09:50");
        desk.as("configurator", this::reference);
        List<DemoClient> paying =
                clients.stream().filter(client -> isActive(client)).limit(30).toList();
        for (int day = 0; day < 10; day++) {
            paying(27 - day, paying.subList(3 * day, Math.min(3 * day + 3, paying.size())));
        }
        List<String> decided = lines().stream().filter(line -> !isWaiting(line)).toList();
        for (int i = 0; i < decided.size(); i++) {
            add(17 - i, decided.get(i));
        }
        clock.goTo(9, "16:10");
        mistyped();
        clock.goTo(8, "15:20");
        revealed();
        waiting = lines().stream().filter(DemoCards::isWaiting).iterator();
    }

    /** What still waits for its review clients bound themselves, in their app: two more of them, late on that day. */
    void bound(int daysAgo) {
        clock.goTo(daysAgo, "18:05");
        for (int i = 0; i < 2 && waiting.hasNext(); i++) {
            String line = waiting.next();
            desk.as(DemoDesk.CLIENT_APP, () -> desk.create("bank-cards", card(line)));
        }
    }

    private static boolean isWaiting(String line) {
        return line.endsWith(",PENDING");
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

    private void add(int daysAgo, String line) {
        clock.goTo(daysAgo, "10:25");
        String outcome = line.substring(line.lastIndexOf(',') + 1);
        long id = desk.as("operator", () -> {
            long card = desk.create("bank-cards", card(line));
            proof(card, outcome);
            return card;
        });
        clock.goTo(daysAgo, "15:10");
        decide(id, outcome);
    }

    private Map<String, @Nullable Object> card(String line) {
        String[] cells = line.split(",", -1);
        Map<String, @Nullable Object> card = new HashMap<>();
        card.put("client", cells[0]);
        card.put("bank", bankOf(cells[1]));
        card.put("accountNumber", cells[2]);
        card.put("holderName", cells[3]);
        card.put("holderNameChinese", cells[4].isEmpty() ? null : cells[4]);
        card.put("cardType", cells[5]);
        card.put("currencies", List.of(cells[6].split(" ")));
        return card;
    }

    /** What was handed in, where the review turned on it. */
    private void proof(long card, String outcome) {
        switch (outcome) {
            case "Blurred" -> documents.photograph("bank-cards", card, "passbook.png");
            case "Closed" ->
                documents.letter(
                        "bank-cards",
                        card,
                        "letter-of-the-bank.pdf",
                        List.of(
                                "Dear Sirs,",
                                "",
                                "Account ending in 0098 in the name of LIU YANG",
                                "",
                                "We write in reply to your enquiry. The account was closed",
                                "at the request of its holder and takes no payments.",
                                "",
                                "Yours faithfully,",
                                "Customer Services"));
            default -> {}
        }
    }

    private void decide(long card, String outcome) {
        Map<String, Object> input = outcome.equals("APPROVED")
                ? Map.of("decision", outcome)
                : Map.of(
                        "decision",
                        "REJECTED",
                        "rejectionReason",
                        reasons.getOrDefault(outcome, 0L),
                        "note",
                        "Seen on the upload");
        desk.as("reviewer", () -> {
            desk.act("bank-cards", card, "review", input, "card-holder");
            return true;
        });
    }

    /** The accounts that these clients' money comes from and goes back to. */
    private void paying(int daysAgo, List<DemoClient> clients) {
        clock.goTo(daysAgo, "10:25");
        List<Long> added =
                desk.as("operator2", () -> clients.stream().map(this::paying).toList());
        clock.goTo(daysAgo, "15:10");
        added.forEach(card -> decide(card, "APPROVED"));
    }

    private long paying(DemoClient client) {
        Map<String, @Nullable Object> card = new HashMap<>();
        card.put("client", client.number());
        card.put("bank", bankOf("012"));
        card.put("accountNumber", client.payingAccount());
        card.put("holderName", client.name().toUpperCase(Locale.ROOT));
        card.put("holderNameChinese", client.nameChinese().isEmpty() ? null : client.nameChinese());
        card.put("currencies", List.of("HKD"));
        return desk.create("bank-cards", card);
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
