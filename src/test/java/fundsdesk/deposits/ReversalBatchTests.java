package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.ledger.Hold;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.money.Money;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Several deposits are reversed one by one over REST: each its own transaction and result, whatever becomes of the others. */
@DeskTest
class ReversalBatchTests {

    private static final String REVERSE = "/api/v1/deposit-applications/actions/reverse/batch";
    private static final String MARK = "/api/v1/statement-lines/actions/refund/batch";

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext context;

    private Day day;
    private ApiClient operator;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        operator = new ApiClient(context, Day.OPERATOR);
    }

    @Test
    @Tag("RVS-07")
    void oneFailureLeavesTheOthers() {
        long small = credit("100.00");
        long large = credit("300.00");
        long other = credit("50.00");
        hold("200.00");
        // 250 are left: 100 can be taken back, then 300 not, then 50.
        List<JsonNode> results = results(reverse(operator, "batch-" + small, small, large, other));
        assertThat(results)
                .extracting(each -> each.path("outcome").asString())
                .containsExactly("DONE", "REFUSED", "DONE");
        assertThat(results.get(1).toString()).contains("reversal-available", "HKD 150.00");
        assertThat(status(small)).isEqualTo(DepositStatus.REVERSED);
        assertThat(status(large)).isEqualTo(DepositStatus.COMPLETED);
        assertThat(status(other)).isEqualTo(DepositStatus.REVERSED);
        assertThat(ledger.differences()).isEmpty();
        // Asked again with its key the batch answers as it did, and does nothing more.
        assertThat(results(reverse(operator, "batch-" + small, small, large, other)))
                .isEqualTo(results);
    }

    @Test
    @Tag("RVS-07")
    void whoeverMayNotReverseChangesNothing() {
        long deposit = credit("100.00");
        Actor reader = grants.actor("batch-reader", "DEPOSIT_APPLICATIONS_READ");
        ApiClient.Reply reply = reverse(new ApiClient(context, reader), "none-" + deposit, deposit);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(status(deposit)).isEqualTo(DepositStatus.COMPLETED);
    }

    @Test
    @Tag("SRF-02")
    void theMonthsLeftoversAreMarkedWithOneResultPerLine() {
        long first = day.imported("11.00");
        long locked = day.imported("12.00");
        long last = day.imported("13.00");
        TestDesk.done(desk.run(Day.OPERATOR, "statement-lines", locked, "lock", Map.of("note", "whose is it")));
        ApiClient.Reply reply = operator.post(
                MARK,
                "{\"ids\": [%d, %d, %d], \"input\": {\"note\": \"month end\"}, \"acknowledge\": [\"refund-marker\"]}"
                        .formatted(first, locked, last));
        List<JsonNode> results = results(reply);
        assertThat(results)
                .extracting(each -> each.path("outcome").asString())
                .containsExactly("DONE", "CONFLICT", "DONE");
        assertThat(results.get(1).path("message").asString()).contains("locked");
    }

    private ApiClient.Reply reverse(ApiClient who, String key, long... ids) {
        String body = """
                {"ids": %s, "acknowledge": ["reversal-cut-off"],
                 "input": {"reason": "ERRONEOUS_CREDIT", "note": "the file was sent twice", "freezeAccount": false}}
                """.formatted(java.util.Arrays.toString(ids));
        return who.post(REVERSE, body, Map.of("Idempotency-Key", key));
    }

    private static List<JsonNode> results(ApiClient.Reply reply) {
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json().path("results").valueStream().toList();
    }

    private Object status(long deposit) {
        return desk.row("deposit-records", deposit).get("status");
    }

    private long credit(String amount) {
        long made = day.apply(amount);
        long line = day.imported(amount);
        TestDesk.done(day.link(Day.OPERATOR, line, made, amount));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(made)));
        return made;
    }

    private void hold(String amount) {
        Hold hold = new Hold(Hold.Kind.COIN, day.account, new Money(new BigDecimal(amount), "HKD"));
        String about = "tests/" + TestDesk.unique();
        transaction.executeWithoutResult(
                status -> ledger.hold(Instruction.of(about, "hold"), hold).orThrow());
    }
}
