package fundsdesk.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody could write by hand into money that goes back, and what the database says to it. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SAFE-04")
class HandWrittenPaymentTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<String, Long> ids = new HashMap<>();
    private RefundCase its;

    /** A statement, with {@code {name}} for the ids of records, and what refuses it. */
    record Attempt(String statement, String refusal) {
        @Override
        public String toString() {
            return statement;
        }
    }

    /** Refunds, payments and withdrawals in each of their states. */
    @BeforeAll
    void begin() {
        its = new RefundCase(desk, "800.00");
        ids.put("review", its.registered("100.00"));
        ids.put("approved", approved("100.00"));
        TransferCase draft = new TransferCase(desk, its.day, "PAIN_001_09");
        ids.put("drafted", in(draft, approved("100.00")));
        ids.put("draft", draft.file);
        ids.put("waiting", draft.payment(0));
        TransferCase file = new TransferCase(desk, its.day, "PAIN_001_09");
        ids.put("uploaded", in(file, approved("100.00")));
        ids.put("processed", in(file, approved("70.00")));
        file.uploaded();
        ids.put("file", file.file);
        ids.put("paid", file.payment(0));
        ids.put("there", file.payment(1));
        TestDesk.done(its.act(
                TransferCase.CASHIER, ids.get("processed"), "process", Map.of("debit", debit(its.day, "70.00"))));
        ids.put("credit", its.line);
        ids.put("free", debit(its.day, "100.00"));
        long marked = its.day.imported("70.00");
        TestDesk.done(
                desk.run(Day.OPERATOR, "statement-lines", marked, "refund", Map.of("note", "whose"), "refund-marker"));
        ids.put(
                "marked",
                desk.rows("statement-refunds", Filter.where("line", Operator.EQ, marked))
                        .getFirst()
                        .id());
        withdrawals(its.day);
    }

    private long approved(String amount) {
        long refund = its.registered(amount);
        TestDesk.done(its.approve(Day.REVIEWER, refund));
        return refund;
    }

    private static long in(TransferCase file, long refund) {
        TestDesk.done(file.put(refund));
        return refund;
    }

    private long debit(Day day, String amount) {
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.debit(amount.replace('.', ','), reference)));
        return day.line(reference);
    }

    private void withdrawals(Day day) {
        day.approvedCard();
        long deposit = day.apply("5000.00");
        TestDesk.done(day.link(Day.OPERATOR, day.imported("5000.00"), deposit, "5000.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        ids.put("submitted", withdrawal(day));
        ids.put("completed", completed(day));
        long returned = completed(day);
        ids.put("returned", returned);
        long line = day.imported("100.00");
        String[] seen = {"payee-account", "payee-name"};
        TestDesk.done(desk.run(
                Day.OPERATOR, "statement-lines", line, "withdrawal-refund", Map.of("withdrawal", returned), seen));
        long review = desk.rows("deposit-reviews", Filter.where("line", Operator.EQ, line))
                .getFirst()
                .id();
        TestDesk.done(desk.run(Day.REVIEWER, "deposit-reviews", review, "approve", Map.of(), seen));
    }

    private long completed(Day day) {
        long task = withdrawal(day);
        Outcome asked = desk.run(Day.OPERATOR, "withdrawal-tasks", task, "approve", Map.of());
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        TestDesk.done(desk.run(
                TransferCase.CASHIER,
                "withdrawal-tasks",
                task,
                "complete",
                Map.of(
                        "companyAccount",
                        day.companyAccount,
                        "bankReference",
                        Day.unusual(),
                        "debit",
                        debit(day, "100.00"))));
        return task;
    }

    private long withdrawal(Day day) {
        Map<String, Object> input = new HashMap<>(Map.of("client", day.clientNumber(), "currency", "HKD"));
        input.putAll(Map.of("amount", "100.00", "payeeName", "CHAN TAI MAN", "payeeBank", "HSBC"));
        input.put("payeeAccount", day.payingAccount);
        return TestDesk.done(desk.run(Day.OTHER_OPERATOR, "withdrawal-tasks", null, "create", input));
    }

    static Stream<Attempt> attempts() throws IOException {
        try (var file = HandWrittenPaymentTests.class.getResourceAsStream("/fundsdesk/hand-written-payments.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("-- "))
                            .map(line -> line.split("\\s+--> ", 2))
                            .map(parts -> new Attempt(parts[0], parts[1]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void isRefusedByTheDatabase(Attempt attempt) {
        String statement = attempt.statement();
        for (Map.Entry<String, Long> id : ids.entrySet()) {
            statement = statement.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        String written = statement;
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> assertThat(sql.sql(written).update()).isPositive()))
                .isNotInstanceOf(AssertionError.class)
                .hasStackTraceContaining(attempt.refusal());
    }
}
