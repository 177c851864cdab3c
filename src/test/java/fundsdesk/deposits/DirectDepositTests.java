package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Crediting on an operator's word, with the statement's details now or later. */
@DeskTest
@Tag("DEP-06")
class DirectDepositTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    void goesByWorkOrderToReviewAndOnlyThenToTheAccount() {
        long deposit = day.apply("900.00");
        Outcome asked = direct(deposit, Map.of("bankReference", Day.unusual(), "amountReceived", "890.00"));
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        assertThat(desk.row("deposit-applications", deposit).get("stage")).isEqualTo(DepositStage.IN_REVIEW);
        assertThat(available()).isEqualTo("0.00");
        long review = reviewOf(deposit);
        assertThat(day.approve(Day.OTHER_OPERATOR, review).isDone()).isFalse();
        TestDesk.done(day.approve(Day.REVIEWER, review));
        assertThat(available()).isEqualTo("890.00");
    }

    @Test
    void creditsAtOnceWhereTheSettingAsksForNoApproval() {
        long deposit = day.apply("700.00");
        withoutApproval(() -> TestDesk.done(direct(deposit, Map.of(), "voucher-supplied")));
        assertThat(available()).isEqualTo("700.00");
        Row row = desk.row("deposit-applications", deposit);
        assertThat(row.get("status")).isEqualTo(DepositStatus.COMPLETED);
        assertThat(row.get("voucherMissing")).isEqualTo(true);
    }

    @Test
    void tellsThatTheVoucherIsMissingBeforeItCredits() {
        long deposit = day.apply("700.00");
        withoutApproval(() -> assertThat(direct(deposit, Map.of())).isInstanceOf(Outcome.Unchecked.class));
        assertThat(available()).isEqualTo("0.00");
    }

    @Test
    void theLineThatFollowsBelongsToItAndCreditsNothingAgain() {
        long deposit = day.apply("450.00");
        String reference = Day.unusual();
        withoutApproval(() -> TestDesk.done(direct(deposit, Map.of("bankReference", reference))));
        long line = day.imported("450.00", reference);
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("LINKED");
        assertThat(desk.rows("deposit-allocations", Filter.where("deposit", Operator.EQ, deposit)))
                .hasSize(1);
        assertThat(available()).isEqualTo("450.00");
    }

    @Test
    void aReferenceServesOneDeposit() {
        String reference = Day.unusual();
        long first = day.apply("450.00");
        long second = day.apply("450.00");
        withoutApproval(() -> {
            TestDesk.done(direct(first, Map.of("bankReference", reference)));
            assertThat(direct(second, Map.of("bankReference", reference))).isInstanceOf(Outcome.Unchecked.class);
            assertThat(direct(first, Map.of("bankReference", reference))).isInstanceOf(Outcome.WrongState.class);
        });
        assertThat(available()).isEqualTo("450.00");
    }

    @Test
    void aLineThatIsHereAlreadyIsTakenWithIt() {
        String reference = Day.unusual();
        long line = day.imported("320.00", reference);
        long deposit = day.apply("320.00");
        assertThat(orders.approve(direct(deposit, Map.of("bankReference", reference))))
                .isEqualTo("EXECUTED");
        assertThat(desk.row("statement-lines", line).get("claimedFor")).isNotNull();
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("LINKED");
        assertThat(available()).isEqualTo("320.00");
    }

    @Test
    @Tag("APR-02")
    void anOrderThatCouldNotBeCarriedOutIsRetriedAndHasItsEffectOnce() {
        String reference = Day.unusual();
        long deposit = day.apply("320.00");
        Outcome asked = direct(deposit, Map.of("bankReference", reference, "amountReceived", "320.00"));
        long line = day.imported("310.00", reference);
        assertThat(orders.approve(asked)).isEqualTo("EXEC_FAILED");
        assertThat(desk.row("deposit-applications", deposit).get("stage")).isEqualTo(DepositStage.SUBMITTED);
        TestDesk.done(desk.run(
                Day.OPERATOR, "statement-lines", line, "mark-internal", Map.of("note", "the house's own transfer")));
        String number = TestOrders.numberOf(asked);
        long order = desk.rows("work-orders", Filter.where("number", Operator.EQ, number))
                .getFirst()
                .id();
        TestDesk.done(desk.run(Day.REVIEWER, "work-orders", order, "retry", Map.of()));
        assertThat(orders.ended(number)).isEqualTo("EXECUTED");
        assertThat(desk.row("deposit-applications", deposit).get("stage")).isEqualTo(DepositStage.IN_REVIEW);
        assertThat(desk.run(Day.REVIEWER, "work-orders", order, "retry", Map.of()))
                .isInstanceOf(Outcome.WrongState.class);
    }

    private void withoutApproval(Runnable work) {
        long setting = desk.rows(
                        "business-settings", Filter.where("key", Operator.EQ, "deposits.direct-needs-approval"))
                .getFirst()
                .id();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", setting, "edit", Map.of("value", "false")));
        try {
            work.run();
        } finally {
            TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", setting, "edit", Map.of("value", "true")));
        }
    }

    private long reviewOf(long deposit) {
        List<Row> reviews = desk.rows("deposit-reviews", Filter.where("deposit", Operator.EQ, deposit));
        assertThat(reviews).hasSize(1);
        return reviews.getFirst().id();
    }

    private Outcome direct(long deposit, Map<String, ?> input, String... warnings) {
        String[] all = warnings.length > 0 ? warnings : new String[] {"amount-agrees"};
        return desk.run(Day.OPERATOR, "deposit-applications", deposit, "direct-deposit", input, all);
    }

    private String available() {
        return ledger.balances(day.account).stream()
                .findFirst()
                .map(balance -> balance.available().amount().toPlainString())
                .orElse("0.00");
    }
}
