package fundsdesk.day;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.access.StandardRole;
import fundsdesk.approvals.TestPeople;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.deposits.Day;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.users.TestRoles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A withdrawal over REST from its submission to the bank's debit, by people who have the standard roles and no more. */
@DeskTest
class WithdrawalByRolesTests {

    private static final String TASKS = "withdrawal-tasks";
    private static final String FILES = "transfer-files";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestRoles roles;

    @Autowired
    private LedgerService ledger;

    private RestDesk rest;
    private Day day;
    private Actor operator;
    private Actor reviewer;
    private Actor cashier;
    private Actor cfo;
    private Actor ceo;

    @BeforeEach
    void aClientWithMoney() {
        String tag = "-" + TestDesk.unique();
        operator = roles.in(StandardRole.OPERATOR, "operator" + tag);
        people.with("reviewer" + tag, "REVIEWER");
        reviewer = roles.in(StandardRole.REVIEWER, "reviewer" + tag);
        cashier = roles.in(StandardRole.CASHIER, "cashier" + tag);
        cfo = roles.confirmed(StandardRole.CFO, "cfo");
        ceo = roles.confirmed(StandardRole.CEO, "ceo");
        rest = new RestDesk(context, reviewer);
        day = new Day(desk);
        day.approvedCard();
        long deposit = day.apply("5000.00");
        TestDesk.done(day.link(Day.OPERATOR, day.imported("5000.00"), deposit, "5000.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
    }

    @Test
    @Tag("WDR-01")
    @Tag("RFD-04")
    void goesThroughAllHandsAndNobodyDoesTheNextOnesWork() {
        long task = submitted();
        refused(cashier, TASKS, task, "approve", Map.of());
        rest.agreed(operator, TASKS, task, "approve", Map.of());
        assertThat(status(TASKS, task)).isEqualTo("APPROVED");

        long file =
                rest.did(cashier, FILES, null, "create", beginning()).path("id").asLong();
        rest.did(cashier, TASKS, task, "transfer", Map.of("file", file));
        refused(operator, FILES, file, "export", Map.of());
        rest.did(cashier, FILES, file, "export", Map.of());
        String sha256 = rest.row(FILES, file).path("sha256").asString();
        Map<String, ?> seen = Map.of("fingerprint", sha256);
        refused(cashier, FILES, file, "authorise", seen);
        refused(reviewer, FILES, file, "authorise", seen);
        looksAtAllOfIt(cfo, file);
        rest.did(cfo, FILES, file, "authorise", seen);
        assertThat(rest.post(cfo, FILES, file, "authorise", seen).status()).isEqualTo(409);
        assertThat(rest.post(cashier, FILES, file, "upload", Map.of()).status()).isEqualTo(409);
        rest.did(ceo, FILES, file, "authorise", Map.of("fingerprint", sha256.substring(56)));
        assertThat(status(FILES, file)).isEqualTo("RELEASED");

        assertThat(new ApiClient(context, cashier).get(address(file)).status()).isEqualTo(200);
        refused(cfo, FILES, file, "upload", Map.of());
        rest.did(cashier, FILES, file, "upload", Map.of("bankReference", "UPL-1"));
        long debit = day.debited("1000.00");
        rest.did(cashier, TASKS, task, "complete", Map.of("companyAccount", day.companyAccount, "debit", debit));
        assertThat(status(TASKS, task)).isEqualTo("COMPLETED");
        assertThat(rest.one("transfer-payments", "file:eq:" + file)
                        .path("status")
                        .asString())
                .isEqualTo("PAID");
        assertThat(ledger.balances(day.account).getFirst().posted().amount().toPlainString())
                .isEqualTo("3990.00");
        assertThat(ledger.differences()).isEmpty();
    }

    private long submitted() {
        Map<String, ?> asked = Map.of(
                "client", day.clientNumber(),
                "currency", "HKD",
                "amount", "1000.00",
                "fee", "10.00",
                "payeeName", "CHAN TAI MAN",
                "payeeBank", "HSBC",
                "payeeAccount", day.payingAccount);
        refused(cashier, TASKS, null, "create", asked);
        return rest.did(operator, TASKS, null, "create", asked).path("id").asLong();
    }

    private Map<String, ?> beginning() {
        return Map.of(
                "account",
                day.companyAccount,
                "currency",
                "HKD",
                "format",
                "PAIN_001_09",
                "executionDate",
                LocalDate.now(ZoneId.of("Asia/Hong_Kong")).toString());
    }

    private void looksAtAllOfIt(Actor head, long file) {
        ApiClient.Reply reply = new ApiClient(context, head).get(address(file) + "/not-released");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(new String(reply.response().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(day.payingAccount, "<CtrlSum>1000.00</CtrlSum>");
    }

    private String address(long file) {
        return "/download/transfers/" + rest.row(FILES, file).path("number").asString();
    }

    private void refused(
            Actor by, String screen, @org.jspecify.annotations.Nullable Long id, String action, Map<String, ?> input) {
        assertThat(rest.post(by, screen, id, action, input).status())
                .as(by.username() + " " + action)
                .isEqualTo(403);
    }

    private String status(String screen, long id) {
        return rest.row(screen, id).path("status").asString();
    }
}
