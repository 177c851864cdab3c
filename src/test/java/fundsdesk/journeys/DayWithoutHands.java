package fundsdesk.journeys;

import static fundsdesk.day.DayStatements.in;
import static fundsdesk.day.DayStatements.out;
import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.day.DayStatements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What happens on a day at one account without anybody's browser: what programs tell, and what is done by REST. */
final class DayWithoutHands {

    static final String ACCOUNT = "395-700-77000001";
    static final String PUSHING = "395-600-77000020";
    static final String NAME = "YEUNG SIU FUNG";
    static final String PAYING = "012-365-679040";
    private static final String CLIENT = "C10020";

    private final RunningDesk desk;
    private final DayOrders orders;
    private final DayStatements statements;
    private final Map<String, JsonNode> applied = new LinkedHashMap<>();

    DayWithoutHands(RunningDesk desk, DayOrders orders, DayStatements statements) {
        this.desk = desk;
        this.orders = orders;
        this.statements = statements;
    }

    long openAccount() {
        return orders.did(
                        "configurator",
                        "company-bank-accounts/actions/create",
                        Map.of(
                                "bank", orders.id("banks", "code:eq:395"),
                                "accountName", "Clients of the day",
                                "accountNumber", ACCOUNT,
                                "currencies", List.of("HKD"),
                                "methods", List.of("BANK_TRANSFER", "FPS", "BST", "EDDA", "CHEQUE")))
                .path("record")
                .path("id")
                .asLong();
    }

    TellingBank connected(long account) {
        JsonNode link = orders.did(
                "operator",
                "bank-securities-links/actions/create",
                Map.of(
                        "securitiesAccount",
                        orders.id("securities-accounts", "number:eq:S20020-01"),
                        "bank",
                        orders.id("banks", "code:eq:395"),
                        "accountNumber",
                        PUSHING,
                        "companyAccount",
                        account));
        orders.did(
                "reviewer",
                "bank-securities-links/" + link.path("record").path("id").asLong() + "/actions/activate",
                Map.of());
        long connection = orders.id("bank-connections", "code:eq:airstar-simulated");
        // The secret that the demo's own bank has stays good beside it.
        JsonNode issued =
                orders.did("configurator", "bank-connections/" + connection + "/actions/issue-secret", Map.of());
        return new TellingBank(
                desk, "airstar-simulated", issued.path("result").path("secret").asString());
    }

    /** Twice, out of order, failed, taken back before it came; and an instant transfer that nobody announced. */
    static void bankTells(TellingBank bank) {
        Map<String, String> push = TellingBank.payment("BST", "SUCCESS", "DAYB1", "300.00", PUSHING);
        bank.tells(push);
        bank.tells(push);
        bank.tells(TellingBank.payment("BST", "REFUNDED", "DAYB3", "500.00", PUSHING));
        bank.tells(TellingBank.payment("BST", "SUCCESS", "DAYB3", "500.00", PUSHING));
        bank.tells(TellingBank.payment("BST", "FAILED", "DAYB2", "80.00", PUSHING));
        Map<String, String> instant = TellingBank.payment("FPS", "SUCCESS", "DAYF1", "75.00", PAYING);
        instant.put("accountNo", ACCOUNT);
        bank.tells(instant);
        bank.tells(instant);
    }

    void clientsApply() {
        long app = orders.id("api-clients", "username:eq:client-app");
        String token = orders.did("admin", "api-clients/" + app + "/actions/issue-token", Map.of())
                .path("result")
                .path("secret")
                .asString();
        apply(token, "transfer", CLIENT, "BANK_TRANSFER", "1234.00");
        apply(token, "cheque", CLIENT, "CHEQUE", "2000.00");
        apply(token, "direct", CLIENT, "BANK_TRANSFER", "850.00");
        apply(token, "opening", "C10027", "BANK_TRANSFER", "5000.00");
        for (int i = 1; i <= 5; i++) {
            apply(token, "part" + i, "C10018", "BANK_TRANSFER", i + "01.00");
        }
    }

    private void apply(String token, String name, String client, String method, String amount) {
        String body = """
            {"clientNo": "%s", "currency": "HKD", "amount": "%s", "method": "%s", "companyAccountNo": "%s",
             "externalRef": "DAY%s"}\
            """.formatted(client, amount, method, ACCOUNT, name);
        var answer = desk.post(
                "/api/v1/deposit-applications/actions/submit",
                Map.of("Authorization", "Bearer " + token, "Idempotency-Key", "day-" + name),
                body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        applied.put(name, RunningDesk.json(answer).path("record"));
    }

    /** In a sheet, before its line is here. */
    void suppliesDetails() {
        var supplied = desk.upload(
                "operator",
                "deposit-records/actions/import-vouchers",
                "details.csv",
                "Application,Bank reference,Value date,Amount\n" + number("direct") + ",DAYD1," + DayStatements.TODAY
                        + ",850.00\n");
        assertThat(RunningDesk.json(supplied).path("outcome").asString())
                .as(supplied.body())
                .isEqualTo("DONE");
    }

    void aWithdrawalComesBack() {
        String task = "withdrawal-tasks/"
                + orders.did("operator", "withdrawal-tasks/actions/create", withdrawal())
                        .path("record")
                        .path("id")
                        .asLong();
        orders.did("operator2", task + "/actions/approve", Map.of());
        var imported = desk.importStatement(
                "operator",
                "evening.sta",
                statements.mt940(List.of(
                        in("850.00", "DAYD1", NAME, "999-0", "DEPOSIT"),
                        out("200.00", "DAYW1", "PAYMENT"),
                        in("200.00", "DAYW2", "RETURNED", PAYING, "UNPAID"))));
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        orders.did("operator", task + "/actions/complete", Map.of("companyAccount", ACCOUNT, "debit", line("DAYW1")));
        orders.did(
                "operator",
                "statement-lines/" + line("DAYW2") + "/actions/withdrawal-refund",
                Map.of(
                        "withdrawal",
                        desk.get("auditor", "/api/v1/" + task).path("number").asString()),
                "payee-account",
                "payee-name");
        long review = orders.id("deposit-reviews", "line:eq:" + line("DAYW2"));
        orders.did(
                "reviewer", "deposit-reviews/" + review + "/actions/approve", Map.of(), "payee-name", "payee-account");
        DayOrders.await(() -> result("DAYD1").equals("LINKED"));
    }

    private static Map<String, Object> withdrawal() {
        return Map.of(
                "client", CLIENT,
                "currency", "HKD",
                "amount", "200.00",
                "fee", "0.00",
                "payeeName", NAME,
                "payeeBank", "BOC",
                "payeeAccount", PAYING);
    }

    void agreedTo(String type) {
        String order = waiting(type);
        orders.did("reviewer2", "work-orders/" + order + "/actions/approve", Map.of());
        orders.carriedOut(order);
    }

    String waiting(String type) {
        return orders.rows("work-orders", "type:eq:" + type + "&filter=status:eq:PENDING")
                .path(0)
                .path("number")
                .asString("");
    }

    String number(String name) {
        return made(name).path("number").asString();
    }

    long id(String name) {
        return made(name).path("id").asLong();
    }

    private JsonNode made(String name) {
        return Objects.requireNonNull(applied.get(name), name);
    }

    String status(String name) {
        return orders.one("deposit-records", "number:eq:" + number(name))
                .path("status")
                .asString();
    }

    long line(String reference) {
        return orders.id("statement-lines", "bankReference:eq:" + reference);
    }

    String result(String reference) {
        return orders.rows("statement-lines", "bankReference:eq:" + reference)
                .path(0)
                .path("result")
                .asString();
    }
}
