package fundsdesk.withdrawals;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody says alone, and without the bank, what the bank did with a withdrawal; nor approves their own. */
@DeskTest
class WithdrawalProofTests {

    private static final Actor CASHIER = TestDesk.person("carla");

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private TestPeople people;

    private Day day;
    private long withdrawal;

    @BeforeEach
    void submitted() {
        day = new Day(desk);
        day.approvedCard();
        long deposit = day.apply("5000.00");
        TestDesk.done(day.link(Day.OPERATOR, day.imported("5000.00"), deposit, "5000.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        withdrawal = submit();
    }

    @Test
    @Tag("WDR-01")
    void isCompletedWithTheBanksDebit() {
        approved();
        assertThat(complete(Map.of("companyAccount", day.companyAccount, "bankReference", "OUT"))
                        .toString())
                .contains("withdrawal.no-evidence");
        assertThat(complete(day.paidOut("999.00")).toString()).contains("line.other-amount");
        long debit = day.debited("1000.00");
        TestDesk.done(complete(Map.of("companyAccount", day.companyAccount, "debit", debit)));
        assertThat(row("status")).isEqualTo(WithdrawalStatus.COMPLETED);
        assertThat(row("bankReference"))
                .isEqualTo(desk.row("statement-lines", debit).get("bankReference"));
        assertThat(desk.row("statement-lines", debit).get("result")).hasToString("LINKED");
        withdrawal = submit();
        approved();
        assertThat(complete(Map.of("companyAccount", day.companyAccount, "debit", debit))
                        .toString())
                .contains("line.processed");
    }

    @Test
    @Tag("WDR-01")
    void byItsAdviceAloneAnotherPersonAgrees() {
        approved();
        Map<String, ?> paid = Map.of("companyAccount", day.companyAccount, "bankReference", "OUT-1");
        Outcome asked = desk.runWithLetter(CASHIER, "withdrawal-tasks", withdrawal, "complete", paid, "evidence");
        assertThat(asked).isInstanceOf(Outcome.Awaiting.class);
        assertThat(row("status")).isEqualTo(WithdrawalStatus.APPROVED);
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        assertThat(row("status")).isEqualTo(WithdrawalStatus.COMPLETED);
        assertThat(documents()).isEqualTo(1);
        assertThat(desk.runWithLetter(
                                CASHIER,
                                "withdrawal-tasks",
                                submittedAndApproved(),
                                "complete",
                                Map.of("companyAccount", day.companyAccount),
                                "evidence")
                        .toString())
                .contains("bankReference");
    }

    @Test
    void thatTheBankDidNotPayNeedsItsWordAndAnotherPerson() {
        approved();
        uploaded();
        assertThat(act(CASHIER, "bank-rejected", Map.of("reason", "closed"))).isInstanceOf(Outcome.Invalid.class);
        Outcome asked = desk.runWithLetter(
                CASHIER, "withdrawal-tasks", withdrawal, "bank-rejected", Map.of("reason", "closed"), "evidence");
        assertThat(asked).isInstanceOf(Outcome.Awaiting.class);
        assertThat(row("status")).isEqualTo(WithdrawalStatus.REMITTING);
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        assertThat(row("status")).isEqualTo(WithdrawalStatus.FAILED);
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void whoeverAskedForItsApprovalOrAgreedDoesNotAuthoriseItsFile() {
        Actor asking = TestDesk.person("ashley");
        Outcome asked = act(asking, "approve", Map.of());
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        long file = exported();
        for (Actor own : new Actor[] {Day.OPERATOR, asking, people.with("the-reviewer", "REVIEWER"), CASHIER}) {
            assertThat(authorise(file, own).toString()).as(own.username()).contains("transfer.own");
        }
        TestDesk.done(authorise(file, TestDesk.person("frank")));
    }

    @Test
    void nobodyApprovesTheirOwnWhateverTheSettingsSay() {
        long flow = desk.create(
                "approval-flows", Map.of("type", "withdrawal-tasks.approve", "enabled", false, "deadlineHours", 24));
        try {
            assertThat(act(Day.OPERATOR, "approve", Map.of()).toString()).contains("withdrawal.own");
            assertThat(row("status")).isEqualTo(WithdrawalStatus.SUBMITTED);
            TestDesk.done(act(Day.OTHER_OPERATOR, "approve", Map.of()));
        } finally {
            TestDesk.done(
                    desk.run(TestDesk.SYSTEM, "approval-flows", flow, "delete", Map.of("reason", "only for a moment")));
        }
    }

    private long submittedAndApproved() {
        withdrawal = submit();
        approved();
        return withdrawal;
    }

    private void approved() {
        assertThat(orders.approve(act(Day.OPERATOR, "approve", Map.of()))).isEqualTo("EXECUTED");
    }

    private long exported() {
        long file = TestDesk.done(desk.run(
                CASHIER,
                "transfer-files",
                null,
                "create",
                Map.of(
                        "account",
                        day.companyAccount,
                        "currency",
                        "HKD",
                        "format",
                        "PAIN_001_09",
                        "executionDate",
                        LocalDate.now(ZoneId.of("Asia/Hong_Kong")).toString())));
        TestDesk.done(act(CASHIER, "transfer", Map.of("file", file)));
        TestDesk.done(desk.run(CASHIER, "transfer-files", file, "export", Map.of()));
        return file;
    }

    private void uploaded() {
        long file = exported();
        TestDesk.done(authorise(file, TestDesk.person("frank")));
        TestDesk.done(authorise(file, TestDesk.person("fiona")));
        TestDesk.done(desk.run(CASHIER, "transfer-files", file, "upload", Map.of()));
    }

    private Outcome authorise(long file, Actor by) {
        Object sha256 = desk.row("transfer-files", file).get("sha256");
        return desk.run(by, "transfer-files", file, "authorise", Map.of("fingerprint", String.valueOf(sha256)));
    }

    private long submit() {
        return TestDesk.done(desk.run(
                Day.OPERATOR,
                "withdrawal-tasks",
                null,
                "create",
                Map.of(
                        "client", day.clientNumber(),
                        "currency", "HKD",
                        "amount", "1000.00",
                        "payeeName", "CHAN TAI MAN",
                        "payeeBank", "HSBC",
                        "payeeAccount", day.payingAccount)));
    }

    private Outcome complete(Map<String, ?> input) {
        return act(CASHIER, "complete", input);
    }

    private Outcome act(Actor by, String action, Map<String, ?> input) {
        return desk.run(by, "withdrawal-tasks", withdrawal, action, input);
    }

    private Object row(String attribute) {
        return desk.row("withdrawal-tasks", withdrawal).get(attribute);
    }

    private int documents() {
        return desk.rows("attachments", Filter.where("subjectId", Operator.EQ, withdrawal))
                .size();
    }
}
