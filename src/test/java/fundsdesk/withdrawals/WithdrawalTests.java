package fundsdesk.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.ledger.Balance;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a withdrawal does to the client's balance while it waits, when it is stopped and when it is paid. */
@DeskTest
class WithdrawalTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private TestOrders orders;

    private Day day;
    private long card;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        card = day.approvedCard();
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

    @Test
    void whatPositionsBindIsLeftUntouchedOrSomebodySaysSo() {
        TestDesk.done(desk.run(
                TestDesk.SYSTEM,
                "position-occupancies",
                null,
                "create",
                Map.of(
                        "securitiesAccount",
                        day.account,
                        "currency",
                        "HKD",
                        "amount",
                        "4500.00",
                        "asOf",
                        "2026-11-02T00:00:00Z")));
        assertThat(submit("491.00")).isInstanceOf(Outcome.Unchecked.class);
        assertThat(balance().available().amount().toPlainString()).isEqualTo("5000.00");
        TestDesk.done(submit("490.00"));
        TestDesk.done(submit("100.00", day.payingAccount, "positions-covered"));
        assertThat(balance().available().amount().toPlainString()).isEqualTo("4390.00");
    }

    @Test
    @Tag("CARD-05")
    void isPaidToAnApprovedCardOfTheClientOnly() {
        day.card("024-999-000111");
        assertThat(submit("100.00", "024-999-000111").toString()).contains("card.not-approved");
        assertThat(submit("100.00", "024-999-000112").toString()).contains("card.unknown-payee");
        assertThat(balance().available().amount().toPlainString()).isEqualTo("5000.00");
    }

    @Test
    @Tag("CARD-07")
    void keepsItsCardFromBeingDeletedWhileItIsOpen() {
        long withdrawal = TestDesk.done(submit("100.00"));
        assertThat(deleteCard().toString()).contains("card.in-use");
        TestDesk.done(act(withdrawal, "cancel", Map.of("reason", "called off")));
        TestDesk.done(deleteCard());
    }

    private Outcome deleteCard() {
        return desk.run(Day.OPERATOR, "bank-cards", card, "delete", Map.of("reason", "no longer used"));
    }

    private Outcome submit(String amount) {
        return submit(amount, day.payingAccount);
    }

    private Outcome submit(String amount, String account, String... acknowledged) {
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
                        "payeeAccount", account),
                acknowledged);
    }

    private Outcome complete(long withdrawal) {
        return act(withdrawal, "complete", day.paidOut("1000.00"));
    }

    private Outcome act(long withdrawal, String action, Map<String, ?> input) {
        return desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, action, input);
    }

    private Balance balance() {
        return ledger.balances(day.account).getFirst();
    }
}
