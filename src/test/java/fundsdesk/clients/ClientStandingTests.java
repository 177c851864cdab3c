package fundsdesk.clients;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What it means for a client's money that the client is blocked, frozen, let go again or closed. */
@DeskTest
@Tag("CLI-01")
class ClientStandingTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private TestOrders orders;

    @Autowired
    private ApplicationContext context;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        day.approvedCard();
    }

    @Test
    void nothingGoesOutOfABlockedClientButMoneyComesIn() {
        credit("1000.00");
        TestDesk.done(act("block"));
        assertThat(withdraw("10.00")).isInstanceOf(Outcome.Refused.class);
        credit("200.00");
        assertThat(available()).isEqualTo("1200.00");
        TestDesk.done(act("unblock"));
        TestDesk.done(withdraw("10.00"));
        assertThat(available()).isEqualTo("1190.00");
    }

    @Test
    void nothingGoesInOrOutOfAFrozenClient() {
        credit("1000.00");
        long waiting = day.apply("300.00");
        long line = day.imported("300.00");
        TestDesk.done(act("freeze"));
        assertThat(withdraw("10.00")).isInstanceOf(Outcome.Refused.class);
        assertThat(day.applying("50.00").isDone()).isFalse();
        TestDesk.done(day.link(Day.OPERATOR, line, waiting, "300.00"));
        assertThat(day.approve(Day.REVIEWER, day.review(waiting)).isDone()).isFalse();
        assertThat(available()).isEqualTo("1000.00");
    }

    @Test
    void aWithdrawalUnderWayIsNotPaidOnceItsClientIsBlocked() {
        credit("1000.00");
        long withdrawal = TestDesk.done(withdraw("10.00"));
        assertThat(orders.approve(desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, "approve", Map.of())))
                .isEqualTo("EXECUTED");
        TestDesk.done(act("block"));
        Map<String, Object> paid = day.paidOut("10.00");
        assertThat(desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, "complete", paid))
                .isInstanceOf(Outcome.Refused.class);
        TestDesk.done(act("unblock"));
        TestDesk.done(desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, "complete", paid));
        assertThat(available()).isEqualTo("990.00");
    }

    @Test
    void anAccountFrozenByItselfStaysSoWhenItsClientIsLetGo() {
        credit("1000.00");
        TestDesk.done(desk.run(
                TestDesk.SYSTEM, "securities-accounts", day.account, "freeze", Map.of("reason", "court order")));
        TestDesk.done(act("block"));
        TestDesk.done(act("unblock"));
        assertThat(withdraw("10.00")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anUnfrozenAccountOfABlockedClientPaysNothingOut() {
        credit("1000.00");
        Map<String, String> reason = Map.of("reason", "court order");
        TestDesk.done(desk.run(TestDesk.SYSTEM, "securities-accounts", day.account, "freeze", reason));
        TestDesk.done(act("block"));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "securities-accounts", day.account, "unfreeze", reason));
        assertThat(withdraw("10.00")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void isClosedOnlyWhenNothingIsLeftAndForGood() {
        credit("1000.00");
        assertThat(act("close")).isInstanceOf(Outcome.Unchecked.class);
        Day empty = new Day(desk);
        TestDesk.done(desk.run(TestDesk.SYSTEM, "clients", empty.client, "close", Map.of("reason", "left")));
        assertThat(desk.run(TestDesk.SYSTEM, "clients", empty.client, "unblock", Map.of("reason", "came back")))
                .isInstanceOf(Outcome.WrongState.class);
        assertThat(empty.applying("50.00").isDone()).isFalse();
    }

    @Test
    void isNotClosedWhileADepositIsUnderWay() {
        long waiting = day.apply("300.00");
        assertThat(act("close")).isInstanceOf(Outcome.Unchecked.class);
        TestDesk.done(desk.run(
                Day.OPERATOR, "deposit-applications", waiting, "reject", Map.of("reason", "The client called it off")));
        TestDesk.done(act("close"));
    }

    @ParameterizedTest
    @CsvSource({"block", "freeze", "unblock", "close"})
    void asksForAReasonEachTime(String action) {
        if (action.equals("unblock")) {
            TestDesk.done(act("block"));
        }
        Object before = desk.row("clients", day.client).get("status");
        assertThat(desk.run(TestDesk.SYSTEM, "clients", day.client, action, Map.of()))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(desk.row("clients", day.client).get("status")).isEqualTo(before);
    }

    @Test
    void opensNoAccountForABlockedClient() {
        TestDesk.done(act("block"));
        Map<String, String> account = Map.of("number", "S" + TestDesk.unique(), "client", day.clientNumber());
        assertThat(desk.run(TestDesk.SYSTEM, "securities-accounts", null, "create", account))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void showsEverythingOfAClientOnOnePage() {
        credit("1000.00");
        TestDesk.done(withdraw("10.00"));
        TestDesk.done(act("block"));
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            assertThat(at.open("clients/" + day.client).words().replaceAll("\\s+", " "))
                    .contains("Securities accounts 1", "Balances 1", "Deposit applications 1", "Withdrawal tasks 1")
                    .contains("Bank cards", "Refunds", "Client notices", "Work orders", "History", "as asked");
        }
    }

    private void credit(String amount) {
        long deposit = day.apply(amount);
        TestDesk.done(day.link(Day.OPERATOR, day.imported(amount), deposit, amount));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
    }

    private Outcome act(String action) {
        return desk.run(TestDesk.SYSTEM, "clients", day.client, action, Map.of("reason", "as asked"));
    }

    private Outcome withdraw(String amount) {
        Map<String, Object> task = new HashMap<>(Map.of("client", day.clientNumber(), "currency", "HKD"));
        task.putAll(Map.of("amount", amount, "payeeName", "CHAN TAI MAN", "payeeBank", "HSBC"));
        task.put("payeeAccount", day.payingAccount);
        return desk.run(Day.OPERATOR, "withdrawal-tasks", null, "create", task);
    }

    private String available() {
        return ledger.balances(day.account).getFirst().available().amount().toPlainString();
    }
}
