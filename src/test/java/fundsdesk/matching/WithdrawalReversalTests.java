package fundsdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Actor;
import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.TestDesk;
import fundsdesk.withdrawals.WithdrawalStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A withdrawal from its submission through a transfer file to the bank's evidence, and back once. */
@SpringBootTest
class WithdrawalReversalTests {

    private static final Actor CASHIER = TestDesk.person("carla");

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private JdbcClient database;

    private Day day;
    private long withdrawal;

    @BeforeEach
    void approved() {
        day = new Day(desk);
        day.approvedCard();
        long deposit = day.apply("5000.00");
        TestDesk.done(day.link(Day.OPERATOR, day.imported("5000.00"), deposit, "5000.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        withdrawal = TestDesk.done(submit("HKD"));
        assertThat(orders.approve(act(Day.OPERATOR, "approve", Map.of()))).isEqualTo("EXECUTED");
    }

    @Test
    void theCurrencyIsOneOfTheDesksAndOfferedForWithdrawals() {
        assertThatThrownBy(() -> submit("hongkong")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> submit("")).isInstanceOf(InvalidException.class);
        assertThat(available()).isEqualTo("3990.00");
    }

    @Test
    void goesToTheBankInATransferFileAndIsCompletedWithItsEvidence() {
        long file = file();
        TestDesk.done(put(file));
        assertThat(status()).isEqualTo(WithdrawalStatus.REMITTING);
        assertThat(complete().toString()).contains("transfer.not-uploaded");
        assertThat(act(Day.OPERATOR, "cancel", Map.of("reason", "called off"))).isInstanceOf(Outcome.WrongState.class);
        assertThat(put(file())).isInstanceOf(Outcome.WrongState.class);
        upload(file);
        TestDesk.done(complete());
        assertThat(status()).isEqualTo(WithdrawalStatus.COMPLETED);
        assertThat(payment(file)).hasToString("PAID");
        assertThat(available()).isEqualTo("3990.00");
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void whoeverEnteredItDoesNotAuthoriseItsFile() {
        long file = file();
        TestDesk.done(put(file));
        TestDesk.done(desk.run(CASHIER, "transfer-files", file, "export", Map.of()));
        assertThat(authorise(file, Day.OTHER_OPERATOR).toString()).contains("transfer.own");
    }

    @Test
    void refusedByTheBankItFailedAndItsMoneyIsAvailableAgain() {
        long file = file();
        TestDesk.done(put(file));
        upload(file);
        Outcome asked = desk.runWithLetter(
                CASHIER,
                "withdrawal-tasks",
                withdrawal,
                "bank-rejected",
                Map.of("reason", "account closed"),
                "evidence");
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        assertThat(status()).isEqualTo(WithdrawalStatus.FAILED);
        assertThat(available()).isEqualTo("5000.00");
        assertThat(complete()).isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    void ofAVoidedFileItWaitsForAnotherAndItsMoneyStaysHeld() {
        long file = file();
        TestDesk.done(put(file));
        TestDesk.done(desk.run(CASHIER, "transfer-files", file, "void", Map.of("reason", "wrong day")));
        assertThat(status()).isEqualTo(WithdrawalStatus.APPROVED);
        assertThat(available()).isEqualTo("3990.00");
        TestDesk.done(put(file()));
    }

    @Test
    @Tag("WDR-02")
    void anErroneousOneIsTakenBackByWorkOrderOnceAndForAll() {
        Map<String, String> erroneous = Map.of("reason", "ERRONEOUS", "note", "paid twice");
        assertThat(act(Day.OPERATOR, "reverse", erroneous)).isInstanceOf(Outcome.WrongState.class);
        TestDesk.done(complete());
        Outcome asked = act(Day.OPERATOR, "reverse", erroneous);
        assertThat(asked).isInstanceOf(Outcome.Awaiting.class);
        assertThat(status()).isEqualTo(WithdrawalStatus.COMPLETED);
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        assertThat(status()).isEqualTo(WithdrawalStatus.REVERSED);
        assertThat(available()).isEqualTo("5000.00");
        assertThat(act(Day.OPERATOR, "reverse", erroneous)).isInstanceOf(Outcome.WrongState.class);
        assertThat(ledger.differences()).isEmpty();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void whatWasReversedStaysSoInTheDatabaseToo() {
        TestDesk.done(complete());
        assertThat(orders.approve(act(Day.OPERATOR, "reverse", Map.of("reason", "RISK_INTERCEPTION", "note", "risk"))))
                .isEqualTo("EXECUTED");
        assertThatThrownBy(() -> database.sql("update withdrawal_tasks set status = 4 where id = ?")
                        .param(withdrawal)
                        .update())
                .hasStackTraceContaining("was reversed");
        assertThatThrownBy(() -> database.sql("update withdrawal_tasks set returned_amount = 1 where id = ?")
                        .param(withdrawal)
                        .update())
                .hasStackTraceContaining("was reversed");
    }

    @Test
    @Tag("WDR-02")
    void whatTheBankKeptTheHouseBearsIfThatIsSet() {
        TestDesk.done(complete());
        set("HOUSE");
        try {
            long line = comesBack("985.00");
            assertThat(available()).isEqualTo("4990.00");
            assertThat(row("difference")).hasToString("15.0000");
            assertThat(row("differenceBorneBy")).hasToString("HOUSE");
            assertThat(row("reversalReason")).hasToString("BANK_RETURN");
            assertThat(((fundsdesk.crud.Ref) row("returnedLine")).id()).isEqualTo(line);
            assertThat(ledger.differences()).isEmpty();
        } finally {
            set("CLIENT");
        }
    }

    @Test
    @Tag("WDR-02")
    void whatTheBankKeptTheClientBearsOtherwise() {
        TestDesk.done(complete());
        comesBack("985.00");
        assertThat(available()).isEqualTo("4975.00");
        assertThat(row("differenceBorneBy")).hasToString("CLIENT");
    }

    private long comesBack(String amount) {
        String[] seen = {"payee-account", "payee-name", "withdrawal-amount"};
        long line = day.imported(amount);
        TestDesk.done(desk.run(
                Day.OPERATOR, "statement-lines", line, "withdrawal-refund", Map.of("withdrawal", withdrawal), seen));
        long review = desk.rows("deposit-reviews", Filter.where("line", Operator.EQ, line))
                .getFirst()
                .id();
        TestDesk.done(desk.run(Day.REVIEWER, "deposit-reviews", review, "approve", Map.of(), seen));
        return line;
    }

    private Outcome submit(String currency) {
        return desk.run(
                Day.OTHER_OPERATOR,
                "withdrawal-tasks",
                null,
                "create",
                Map.of(
                        "client", day.clientNumber(),
                        "currency", currency,
                        "amount", "1000.00",
                        "fee", "10.00",
                        "payeeName", "CHAN TAI MAN",
                        "payeeBank", "HSBC",
                        "payeeAccount", day.payingAccount));
    }

    private Outcome act(Actor by, String action, Map<String, ?> input) {
        return desk.run(by, "withdrawal-tasks", withdrawal, action, input);
    }

    private Outcome put(long file) {
        return act(CASHIER, "transfer", Map.of("file", file));
    }

    private Outcome complete() {
        return act(CASHIER, "complete", day.paidOut("1000.00"));
    }

    private long file() {
        return TestDesk.done(desk.run(
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
    }

    private void upload(long file) {
        TestDesk.done(desk.run(CASHIER, "transfer-files", file, "export", Map.of()));
        TestDesk.done(authorise(file, TestDesk.person("frank")));
        TestDesk.done(authorise(file, TestDesk.person("fiona")));
        TestDesk.done(desk.run(CASHIER, "transfer-files", file, "upload", Map.of()));
    }

    private Outcome authorise(long file, Actor by) {
        return desk.run(
                by,
                "transfer-files",
                file,
                "authorise",
                Map.of(
                        "fingerprint",
                        String.valueOf(desk.row("transfer-files", file).get("sha256"))));
    }

    private Object payment(long file) {
        return desk.rows("transfer-payments", Filter.where("file", Operator.EQ, file))
                .getFirst()
                .get("status");
    }

    private void set(String bearer) {
        long setting = desk.rows("business-settings", Filter.where("key", Operator.EQ, "withdrawals.short-return"))
                .getFirst()
                .id();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", setting, "edit", Map.of("value", bearer)));
    }

    private long told() {
        return desk
                .rows("client-notices", Filter.where("about", Operator.EQ, "withdrawal-tasks/" + row("number")))
                .stream()
                .filter(notice -> String.valueOf(notice.get("occasion")).equals("WITHDRAWAL_REVERSED"))
                .count();
    }

    private Object status() {
        return row("status");
    }

    private Object row(String attribute) {
        return desk.row("withdrawal-tasks", withdrawal).get(attribute);
    }

    private String available() {
        return ledger.balances(day.account).getFirst().available().amount().toPlainString();
    }
}
