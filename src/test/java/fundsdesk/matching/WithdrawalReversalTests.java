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
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.withdrawals.WithdrawalStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A withdrawal from its submission through a transfer file to the bank's evidence, and back once. */
@DeskTest
class WithdrawalReversalTests {

    private static final Actor CASHIER = TestDesk.person("carla");
    private static final String[] SEEN = {"payee-account", "payee-name", "withdrawal-amount"};

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
        assertThat(desk.row("withdrawal-tasks", withdrawal).get("transferFile"))
                .isEqualTo(desk.row("transfer-files", file).get("number"));
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
        assertThat(posted()).isEqualTo("5000.00");
        assertThat(available()).isEqualTo("4000.00");
        assertThat(act(Day.OPERATOR, "reverse", erroneous)).isInstanceOf(Outcome.WrongState.class);
        assertThat(ledger.differences()).isEmpty();
        assertThat(told("WITHDRAWAL_REVERSED")).isEqualTo(1);
    }

    @Test
    void whatWasReversedStaysSoInTheDatabaseToo() {
        TestDesk.done(complete());
        assertThat(orders.approve(act(Day.OPERATOR, "reverse", Map.of("reason", "RISK_INTERCEPTION", "note", "risk"))))
                .isEqualTo("EXECUTED");
        assertThatThrownBy(() -> database.sql("update withdrawal_tasks set status = 4 where id = ?")
                        .param(withdrawal)
                        .update())
                .hasStackTraceContaining("withdrawal_tasks_re");
        assertThatThrownBy(() -> database.sql("update withdrawal_tasks set returned_amount = 1 where id = ?")
                        .param(withdrawal)
                        .update())
                .hasStackTraceContaining("withdrawal_tasks_re");
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

    @Test
    @Tag("WDR-02")
    void whatTheDeskTookBackIsTheClientsToUseOnceTheBankBroughtItAndItsLineIsNobodyElses() {
        takenBack();
        long line =
                day.imported("1000.00", Day.unusual(), "/CNTP/999-1//SOMEBODY//REMI/RETURN OF " + row("number") + "/");
        assertThat(line(line, "claimedFor")).isNotNull();
        assertThat(code(day.link(Day.OPERATOR, line, day.apply("1000.00"), "1000.00")))
                .isEqualTo("line.claimed");
        TestDesk.done(approveReturnOn(line));
        assertThat(available()).isEqualTo("5000.00");
        assertThat(line(line, "result")).hasToString("WITHDRAWAL_REFUND");
        assertThat(((fundsdesk.crud.Ref) row("returnedLine")).id()).isEqualTo(line);
        assertThat(row("difference")).hasToString("0.0000");
        assertThat(approveReturnOn(line)).isInstanceOf(Outcome.WrongState.class);
        long again =
                day.imported("1000.00", Day.unusual(), "/CNTP/999-1//SOMEBODY//REMI/RETURN OF " + row("number") + "/");
        assertThat(line(again, "claimedFor")).isNull();
        assertThat(returned(again)).isInstanceOf(Outcome.Unchecked.class);
        assertThat(available()).isEqualTo("5000.00");
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    @Tag("WDR-02")
    void ofWhatTheDeskTookBackTheBankKeepsAPartThatTheClientBears() {
        takenBack();
        long line = day.imported("985.00");
        assertThat(line(line, "claimedFor")).isNull();
        TestDesk.done(returned(line));
        TestDesk.done(approveReturnOn(line));
        assertThat(available()).isEqualTo("4985.00");
        assertThat(posted()).isEqualTo("4985.00");
        assertThat(row("difference")).hasToString("15.0000");
        assertThat(row("differenceBorneBy")).hasToString("CLIENT");
        assertThat(row("reversalReason")).hasToString("ERRONEOUS");
        assertThat(told("WITHDRAWAL_SHORT")).isEqualTo(1);
    }

    @Test
    @Tag("WDR-02")
    void whatNeverComesBackIsWrittenOffByWorkOrderAsItIsSet() {
        takenBack();
        set("HOUSE");
        try {
            Outcome asked = desk.run(
                    Day.OPERATOR,
                    "withdrawal-tasks",
                    withdrawal,
                    "write-off",
                    Map.of("note", "account emptied"),
                    "recall-house");
            assertThat(asked).isInstanceOf(Outcome.Awaiting.class);
            assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        } finally {
            set("CLIENT");
        }
        assertThat(available()).isEqualTo("5000.00");
        assertThat(row("difference")).hasToString("1000.0000");
        assertThat(row("differenceBorneBy")).hasToString("HOUSE");
        long late = day.imported("1000.00");
        assertThat(returned(late)).isInstanceOf(Outcome.Unchecked.class);
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    void itsMoneyThatCameBeforeItWasTakenBackIsItsOwnToo() {
        TestDesk.done(complete());
        long line = day.imported("1000.00", Day.unusual(), "/CNTP/999-1//SOMEBODY//REMI/" + row("number") + "/");
        assertThat(line(line, "claimedFor")).isNull();
        reverse();
        assertThat(line(line, "claimedFor")).isNotNull();
    }

    @Test
    @Tag("WDR-03")
    void ofTwentyWhoTakeItBackAtOnceOneDoes() throws Exception {
        TestDesk.done(complete());
        List<Long> lines =
                IntStream.range(0, 20).mapToObj(i -> day.imported("1000.00")).toList();
        Outcome asked = act(Day.OPERATOR, "reverse", Map.of("reason", "ERRONEOUS", "note", "twice"));
        long first = review(returnedOn(lines.getFirst()));
        CyclicBarrier together = new CyclicBarrier(20);
        List<Callable<Boolean>> all = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    together.await();
                    return i == 0
                            ? orders.approve(asked).equals("EXECUTED")
                            : i == 1
                                    ? approve(first).isDone()
                                    : returned(lines.get(i)).isDone();
                })
                .toList();
        int won = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(20)) {
            for (Future<Boolean> each : people.invokeAll(all)) {
                won += each.get() ? 1 : 0;
            }
        }
        assertThat(won).isBetween(1, 2);
        assertThat(status()).isEqualTo(WithdrawalStatus.REVERSED);
        assertThat(database.sql("select count(*) from journal_transactions t join journal_transactions o"
                                + " on o.id = t.reverses_id where o.subject = ?")
                        .param("withdrawal-tasks/" + withdrawal)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(new java.math.BigDecimal(posted()))
                .isIn(new java.math.BigDecimal("4990.00"), new java.math.BigDecimal("5000.00"));
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    @Tag("WDR-03")
    void aLineReturnsOneOfTwoWithdrawals() {
        TestDesk.done(complete());
        long first = withdrawal;
        long line = day.imported("1000.00");
        withdrawal = TestDesk.done(submit("HKD"));
        assertThat(orders.approve(act(Day.OPERATOR, "approve", Map.of()))).isEqualTo("EXECUTED");
        TestDesk.done(complete());
        TestDesk.done(returned(line));
        withdrawal = first;
        assertThat(code(returned(line))).isEqualTo("line.claimed");
        TestDesk.done(approveReturnOn(line));
        assertThat(returned(line)).isInstanceOf(Outcome.WrongState.class);
        assertThat(database.sql("select count(*) from withdrawal_tasks where returned_line_id = ?")
                        .param(line)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> database.sql("update withdrawal_tasks set status = 5, reversal_reason = 'BANK_RETURN',"
                                + " difference = 0, returned_amount = amount, returned_at = now(),"
                                + " return_procedure = 'x', returned_line_id = ? where id = ?")
                        .params(line, first)
                        .update())
                .hasStackTraceContaining("withdrawal_tasks_returned_line");
        long other = day.imported("1000.00");
        assertThatThrownBy(() -> database.sql("update withdrawal_tasks set status = 5, reversal_reason = 'BANK_RETURN',"
                                + " difference = 0, returned_amount = amount, returned_at = now(),"
                                + " return_procedure = 'x', returned_line_id = ? where id = ?")
                        .params(other, first)
                        .update())
                .hasStackTraceContaining("is not what came back of withdrawal");
    }

    private void takenBack() {
        TestDesk.done(complete());
        reverse();
        assertThat(posted()).isEqualTo("5000.00");
        assertThat(available()).isEqualTo("4000.00");
    }

    private void reverse() {
        assertThat(orders.approve(act(Day.OPERATOR, "reverse", Map.of("reason", "ERRONEOUS", "note", "paid twice"))))
                .isEqualTo("EXECUTED");
    }

    private Outcome returned(long line) {
        return desk.run(
                Day.OPERATOR, "statement-lines", line, "withdrawal-refund", Map.of("withdrawal", withdrawal), SEEN);
    }

    private long returnedOn(long line) {
        TestDesk.done(returned(line));
        return line;
    }

    private Outcome approveReturnOn(long line) {
        return approve(review(line));
    }

    private Outcome approve(long review) {
        return desk.run(Day.REVIEWER, "deposit-reviews", review, "approve", Map.of(), SEEN);
    }

    private long review(long line) {
        return desk.rows("deposit-reviews", Filter.where("line", Operator.EQ, line))
                .getFirst()
                .id();
    }

    private Object line(long line, String attribute) {
        return desk.row("statement-lines", line).get(attribute);
    }

    private String posted() {
        return ledger.balances(day.account).getFirst().posted().amount().toPlainString();
    }

    private static String code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.code();
            case Outcome.WrongState wrong -> wrong.code();
            default -> outcome.toString();
        };
    }

    private long comesBack(String amount) {
        long line = returnedOn(day.imported(amount));
        TestDesk.done(approveReturnOn(line));
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

    private long told(String occasion) {
        return desk
                .rows("client-notices", Filter.where("about", Operator.EQ, "withdrawal-tasks/" + row("number")))
                .stream()
                .filter(notice -> String.valueOf(notice.get("occasion")).equals(occasion))
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
