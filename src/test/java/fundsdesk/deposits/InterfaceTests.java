package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** What the client app and other programs ask of deposits and balances. */
@DeskTest
class InterfaceTests {

    private static final String SUBMIT = "/api/v1/deposit-applications/actions/submit";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestDesk desk;

    private Day day;
    private ApiClient app;
    private String reference;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        app = new ApiClient(context, submitting("client-app", Actor.Kind.MACHINE));
        reference = "APP-" + TestDesk.unique();
    }

    private Actor submitting(String name, Actor.Kind kind) {
        Actor granted = grants.actor(
                name,
                "DEPOSIT_APPLICATIONS_READ",
                "DEPOSIT_APPLICATIONS_SUBMIT",
                "DEPOSIT_APPLICATIONS_EDIT",
                "SECURITIES_ACCOUNTS_READ");
        return new Actor(granted.userId(), name, granted.person(), kind, Actor.Source.REST, null);
    }

    /** What the client applied for is completed without hands: nobody at the desk says so in the client's place. */
    @Test
    @Tag("API-02")
    @Tag("SAFE-03")
    void aPersonAtTheDeskDoesNotSpeakForTheClient() {
        ApiClient person = new ApiClient(context, submitting("posing-operator", Actor.Kind.PERSON));
        JsonNode record = person.post(SUBMIT, body("88.00"), Map.of("Idempotency-Key", "p" + reference))
                .json()
                .path("record");
        assertThat(record.path("source").asString()).isEqualTo("OPERATOR");
    }

    private String body(String amount) {
        return """
            {"clientNo": "%s", "currency": "HKD", "amount": "%s", "method": "BANK_TRANSFER",
             "companyAccountNo": "%s", "remarks": "from the app", "externalRef": "%s"}\
            """.formatted(day.clientNumber(), amount, day.companyAccount, reference);
    }

    private ApiClient.Reply submit(String body, String key) {
        return app.post(SUBMIT, body, Map.of("Idempotency-Key", key));
    }

    @Test
    @Tag("API-02")
    void anAccountWhoseOpeningFailedDoesNotStandInTheWayOfTheNext() {
        long failed = day.opening("F");
        String client = day.clientNumber() + "F";
        TestDesk.done(desk.run(
                TestDesk.SYSTEM, "securities-accounts", failed, "fail-opening", Map.of("reason", "documents")));
        assertThat(submit(body("90.00").replace(day.clientNumber(), client), "f" + reference)
                        .status())
                .isEqualTo(422);
        desk.create("securities-accounts", Map.of("number", "N" + client, "client", client));
        ApiClient.Reply taken = submit(body("90.00").replace(day.clientNumber(), client), "n" + reference);
        assertThat(taken.status()).as(taken.json().toString()).isEqualTo(200);
        assertThat(taken.json()
                        .path("record")
                        .path("securitiesAccount")
                        .path("label")
                        .asString())
                .contains("N" + client);
    }

    @Test
    @Tag("API-02")
    @Tag("DEP-02")
    void takesAnApplicationOnceHoweverOftenItComes() {
        ApiClient.Reply first = submit(body("1204.50"), "key-" + reference);
        assertThat(first.status()).as(first.json().toString()).isEqualTo(200);
        JsonNode record = first.json().path("record");
        assertThat(first.json().path("outcome").asString()).isEqualTo("DONE");
        assertThat(record.path("amount").asString()).isEqualTo("1204.50");
        assertThat(record.path("currency").asString()).isEqualTo("HKD");
        assertThat(record.path("client").path("label").asString()).contains(day.clientNumber());
        assertThat(record.path("status").isString()).isTrue();
        assertThat(record.path("statusCode").isInt()).isTrue();
        ApiClient.Reply again = submit(body("1204.50"), "key-" + reference);
        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        ApiClient.Reply sameReference = submit(body("1204.50"), "other-" + reference);
        assertThat(sameReference.json().path("record").path("id")).isEqualTo(record.path("id"));
        long id = record.path("id").asLong();
        assertThat(desk.row("deposit-applications", id).get("source")).isEqualTo(DepositSource.CLIENT);
        assertThat(desk.row("deposit-applications", id).get("stage")).isEqualTo(DepositStage.SUBMITTED);
        JsonNode history =
                app.get("/api/v1/deposit-applications/" + id + "/history").json();
        assertThat(history.toString()).contains("deposit-applications.submit").contains("client-app");
    }

    @Test
    @Tag("API-02")
    void whoMayNotSubmitChangesNothing() {
        ApiClient stranger = new ApiClient(context, grants.actor("submit-stranger", "DEPOSIT_APPLICATIONS_READ"));
        assertProblem(
                stranger.post(SUBMIT, body("15"), Map.of("Idempotency-Key", "s" + reference)), 403, "not-granted");
        assertThat(desk.rows("deposit-applications", Filter.where("externalRef", Operator.EQ, reference)))
                .isEmpty();
    }

    @Test
    @Tag("API-03")
    void importsAStatementFileAndSaysWhatItBrought() {
        ApiClient bank =
                new ApiClient(context, grants.actor("bank-link", "BANK_STATEMENTS_READ", "BANK_STATEMENTS_IMPORT"));
        String line = Day.unusual();
        String file = day.statement("77,00", line);
        JsonNode first = imported(bank, file, "first").json().path("result");
        assertThat(first.path("statementsRead").asInt()).isEqualTo(1);
        assertThat(first.path("linesRead").asInt()).isEqualTo(1);
        assertThat(first.path("linesAdded").asInt()).isEqualTo(1);
        assertThat(first.path("linesKnown").asInt()).isZero();
        assertThat(first.path("statementsQuarantined").asInt()).isZero();
        JsonNode again = imported(bank, file, "again").json().path("result");
        assertThat(again.path("linesAdded").asInt()).isZero();
        assertThat(again.path("linesKnown").asInt()).isEqualTo(1);
        assertThat(day.line(line)).isPositive();
        ApiClient.Reply broken = imported(bank, file.replace(day.companyAccount, "000-NOBODYS"), "broken");
        assertProblem(broken, 422, "statement.unknown-account");
        ApiClient stranger = new ApiClient(context, grants.actor("bank-stranger"));
        assertThat(imported(stranger, file, "stranger").status()).isIn(403, 404);
    }

    private static ApiClient.Reply imported(ApiClient by, String file, String key) {
        return by.send(MockMvcRequestBuilders.multipart("/api/v1/bank-statements/actions/import")
                .file(new MockMultipartFile(
                        "file", "statement.sta", "text/plain", file.getBytes(StandardCharsets.UTF_8)))
                .header("Idempotency-Key", key + TestDesk.unique()));
    }

    @Test
    @Tag("API-02")
    void saysWhatIsWrongAndWhere() {
        assertThat(app.post(SUBMIT, body("1")).status())
                .as("moves money, without a key")
                .isEqualTo(400);
        assertProblem(submit("{", "a" + reference), 400, "malformed-json");
        assertProblem(submit("{\"colour\": \"red\"}", "b" + reference), 400, "unknown-field");
        ApiClient.Reply empty = submit("{}", "c" + reference);
        assertProblem(empty, 422, "invalid");
        assertThat(empty.json().path("fields").findValuesAsString("field"))
                .contains("clientNo", "currency", "amount", "method", "externalRef");
        ApiClient.Reply unknown = submit(body("5").replace(day.clientNumber(), "NOBODY"), "d" + reference);
        assertProblem(unknown, 422, "invalid");
        assertThat(unknown.json().path("fields").findValuesAsString("field")).containsExactly("clientNo");
        submit(body("7"), "e" + reference);
        assertProblem(submit(body("8"), "e" + reference), 409, "key-reused");
        assertProblem(submit(body("8"), "f" + reference), 422, "deposit.reference-used");
    }

    private static void assertProblem(ApiClient.Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(status);
        assertThat(reply.response().getContentType()).startsWith("application/problem+json");
        assertThat(reply.json().path("code").asString()).isEqualTo(code);
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.json().path("detail").asString()).isNotEmpty().doesNotContain("problem.");
    }

    @Test
    @Tag("API-06")
    void tellsWhatAnAccountHasPostedHeldAndAvailable() {
        String account = day.clientNumber().replace('C', 'S');
        long deposit = day.apply("5000.00");
        String bank = Day.unusual();
        desk.importStatement(Day.OPERATOR, day.statement("5000,00", bank));
        day.link(Day.OPERATOR, day.line(bank), deposit, "5000.00");
        day.approve(Day.REVIEWER, day.review(deposit));
        ApiClient.Reply reply = app.get("/api/v1/securities-accounts/" + account + "/balances");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("account").asString()).isEqualTo(account);
        JsonNode dollars = reply.json().path("balances").path(0);
        assertThat(dollars.path("currency").asString()).isEqualTo("HKD");
        assertThat(dollars.path("posted").asString()).isEqualTo("5000.00");
        assertThat(dollars.path("held").asString()).isEqualTo("0.00");
        assertThat(dollars.path("available").asString()).isEqualTo("5000.00");
        assertProblem(app.get("/api/v1/securities-accounts/NONE/balances"), 404, "no-such-address");
        ApiClient stranger = new ApiClient(context, grants.actor("balance-stranger"));
        assertThat(stranger.get("/api/v1/securities-accounts/" + account + "/balances")
                        .status())
                .isIn(403, 404);
    }
}
