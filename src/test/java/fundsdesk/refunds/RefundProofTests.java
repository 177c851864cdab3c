package fundsdesk.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.approvals.TestOrders;
import fundsdesk.approvals.TestPeople;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody says alone, and without the bank, what the bank did with a refund; nobody authorises what they had a hand in. */
@DeskTest
class RefundProofTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private TestPeople people;

    private RefundCase its;
    private long refund;
    private TransferCase transfer;

    @BeforeEach
    void reviewed() {
        its = new RefundCase(desk, "800.00");
        refund = its.registered("500.10");
        TestDesk.done(its.approve(Day.REVIEWER, refund));
        transfer = new TransferCase(desk, its.day, "PAIN_001_09");
    }

    @Test
    @Tag("RFD-06")
    void byTheBanksAdviceAloneAnotherPersonAgreesThatItWasPaid() {
        TestDesk.done(transfer.put(refund));
        transfer.uploaded();
        Outcome asked = desk.runWithLetter(
                TransferCase.CASHIER, "refunds", refund, "process", Map.of("bankReference", "ADV-1"), "evidence");
        assertThat(asked).isInstanceOf(Outcome.Awaiting.class);
        assertThat(its.status(refund)).isEqualTo(RefundStatus.REMITTING);
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        assertThat(its.status(refund)).isEqualTo(RefundStatus.PROCESSED);
        assertThat(desk.row("refunds", refund).get("bankReference")).isEqualTo("ADV-1");
        assertThat(desk.row("transfer-payments", transfer.payment(0)).get("status"))
                .hasToString("PAID");
        assertThat(desk.rows("attachments", Filter.where("subjectId", Operator.EQ, refund)))
                .hasSize(1);
    }

    @Test
    @Tag("RFD-06")
    void thatTheBankDidNotPayNeedsItsWordAndAnotherPerson() {
        TestDesk.done(transfer.put(refund));
        transfer.uploaded();
        assertThat(its.act(TransferCase.CASHIER, refund, "bank-rejected", Map.of("reason", "closed")))
                .isInstanceOf(Outcome.Invalid.class);
        Outcome asked = desk.runWithLetter(
                TransferCase.CASHIER, "refunds", refund, "bank-rejected", Map.of("reason", "closed"), "evidence");
        assertThat(asked).isInstanceOf(Outcome.Awaiting.class);
        assertThat(its.status(refund)).isEqualTo(RefundStatus.REMITTING);
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        assertThat(its.status(refund)).isEqualTo(RefundStatus.PENDING_PROCESSING);
    }

    @Test
    @Tag("RFD-04")
    void whoAgreedToAnotherPayeeByWorkOrderDoesNotAuthoriseItsFile() {
        long elsewhere =
                TestDesk.done(its.register(Day.OPERATOR, "100.00", Map.of("payeeAccount", "OTHER-1"), "payee-account"));
        Outcome asked = its.approve(Day.REVIEWER, elsewhere);
        assertThat(asked).isInstanceOf(Outcome.Awaiting.class);
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        TestDesk.done(transfer.put(elsewhere));
        TestDesk.done(transfer.export(TransferCase.CASHIER));
        for (Actor own : new Actor[] {Day.OPERATOR, Day.REVIEWER, people.with("the-reviewer", "REVIEWER")}) {
            assertThat(transfer.authorise(own).toString()).as(own.username()).contains("transfer.own");
        }
    }

    @Test
    @Tag("RFD-04")
    void twoAccountsOfOnePersonAreNotTwoAuthorisers() {
        TestDesk.done(transfer.put(refund));
        TestDesk.done(transfer.export(TransferCase.CASHIER));
        TestDesk.done(transfer.authorise(TransferCase.FIRST));
        assertThat(transfer.authorise(secondAccountOf(TransferCase.FIRST)).toString())
                .contains("transfer.authorised");
        assertThat(transfer.authorise(secondAccountOf(Day.OPERATOR)).toString()).contains("transfer.own");
        assertThat(transfer.row("status")).hasToString("EXPORTED");
    }

    private static Actor secondAccountOf(Actor of) {
        return new Actor(0, of.username() + "-2", of.person(), of.kind(), of.source(), null);
    }

    @Test
    @Tag("RFD-04")
    void theFingerprintOrItsEndIsGivenByWhoeverReadIt() {
        TestDesk.done(transfer.put(refund));
        TestDesk.done(transfer.export(TransferCase.CASHIER));
        String sha256 = String.valueOf(transfer.row("sha256"));
        assertThat(transfer.authorise(TransferCase.FIRST, sha256.substring(57))).isInstanceOf(Outcome.Invalid.class);
        assertThat(transfer.authorise(TransferCase.FIRST, sha256.substring(0, 32))
                        .toString())
                .contains("transfer.other-bytes");
        TestDesk.done(transfer.authorise(
                TransferCase.FIRST,
                sha256.substring(52, 58) + " " + sha256.substring(58).toUpperCase(java.util.Locale.ROOT)));
    }
}
