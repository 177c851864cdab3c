package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Outcome;
import fundsdesk.ledger.Balance;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cheques: credited, but held until their money is good. */
@DeskTest
@Tag("REC-04")
class ChequeTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private DueDeposits due;

    @Autowired
    private JdbcClient database;

    private Day day;
    private long deposit;

    @BeforeEach
    void credited() {
        day = new Day(desk);
        deposit = TestDesk.done(day.applying(day.clientNumber(), "CHEQUE", "2000.00"));
        TestDesk.done(day.link(Day.OPERATOR, day.imported("2000.00"), deposit, "2000.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
    }

    @Test
    void isCreditedButCannotBeUsedYet() {
        assertThat(balance().posted().amount().toPlainString()).isEqualTo("2000.00");
        assertThat(available()).isEqualTo("0.00");
        assertThat(desk.row("deposit-records", deposit).get("thawAt")).isNotNull();
    }

    @Test
    void isReleasedByItselfAtItsTimeAndOnce() {
        due.thaw();
        assertThat(available()).isEqualTo("0.00");
        itsTimeHasCome();
        due.thaw();
        due.thaw();
        assertThat(available()).isEqualTo("2000.00");
        assertThat(desk.row("deposit-records", deposit).get("chequeHold")).isEqualTo(ChequeHold.RELEASED);
    }

    @Test
    void isReleasedByHandOnlyWhenAnotherPersonAgrees() {
        Outcome asked = act("unfreeze", "the bank confirmed");
        assertThat(available()).isEqualTo("0.00");
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        assertThat(available()).isEqualTo("2000.00");
        assertThat(act("unfreeze", "again")).isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    void theOrderIsStaleWhenTheReleaseComesFirst() {
        Outcome asked = act("unfreeze", "the bank confirmed");
        itsTimeHasCome();
        due.thaw();
        assertThat(orders.ended(TestOrders.numberOf(asked))).isEqualTo("STALE");
        assertThat(available()).isEqualTo("2000.00");
    }

    @Test
    void whoeverIsFirstReleasesItAndTheOtherDoesNothing() throws Exception {
        Outcome asked = act("unfreeze", "the bank confirmed");
        itsTimeHasCome();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<String> byHand = both.submit(() -> approvedOrStale(asked));
            Future<?> byItself = both.submit(due::thaw);
            byItself.get();
            assertThat(byHand.get()).isIn("EXECUTED", "STALE");
        }
        assertThat(available()).isEqualTo("2000.00");
        assertThat(desk.row("deposit-records", deposit).get("chequeHold")).isEqualTo(ChequeHold.RELEASED);
        assertThat(database.sql("select count(*) from procedures where subject = ? and type = 'Release'")
                        .param("deposit-applications/" + deposit)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void dishonourTakesTheCreditBackAndCannotFollowARelease() {
        TestDesk.done(act("dishonour", "returned unpaid"));
        assertThat(balance().posted().amount().toPlainString()).isEqualTo("0.00");
        assertThat(available()).isEqualTo("0.00");
        assertThat(desk.row("deposit-records", deposit).get("status")).isEqualTo(DepositStatus.REVERSED);
        assertThat(act("dishonour", "again")).isInstanceOf(Outcome.WrongState.class);
        assertThat(act("unfreeze", "late").isAccepted()).isFalse();
    }

    private String approvedOrStale(Outcome asked) {
        try {
            return orders.approve(asked);
        } catch (AssertionError tooLate) {
            return orders.ended(TestOrders.numberOf(asked));
        }
    }

    private void itsTimeHasCome() {
        database.sql("update deposit_applications set thaw_at = now() - interval '1 minute' where id = ?")
                .param(deposit)
                .update();
    }

    private Outcome act(String action, String note) {
        return desk.run(Day.OPERATOR, "deposit-records", deposit, action, Map.of("note", note));
    }

    private String available() {
        return balance().available().amount().toPlainString();
    }

    private Balance balance() {
        return ledger.balances(day.account).getFirst();
    }
}
