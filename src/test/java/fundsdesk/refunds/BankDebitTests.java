package fundsdesk.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.deposits.Day;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bank booked out explains what was paid, one for one, and reconciliation sees it. */
@DeskTest
class BankDebitTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private JdbcClient database;

    private RefundCase its;
    private long first;
    private long second;
    private TransferCase transfer;

    @BeforeEach
    void atTheBank() {
        its = new RefundCase(desk, "800.00");
        its.day.imported("5000.00");
        first = approved("500.00");
        second = approved("300.00");
        transfer = new TransferCase(desk, its.day, "PAIN_001_09");
        TestDesk.done(transfer.put(first));
        TestDesk.done(transfer.put(second));
        transfer.uploaded();
    }

    private long approved(String amount) {
        long refund = its.registered(amount);
        TestDesk.done(its.approve(Day.REVIEWER, refund));
        return refund;
    }

    @Test
    @Tag("RFD-06")
    void aDebitThatNamesAnotherPaymentOrIsTooEarlyPaidSomethingElse() {
        long other = debit("500.00", "E2E " + payment(second));
        assertThat(code(process(first, other))).isEqualTo("line.other-payment");
        long own = debit("500.00", "E2E " + payment(first));
        database.sql("update statement_lines set booking_date = booking_date - 1 where id = ?")
                .param(own)
                .update();
        assertThat(code(process(first, own))).isEqualTo("line.before-release");
        database.sql("update statement_lines set booking_date = booking_date + 1 where id = ?")
                .param(own)
                .update();
        TestDesk.done(process(first, own));
        assertThat(line(own).get("result")).hasToString("REFUND");
        assertThat(line(other).get("status")).hasToString("PENDING");
    }

    @Test
    @Tag("RFD-06")
    void oneDebitOfTheFileProvesAllOfItsPaymentsAndNoneOfThemTwice() {
        long wrong = debit("799.99", "");
        assertThat(code(debited(wrong))).isEqualTo("transfer.other-sum");
        long single = debit("500.00", "");
        long whole = debit("800.00", "");
        TestDesk.done(debited(whole));
        assertThat(line(whole).get("result")).hasToString("LINKED");
        assertThat(debited(debit("800.00", ""))).isInstanceOf(Outcome.WrongState.class);
        assertThat(code(process(first, single))).isEqualTo("transfer.debited-whole");
        for (long refund : List.of(first, second)) {
            TestDesk.done(its.act(TransferCase.CASHIER, refund, "process", Map.of()));
            assertThat(its.status(refund)).isEqualTo(RefundStatus.PROCESSED);
            assertThat(its.act(TransferCase.CASHIER, refund, "link-debit", Map.of("debit", single)))
                    .isInstanceOf(Outcome.WrongState.class);
        }
        assertThat(line(single).get("status")).hasToString("PENDING");
    }

    @Test
    @Tag("RFD-06")
    void aFileOfWhichOnePaymentHasItsOwnDebitIsNotBookedAsOne() {
        TestDesk.done(process(first, debit("500.00", "")));
        assertThat(code(debited(debit("800.00", "")))).isEqualTo("transfer.debited-singly");
    }

    @Test
    @Tag("RFD-06")
    void processedOnTheBanksAdviceItsDebitIsLinkedLaterAndReconciliationIsAtPeace() {
        Outcome asked = desk.runWithLetter(
                TransferCase.CASHIER, "refunds", first, "process", Map.of("bankReference", "ADV-1"), "evidence");
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        long debit = debit("500.00", "");
        assertThat(results(reference(debit))).containsExactly("STATEMENT_ONLY");
        TestDesk.done(its.act(TransferCase.CASHIER, first, "link-debit", Map.of("debit", debit)));
        TestDesk.done(process(second, debit("300.00", "")));
        assertThat(its.act(TransferCase.CASHIER, first, "link-debit", Map.of("debit", debit("500.00", ""))))
                .isInstanceOf(Outcome.WrongState.class);
        assertThat(line(debit).get("result")).hasToString("REFUND");
        assertThat(results(reference(debit))).containsExactly("MATCHED");
        assertThat(results(reference(its.line))).containsExactly("MATCHED", "MATCHED");
    }

    @Test
    void whatWaitedInSuspenseLeavesTheBooksWithTheBanksDebit() {
        long line = its.day.imported("90.00");
        Outcome linked = desk.run(
                Day.OPERATOR,
                "statement-lines",
                line,
                "deposit-refund",
                Map.of(
                        "payeeName",
                        "SOMEBODY",
                        "payeeBank",
                        "HSBC",
                        "payeeAccount",
                        RefundCase.FROM,
                        "reason",
                        "RISK_FLAG"));
        TestDesk.done(linked);
        long review = desk.rows("deposit-reviews", Filter.where("line", Operator.EQ, line))
                .getFirst()
                .id();
        assertThat(orders.approve(its.day.approve(Day.REVIEWER, review))).isEqualTo("EXECUTED");
        long refund = ((fundsdesk.crud.Ref) desk.rows("refund-parts", Filter.where("line", Operator.EQ, line))
                        .getFirst()
                        .get("refund"))
                .id();
        assertThat(desk.row("refunds", refund).get("money")).isEqualTo(RefundMoney.IN_SUSPENSE);
        TestDesk.done(its.approve(TestDesk.person("ruth"), refund));
        TransferCase file = new TransferCase(desk, its.day, "PAIN_001_09");
        TestDesk.done(file.put(refund));
        file.uploaded();
        long debit = debit("90.00", "");
        TestDesk.done(process(refund, debit));
        assertThat(ledger.inquire("refunds/" + refund + "/paid"))
                .hasValueSatisfying(booked -> assertThat(booked.type()).isEqualTo("CashDepositReverse"));
        assertThat(ledger.differences()).isEmpty();
        assertThat(results(reference(debit))).containsExactly("MATCHED");
        assertThat(results(reference(line))).containsExactly("MATCHED");
    }

    private Outcome process(long refund, long debit) {
        return its.act(TransferCase.CASHIER, refund, "process", Map.of("debit", debit));
    }

    private Outcome debited(long debit) {
        return desk.run(TransferCase.CASHIER, "transfer-files", transfer.file, "link-debit", Map.of("debit", debit));
    }

    private Object payment(long refund) {
        return desk.rows("transfer-payments", Filter.where("file", Operator.EQ, transfer.file)).stream()
                .filter(row -> row.get("originNumber")
                        .equals(desk.row("refunds", refund).get("number")))
                .findFirst()
                .orElseThrow()
                .get("number");
    }

    private long debit(String amount, String text) {
        String reference = Day.unusual();
        String file = its.day.debit(amount.replace('.', ','), reference).replace("RETURNED TO PAYER", "PAID " + text);
        TestDesk.done(desk.importStatement(Day.OPERATOR, file));
        return its.day.line(reference);
    }

    private Row line(long line) {
        return desk.row("statement-lines", line);
    }

    private String reference(long line) {
        return String.valueOf(line(line).get("bankReference"));
    }

    /** What a reconciliation of today says of the lines with the reference. */
    private List<String> results(String reference) {
        String today = LocalDate.now(ZoneId.of("Asia/Hong_Kong")).toString();
        long before = executions();
        long run = TestDesk.done(desk.run(
                TestDesk.SYSTEM,
                "reconciliation-runs",
                null,
                "run",
                Map.of("companyAccount", its.day.companyAccount, "currency", "HKD", "from", today, "to", today)));
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (executions() == before && System.nanoTime() < deadline) {
            LockSupport.parkNanos(50_000_000);
        }
        return Stream.of(desk.rows("reconciliation-items", Filter.where("run", Operator.EQ, run)))
                .flatMap(List::stream)
                .filter(item -> reference.equals(item.get("bankReference")))
                .map(item -> String.valueOf(item.get("result")))
                .toList();
    }

    private long executions() {
        return database.sql("select coalesce(sum(executions), 0) from reconciliation_runs r"
                        + " join company_bank_accounts a on a.id = r.account_id where a.account_number = ?")
                .param(its.day.companyAccount)
                .query(Long.class)
                .single();
    }

    private static String code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.code();
            case Outcome.WrongState wrong -> wrong.code();
            default -> outcome.toString();
        };
    }
}
