package fundsdesk.channels;

import fundsdesk.crud.Filter;
import fundsdesk.crud.OneTimeSecret;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.TestDesk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A bank of a test's own that is connected with the desk, and an account of a client that is linked with it. */
public final class TestBank {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestDesk desk;
    private final ApiClient api;
    private final int number = TestDesk.unique();
    final String code = "bank-" + number;
    public final String companyAccount = "395-" + number + "-001";
    public final String payerAccount = "395-" + number + "-777";
    public final long bank;
    public final long connection;
    public final long client;
    public final long account;
    final long link;
    String secret;

    public TestBank(TestDesk desk, WebApplicationContext context, @Nullable String swift) {
        this.desk = desk;
        this.api = new ApiClient(context, TestDesk.SYSTEM);
        Map<String, Object> attributes =
                new LinkedHashMap<>(Map.of("name", "Bank " + number, "region", "HK", "code", "N" + number));
        if (swift != null) {
            attributes.put("swift", swift);
        }
        bank = desk.create("banks", attributes);
        desk.create(
                "company-bank-accounts",
                Map.of(
                        "bank",
                        bank,
                        "accountName",
                        "Clients",
                        "accountNumber",
                        companyAccount,
                        "currencies",
                        List.of("HKD"),
                        "methods",
                        List.of("BANK_TRANSFER", "FPS", "BST", "EDDA", "CHEQUE")));
        client = desk.create("clients", Map.of("number", "N" + number, "name", "Ho Ka Wai"));
        account = opened("S" + number + "N");
        connection = desk.create("bank-connections", Map.of("bank", bank, "code", code));
        secret = issueSecret();
        link = linked(account, payerAccount);
    }

    public static TestBank airstar(TestDesk desk, WebApplicationContext context) {
        return new TestBank(desk, context, "AIRHHKHHXXX");
    }

    String accountNumber() {
        return "S" + number + "N";
    }

    /** The client's account at this bank as a card that a second person approved, so that money may go there. */
    public void approvedCard() {
        long card = TestDesk.done(desk.run(
                TestDesk.person("olivia"),
                "bank-cards",
                null,
                "create",
                Map.of(
                        "client",
                        clientNumber(),
                        "bank",
                        bank,
                        "accountNumber",
                        payerAccount,
                        "holderName",
                        "Ho Ka Wai")));
        TestDesk.done(
                desk.run(TestDesk.person("rachel"), "bank-cards", card, "review", Map.of("decision", "APPROVED")));
    }

    String bankCode() {
        return "N" + number;
    }

    public String clientNumber() {
        return "N" + number;
    }

    private long opened(String name) {
        long opened = desk.create("securities-accounts", Map.of("number", name, "client", "N" + number));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "securities-accounts", opened, "activate", Map.of("reason", "opened")));
        return opened;
    }

    long linked(long securitiesAccount, String payer) {
        long made = TestDesk.done(desk.run(
                TestDesk.person("olivia"),
                "bank-securities-links",
                null,
                "create",
                Map.of(
                        "securitiesAccount", securitiesAccount,
                        "bank", bank,
                        "accountNumber", payer,
                        "companyAccount", companyAccount)));
        TestDesk.done(desk.run(TestDesk.person("rachel"), "bank-securities-links", made, "activate", Map.of()));
        return made;
    }

    String issueSecret() {
        Outcome outcome = desk.run(TestDesk.SYSTEM, "bank-connections", connection, "issue-secret", Map.of());
        TestDesk.done(outcome);
        return ((OneTimeSecret) Objects.requireNonNull(((Outcome.Done) outcome).result())).secret();
    }

    /** A notification of the channel from the linked account. */
    Map<String, Object> says(Channel channel, String event, String serial, String amount) {
        return says(channel.name(), event, serial, amount);
    }

    public Map<String, Object> says(String channel, String event, String serial, String amount) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("notificationId", event + "-" + serial);
        body.put("channel", channel);
        body.put("event", event);
        body.put("bankSerial", serial);
        body.put("currency", "HKD");
        body.put("amount", amount);
        body.put("payerName", "HO KA WAI");
        body.put("payerAccount", payerAccount);
        body.put("occurredAt", "2026-11-20T03:00:00Z");
        if (event.equals("REFUNDED")) {
            body.put("message", "E4031 account closed");
        }
        return body;
    }

    Map<String, Object> pushes(String event, String serial, String amount) {
        return says(Channel.BST, event, serial, amount);
    }

    public ApiClient.Reply send(Map<String, Object> body, Instant at) {
        byte[] bytes = JSON.writeValueAsBytes(body);
        return post(bytes, BankSignature.sign(bytes, secret.getBytes(StandardCharsets.UTF_8), at));
    }

    ApiClient.Reply post(byte[] body, @Nullable String signature) {
        var request = MockMvcRequestBuilders.post("/hooks/v1/banks/{code}/notifications", code)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return api.send(signature == null ? request : request.header("X-Signature", signature));
    }

    /** As the hook stores it, without anything being done with it yet. */
    Inbox.Answer store(Inbox inbox, Map<String, Object> body, Instant at) {
        byte[] bytes = JSON.writeValueAsBytes(body);
        return inbox.take(
                code,
                new Inbox.Parcel(
                        bytes, BankSignature.sign(bytes, secret.getBytes(StandardCharsets.UTF_8), at), "10.0.0.1"));
    }

    public List<Row> received() {
        return desk.rows("bank-notifications", Filter.where("connection", Operator.EQ, connection));
    }

    List<Row> deposits() {
        return desk.rows("deposit-applications", Filter.where("client", Operator.EQ, client));
    }
}
