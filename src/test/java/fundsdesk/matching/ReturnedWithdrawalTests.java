package fundsdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.deposits.Day;
import fundsdesk.deposits.DepositReview;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.withdrawals.WithdrawalStatus;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An incoming line that is a withdrawal which came back. */
@DeskTest
@Tag("MAT-09")
class ReturnedWithdrawalTests {

    private static final String[] SEEN = {"payee-account", "payee-name"};

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    private Day day;
    private long withdrawal;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        day.approvedCard();
        long deposit = day.apply("5000.00");
        TestDesk.done(day.link(Day.OPERATOR, day.imported("5000.00"), deposit, "5000.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        withdrawal = TestDesk.done(desk.run(
                Day.OTHER_OPERATOR,
                "withdrawal-tasks",
                null,
                "create",
                Map.of(
                        "client", day.clientNumber(),
                        "currency", "HKD",
                        "amount", "1000.00",
                        "fee", "10.00",
                        "payeeName", "CHAN TAI MAN",
                        "payeeBank", "HSBC",
                        "payeeAccount", day.payingAccount)));
    }

    @Test
    void isApprovedDirectlyAndGivesTheMoneyBackOnce() {
        paid();
        long line = day.imported("1000.00");
        TestDesk.done(returned(line, SEEN));
        long review = review(line);
        assertThat(desk.row("deposit-reviews", review).get("kind")).isEqualTo(DepositReview.Kind.WITHDRAWAL_REFUND);
        TestDesk.done(approve(review));
        assertThat(approve(review)).isInstanceOf(Outcome.WrongState.class);
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("WITHDRAWAL_REFUND");
        Row row = desk.row("withdrawal-tasks", withdrawal);
        assertThat(row.get("status")).isEqualTo(WithdrawalStatus.REVERSED);
        assertThat(row.get("returnProcedure")).isNotNull();
        assertThat(available()).isEqualTo("4990.00");
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void oneWithdrawalComesBackOnOneLine() {
        paid();
        long first = day.imported("1000.00");
        long second = day.imported("1000.00");
        TestDesk.done(returned(first, SEEN));
        assertThat(returned(second, SEEN))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("review.withdrawal-returning"));
        TestDesk.done(approve(review(first)));
        assertThat(returned(second, SEEN)).isInstanceOf(Outcome.Unchecked.class);
        assertThat(available()).isEqualTo("4990.00");
    }

    @Test
    void whatWasNotPaidOutCannotHaveComeBack() {
        assertThat(returned(day.imported("1000.00"), SEEN)).isInstanceOf(Outcome.Unchecked.class);
        assertThat(available()).isEqualTo("3990.00");
    }

    @Test
    void lessCanComeBackThanWasSentButNeverMore() {
        paid();
        assertThat(returned(day.imported("1000.01"), SEEN)).isInstanceOf(Outcome.Unchecked.class);
        long line = day.imported("985.00");
        assertThat(returned(line, SEEN)).isInstanceOf(Outcome.Unchecked.class);
        TestDesk.done(returned(line, "payee-account", "payee-name", "withdrawal-amount"));
        TestDesk.done(approve(review(line)));
        assertThat(available()).isEqualTo("4975.00");
    }

    @Test
    void whoeverLinkedItOrEnteredTheWithdrawalDoesNotApproveIt() {
        paid();
        long line = day.imported("1000.00");
        TestDesk.done(returned(line, SEEN));
        long review = review(line);
        assertThat(day.approve(Day.OPERATOR, review)).isInstanceOf(Outcome.WrongState.class);
        assertThat(day.approve(Day.OTHER_OPERATOR, review)).isInstanceOf(Outcome.WrongState.class);
        TestDesk.done(
                desk.run(Day.REVIEWER, "deposit-reviews", review, "return", Map.of("reason", "Another withdrawal.")));
        assertThat(desk.row("statement-lines", line).get("claimedBy")).isNull();
        assertThat(desk.row("withdrawal-tasks", withdrawal).get("status")).isEqualTo(WithdrawalStatus.COMPLETED);
    }

    private void paid() {
        assertThat(orders.approve(desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, "approve", Map.of())))
                .isEqualTo("EXECUTED");
        TestDesk.done(desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, "complete", day.paidOut("1000.00")));
    }

    private Outcome returned(long line, String... warnings) {
        return desk.run(
                Day.OPERATOR, "statement-lines", line, "withdrawal-refund", Map.of("withdrawal", withdrawal), warnings);
    }

    private Outcome approve(long review) {
        return desk.run(
                Day.REVIEWER,
                "deposit-reviews",
                review,
                "approve",
                Map.of(),
                "payee-account",
                "payee-name",
                "withdrawal-amount");
    }

    private long review(long line) {
        return desk.rows("deposit-reviews", Filter.where("line", Operator.EQ, line))
                .getFirst()
                .id();
    }

    private String available() {
        return ledger.balances(day.account).getFirst().available().amount().toPlainString();
    }
}
