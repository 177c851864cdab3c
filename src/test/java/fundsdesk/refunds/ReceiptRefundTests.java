package fundsdesk.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A receipt that cannot be accepted, from link checking to the refund that waits. */
@DeskTest
@Tag("MAT-08")
class ReceiptRefundTests {

    private static final String[] SEEN = {"payee-account", "payee-name"};

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    private Day day;
    private long line;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        line = day.imported("800.00");
    }

    @Test
    void isReviewedWithAWorkOrderBeforeItIsRegistered() {
        long review = review(TestDesk.done(refund(Day.OPERATOR, "SOMEBODY", "999-1")));
        assertThat(desk.row("deposit-reviews", review).get("kind")).isEqualTo(DepositReview.Kind.DEPOSIT_REFUND);
        assertThat(refunds()).isEmpty();
        Outcome asked = day.approve(Day.REVIEWER, review);
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("NONE");
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("REFUND");
        assertThat(desk.row("statement-lines", line).get("status")).hasToString("PROCESSED");
        Row refund = desk.row("refunds", refundOf(refunds().getFirst()));
        assertThat(refund.get("status")).isEqualTo(RefundStatus.PENDING_REVIEW);
        assertThat(refund.get("payeeAccount")).isEqualTo("999-1");
        assertThat(refund.get("registeredBy")).isEqualTo(Day.OPERATOR.username());
    }

    @Test
    void itsMoneyWaitsInSuspenseAndOnNoClientsAccount() {
        long review = review(TestDesk.done(refund(Day.OPERATOR, "SOMEBODY", "999-1")));
        assertThat(orders.approve(day.approve(Day.REVIEWER, review))).isEqualTo("EXECUTED");
        assertThat(ledger.inquire("statement-lines/" + line + "/refund"))
                .hasValueSatisfying(procedure -> assertThat(procedure.type()).isEqualTo("CashDeposit"));
        assertThat(ledger.balances(day.account))
                .allMatch(balance -> balance.posted().isZero());
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void warnsWhenThePayeeIsNotWhoPaid() {
        assertThat(refund(Day.OPERATOR, "SOMEBODY ELSE", "111-2"))
                .isInstanceOfSatisfying(
                        Outcome.Unchecked.class,
                        unchecked -> assertThat(unchecked.checks().open(java.util.Set.of()))
                                .extracting(check -> check.name())
                                .containsExactly("payee-account", "payee-name"));
        assertThat(refund(Day.OPERATOR, "SOMEBODY ELSE", "111-2", SEEN).isDone())
                .isTrue();
    }

    @Test
    void thePayeesBankDetailsAreNeeded() {
        assertThat(refund(Day.OPERATOR, "", "999-1")).isInstanceOf(Outcome.Invalid.class);
        assertThat(desk.row("statement-lines", line).get("claimedBy")).isNull();
    }

    @Test
    void whoeverEnteredItDoesNotApproveIt() {
        long review = review(TestDesk.done(refund(Day.OPERATOR, "SOMEBODY", "999-1")));
        assertThat(day.approve(Day.OPERATOR, review)).isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    void returnedItGivesTheLineBackToLinkChecking() {
        long review = review(TestDesk.done(refund(Day.OPERATOR, "SOMEBODY", "999-1")));
        assertThat(refund(Day.OTHER_OPERATOR, "SOMEBODY", "999-1")).isInstanceOf(Outcome.WrongState.class);
        TestDesk.done(
                desk.run(Day.REVIEWER, "deposit-reviews", review, "return", Map.of("reason", "Ask the client first.")));
        assertThat(desk.row("statement-lines", line).get("claimedBy")).isNull();
        assertThat(refund(Day.OTHER_OPERATOR, "SOMEBODY", "999-1").isDone()).isTrue();
        assertThat(refunds()).isEmpty();
    }

    private Outcome refund(Actor by, String name, String account, String... warnings) {
        Map<String, Object> input = new HashMap<>();
        input.put("payeeName", name);
        input.put("payeeBank", "HSBC");
        input.put("payeeAccount", account);
        input.put("reason", "RISK_FLAG");
        return desk.run(by, "statement-lines", line, "deposit-refund", input, warnings);
    }

    private long review(long refundedLine) {
        return desk.rows("deposit-reviews", Filter.where("line", Operator.EQ, refundedLine))
                .getFirst()
                .id();
    }

    private List<Row> refunds() {
        return desk.rows("refund-parts", Filter.where("line", Operator.EQ, line));
    }

    private static long refundOf(Row part) {
        return ((fundsdesk.crud.Ref) part.get("refund")).id();
    }
}
