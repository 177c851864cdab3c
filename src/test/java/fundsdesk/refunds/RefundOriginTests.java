package fundsdesk.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a refund gives back was received for whom it is given back, and goes back once, by line and by application. */
@DeskTest
class RefundOriginTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    @Tag("RFD-03")
    void whatWentBackWithoutALineDoesNotGoBackOnceMoreWhenItsLineIsHere() {
        String reference = Day.unusual();
        long deposit = suspendedOnTheWordOf(reference);
        failedAndRejected(deposit);
        long refund = refundOf(deposit);
        assertThat(desk.row("refunds", refund).get("money")).isEqualTo(RefundMoney.IN_SUSPENSE);
        long line = day.imported("5000.00", reference);
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("LINKED");
        assertThat(register(line, deposit, "5000.00", Map.of()).isDone()).isFalse();
        assertThat(register(line, null, "5000.00", Map.of()).isDone()).isFalse();
        assertThat(partsOf(deposit)).isEqualTo(1);
        assertThatThrownBy(() -> written(line, null, "5000.00", "UNBOOKED"))
                .hasStackTraceContaining("more is refunded than line");
        assertThatThrownBy(() -> written(line, deposit, "5000.00", "IN_SUSPENSE"))
                .hasStackTraceContaining("more is refunded than was received");
    }

    @Test
    void itsLineThatIsHereBeforeItWasRejectedIsWhatGoesBack() {
        String reference = Day.unusual();
        long deposit = suspendedOnTheWordOf(reference);
        long line = day.imported("5000.00", reference);
        failedAndRejected(deposit);
        assertThat(desk.rows("refund-parts", Filter.where("deposit", Operator.EQ, deposit)))
                .singleElement()
                .satisfies(part -> assertThat(idOf(part, "line")).isEqualTo(line));
    }

    @Test
    @Tag("RFD-01")
    void anApplicationThatTheLineNeverBelongedToIsRefused() {
        long line = day.imported("800.00");
        long application = day.apply("800.00");
        assertThat(code(register(line, application, "800.00", Map.of()))).isEqualTo("refund.not-joined");
        assertThat(code(desk.run(
                        Day.OPERATOR,
                        "statement-lines",
                        line,
                        "register-refund",
                        payee(Map.of("amount", "800.00", "application", application)))))
                .isEqualTo("refund.not-joined");
        assertThatThrownBy(() -> written(line, application, "800.00", "UNBOOKED"))
                .hasStackTraceContaining("nothing was received for application");
    }

    @Test
    void aRejectedApplicationOpensNoLineThatWasCreditedToAnother() {
        long credited = day.apply("800.00");
        long line = day.imported("800.00");
        TestDesk.done(day.link(Day.OPERATOR, line, credited, "800.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(credited)));
        long rejected = day.apply("800.00");
        TestDesk.done(
                desk.run(Day.OPERATOR, "deposit-applications", rejected, "reject", Map.of("reason", "never came")));
        assertThat(code(register(line, rejected, "800.00", Map.of()))).isEqualTo("refund.not-joined");
    }

    @Test
    @Tag("RFD-01")
    void ofAReversedDepositItIsTheClientsAndOfNobodyElse() {
        long deposit = day.apply("800.00");
        long line = day.imported("800.00");
        TestDesk.done(day.link(Day.OPERATOR, line, deposit, "800.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        TestDesk.done(desk.run(
                Day.OPERATOR,
                "deposit-applications",
                deposit,
                "reverse",
                Map.of("reason", "ERRONEOUS_CREDIT", "note", "not the client's"),
                "reversal-cut-off"));
        day.opening("X");
        assertThat(code(register(line, deposit, "800.00", Map.of("client", day.clientNumber() + "X"))))
                .isEqualTo("refund.other-client");
        long refund = TestDesk.done(register(line, deposit, "800.00", Map.of()));
        assertThat(idOf(desk.row("refunds", refund), "client")).isEqualTo(day.client);
        assertThat(desk.row("refunds", refund).get("money")).isEqualTo(RefundMoney.UNBOOKED);
    }

    @Test
    void whereItsMoneyIsIsNotWhatSomebodySays() {
        long line = day.imported("800.00");
        assertThatThrownBy(() -> written(line, null, "800.00", "IN_SUSPENSE")).hasStackTraceContaining("is elsewhere");
        assertThatThrownBy(() -> written(null, day.apply("800.00"), "800.00", "UNBOOKED"))
                .hasStackTraceContaining("nothing was received for application");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> refund(day.client, "100.00", "UNBOOKED")))
                .hasStackTraceContaining("is not the sum of its parts");
    }

    private long suspendedOnTheWordOf(String reference) {
        day.opening("X");
        long deposit = TestDesk.done(day.applying(day.clientNumber() + "X", "BANK_TRANSFER", "5000.00"));
        assertThat(orders.approve(desk.run(
                        Day.OPERATOR,
                        "deposit-applications",
                        deposit,
                        "direct-deposit",
                        Map.of("bankReference", reference, "amountReceived", "5000.00"),
                        "amount-agrees")))
                .isEqualTo("EXECUTED");
        long review = desk.rows("deposit-reviews", Filter.where("deposit", Operator.EQ, deposit))
                .getFirst()
                .id();
        assertThat(orders.approve(day.approve(Day.REVIEWER, review))).isEqualTo("EXECUTED");
        return deposit;
    }

    private void failedAndRejected(long deposit) {
        long account = idOf(desk.row("deposit-applications", deposit), "securitiesAccount");
        TestDesk.done(desk.run(
                TestDesk.SYSTEM, "securities-accounts", account, "fail-opening", Map.of("reason", "documents")));
        TestDesk.done(desk.run(Day.OPERATOR, "opening-deposits", deposit, "reject", Map.of("reason", "not opened")));
    }

    private long refundOf(long deposit) {
        return idOf(
                desk.rows("refund-parts", Filter.where("deposit", Operator.EQ, deposit))
                        .getFirst(),
                "refund");
    }

    private static long idOf(Row row, String reference) {
        return ((Ref) Objects.requireNonNull(row.get(reference))).id();
    }

    private long partsOf(long deposit) {
        return desk.rows("refund-parts", Filter.where("deposit", Operator.EQ, deposit))
                .size();
    }

    private Outcome register(long line, @Nullable Long application, String amount, Map<String, ?> more) {
        Map<String, Object> part = new HashMap<>(Map.of("line", line, "amount", amount));
        if (application != null) {
            part.put("application", application);
        }
        Map<String, Object> input = new HashMap<>(payee(more));
        input.put("lines", List.of(part));
        return desk.run(Day.OPERATOR, "refunds", null, "register", input, "payee-account", "payee-name");
    }

    private static Map<String, Object> payee(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("payeeName", "SOMEBODY");
        input.put("payeeBank", "HSBC");
        input.put("payeeAccount", RefundCase.FROM);
        input.put("reason", "OTHER");
        return input;
    }

    /** As somebody could write it by hand, in one transaction. */
    private void written(@Nullable Long line, @Nullable Long deposit, String amount, String money) {
        long client = deposit == null ? day.client : idOf(desk.row("deposit-applications", deposit), "client");
        transaction.executeWithoutResult(status -> database.sql("""
                        insert into refund_parts (id, version, created_at, created_by, refund_id, line_id, deposit_id,
                            currency, amount) values (?, 0, now(), 'x', ?, ?, ?, 'HKD', cast(? as numeric))
                        """)
                .param(-TestDesk.unique())
                .param(refund(client, amount, money))
                .param(line)
                .param(deposit)
                .param(amount)
                .update());
    }

    private long refund(long client, String amount, String money) {
        long id = -TestDesk.unique();
        database.sql("""
                        insert into refunds (id, version, created_at, created_by, number, client_id, currency, amount,
                            reason, cross_border, due_date, status, registered_by, registered_by_person, money, makers,
                            payee_exception)
                        values (?, 0, now(), 'x', ?, ?, 'HKD', cast(? as numeric), 'OTHER', false, '2026-01-01',
                            'PENDING_REVIEW', 'x', 'x', ?, 'x', false)
                        """).params(id, "RFD" + id, client, amount, money).update();
        return id;
    }

    private static String code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.code();
            case Outcome.WrongState wrong -> wrong.code();
            default -> outcome.toString();
        };
    }
}
