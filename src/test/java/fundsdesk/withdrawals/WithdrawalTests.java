package fundsdesk.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.ledger.Balance;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.TestDesk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a withdrawal does to the client's balance while it waits, when it is stopped and when it is paid. */
@SpringBootTest
class WithdrawalTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private TestOrders orders;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        long deposit = day.apply("5000.00");
        String reference = Day.unusual();
        TestDesk.done(
                desk.importStatement(Day.OPERATOR, day.statement("5000,00", reference, "/CNTP/999-1//CHAN TAI MAN/")));
        TestDesk.done(day.link(Day.OPERATOR, day.line(reference), deposit, "5000.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
    }

    @Test
    void holdsAmountAndFeeFromItsSubmissionOn() {
        TestDesk.done(submit("1000.00"));
        assertThat(balance().available().amount().toPlainString()).isEqualTo("3990.00");
        assertThat(balance().posted().amount().toPlainString()).isEqualTo("5000.00");
    }

    @Test
    void refusesMoreThanIsAvailable() {
        TestDesk.done(submit("3000.00"));
        assertThat(submit("3000.00")).isInstanceOf(Outcome.Refused.class);
        assertThat(balance().available().amount().toPlainString()).isEqualTo("1990.00");
    }

    @Test
    void makesTheMoneyAvailableAgainWhenStoppedAndOnlyOnce() {
        long withdrawal = TestDesk.done(submit("1000.00"));
        TestDesk.done(act(withdrawal, "cancel", Map.of("reason", "called off")));
        assertThat(act(withdrawal, "reject", Map.of("reason", "again"))).isInstanceOf(Outcome.WrongState.class);
        assertThat(balance().available().amount().toPlainString()).isEqualTo("5000.00");
    }

    @Test
    void debitsWhatWasHeldWhenTheBankPaid() {
        long withdrawal = TestDesk.done(submit("1000.00"));
        assertThat(complete(withdrawal)).isInstanceOf(Outcome.WrongState.class);
        assertThat(orders.approve(act(withdrawal, "approve", Map.of()))).isEqualTo("EXECUTED");
        TestDesk.done(complete(withdrawal));
        assertThat(balance().posted().amount().toPlainString()).isEqualTo("3990.00");
        assertThat(balance().available().amount().toPlainString()).isEqualTo("3990.00");
        assertThat(desk.row("withdrawal-tasks", withdrawal).get("status")).isEqualTo(WithdrawalStatus.COMPLETED);
        assertThat(complete(withdrawal)).isInstanceOf(Outcome.WrongState.class);
    }

    private Outcome submit(String amount) {
        return desk.run(
                Day.OPERATOR,
                "withdrawal-tasks",
                null,
                "create",
                Map.of(
                        "client", day.clientNumber(),
                        "currency", "HKD",
                        "amount", amount,
                        "fee", "10.00",
                        "payeeName", "CHAN TAI MAN",
                        "payeeBank", "HSBC",
                        "payeeAccount", day.payingAccount));
    }

    private Outcome complete(long withdrawal) {
        return act(withdrawal, "complete", Map.of("companyAccount", day.companyAccount, "bankReference", "OUT1"));
    }

    private Outcome act(long withdrawal, String action, Map<String, ?> input) {
        return desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, action, input);
    }

    private Balance balance() {
        return ledger.balances(day.account).getFirst();
    }
}
