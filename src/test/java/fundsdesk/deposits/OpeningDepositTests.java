package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Money for clients whose account is still being opened. */
@DeskTest
class OpeningDepositTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DueDeposits due;

    private Day day;
    private long account;
    private long deposit;

    @BeforeEach
    void approvedWhileTheAccountIsBeingOpened() {
        day = new Day(desk);
        account = day.opening("X");
        deposit = TestDesk.done(day.applying(day.clientNumber() + "X", "BANK_TRANSFER", "5000.00"));
        TestDesk.done(day.link(Day.OPERATOR, day.imported("5000.00"), deposit, "5000.00"));
        assertThat(orders.approve(day.approve(Day.REVIEWER, day.review(deposit))))
                .isEqualTo("EXECUTED");
    }

    @Test
    @Tag("OPN-01")
    void itsMoneyIsInSuspenseAndNotOnTheClientsAccount() {
        assertThat(desk.rows("opening-deposits", Filter.where("id", Operator.EQ, deposit)))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.get("securitiesAccount.opening")).hasToString("IN_PROGRESS"));
        assertThat(available()).isEqualTo("0.00");
        assertThat(database.sql("select posted from ledger_accounts where kind = 'APPLICANT_SUSPENSE' and owner_id = ?")
                        .param(account)
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("5000");
    }

    @Test
    @Tag("OPN-02")
    void isPostedByItselfAndOnceWhenTheAccountIsOpen() {
        TestDesk.done(run("securities-accounts", account, "activate", Map.of("reason", "opened")));
        eventually(() -> desk.row("deposit-applications", deposit).get("status") == DepositStatus.COMPLETED);
        due.postOpened();
        assertThat(available()).isEqualTo("5000.00");
        assertThat(desk.rows("opening-deposits", Filter.where("id", Operator.EQ, deposit)))
                .isEmpty();
    }

    @Test
    @Tag("OPN-02")
    void isNotRejectedWhileTheAccountMayStillBeOpened() {
        assertThat(reject())
                .isInstanceOfSatisfying(
                        Outcome.WrongState.class, no -> assertThat(no.code()).isEqualTo("opening.in-progress"));
    }

    @Test
    @Tag("OPN-02")
    void isRejectedAfterTheOpeningFailedAndItsMoneyRegisteredToGoBack() {
        TestDesk.done(run("securities-accounts", account, "fail-opening", Map.of("reason", "documents")));
        TestDesk.done(reject());
        assertThat(reject().isDone()).isFalse();
        assertThat(desk.row("deposit-applications", deposit).get("status")).isEqualTo(DepositStatus.REJECTED);
        assertThat(desk.rows("refund-parts", Filter.where("deposit", Operator.EQ, deposit)))
                .singleElement()
                .satisfies(part -> assertThat(part.get("amount")).hasToString("5000.0000"));
        assertThat(available()).isEqualTo("0.00");
    }

    @Test
    @Tag("OPN-02")
    void manyAreRejectedAtOnceWithOneResultForEach() {
        long other = day.opening("Y");
        long second = TestDesk.done(day.applying(day.clientNumber() + "Y", "BANK_TRANSFER", "60.00"));
        TestDesk.done(day.link(Day.OPERATOR, day.imported("60.00"), second, "60.00"));
        assertThat(orders.approve(day.approve(Day.REVIEWER, day.review(second))))
                .isEqualTo("EXECUTED");
        TestDesk.done(run("securities-accounts", account, "fail-opening", Map.of("reason", "documents")));
        ApiClient.Reply reply = new ApiClient(context, Day.OPERATOR)
                .post(
                        "/api/v1/opening-deposits/actions/reject/batch",
                        "{\"ids\":[%d,%d],\"input\":{\"reason\":\"account not opened\"}}".formatted(deposit, second),
                        Map.of("Idempotency-Key", Day.unusual()));
        assertThat(reply.json().path("results").findValuesAsString("outcome"))
                .as(reply.json().toString())
                .containsExactly("DONE", "CONFLICT");
        assertThat(desk.row("deposit-applications", deposit).get("status")).isEqualTo(DepositStatus.REJECTED);
        assertThat(desk.row("deposit-applications", second).get("stage")).isEqualTo(DepositStage.OPENING_HOLD);
        assertThat(ledger.balances(other)).allMatch(balance -> balance.posted().isZero());
    }

    @Test
    @Tag("OPN-01")
    void itsPageShowsHowFarTheOpeningIs() {
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            OnScreen page = at.open("opening-deposits?filter=id:eq:" + deposit);
            assertThat(page.headings()).contains("Account opening status");
            assertThat(page.cells()).contains("In progress", "5,000.00");
            TestDesk.done(run("securities-accounts", account, "fail-opening", Map.of("reason", "documents")));
            // Without a reload: the open page is told.
            eventually(() -> {
                MockVaadin.clientRoundtrip(false);
                return page.cells().contains("Failed");
            });
            assertThat(page.cells()).contains("documents");
        }
    }

    @Test
    @Tag("REV-01")
    void whatWasRegisteredWhileOpeningNeedsAWorkOrderAndWhatIsOpenDoesNot() {
        long open = day.apply("300.00");
        TestDesk.done(day.link(Day.OPERATOR, day.imported("300.00"), open, "300.00"));
        assertThat(day.approve(Day.REVIEWER, day.review(open)).isDone()).isTrue();
    }

    @Test
    @Tag("OPN-03")
    void aChequeWithoutApplicationBecomesOneFromItsLine() {
        long line = day.imported("700.00");
        TestDesk.done(run("statement-lines", line, "opening-cheque", Map.of("client", day.clientNumber() + "X")));
        Row made = desk.rows("deposit-allocations", Filter.where("line", Operator.EQ, line))
                .getFirst();
        long cheque = ((Ref) made.get("deposit")).id();
        assertThat(orders.approve(day.approve(Day.REVIEWER, day.review(cheque))))
                .isEqualTo("EXECUTED");
        assertThat(desk.row("deposit-applications", cheque).get("method")).hasToString("CHEQUE");
        assertThat(desk.row("deposit-applications", cheque).get("stage")).isEqualTo(DepositStage.OPENING_HOLD);
        assertThat(available()).isEqualTo("0.00");
        assertThat(run("statement-lines", line, "opening-cheque", Map.of("client", day.clientNumber() + "X")))
                .isInstanceOf(Outcome.WrongState.class);
        assertThat(run(
                        "statement-lines",
                        day.imported("70.00"),
                        "opening-cheque",
                        Map.of("client", day.clientNumber())))
                .isInstanceOf(Outcome.Refused.class);
    }

    private Outcome reject() {
        return run("opening-deposits", deposit, "reject", Map.of("reason", "account not opened"));
    }

    private Outcome run(String screen, long id, String action, Map<String, ?> input) {
        return desk.run(Day.OPERATOR, screen, id, action, input);
    }

    private String available() {
        return ledger.balances(account).stream()
                .findFirst()
                .map(balance -> balance.available().amount().toPlainString())
                .orElse("0.00");
    }

    static void eventually(java.util.function.BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
