package fundsdesk.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Actor;
import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Ref;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import fundsdesk.statements.StatementRefund;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.web.context.WebApplicationContext;

/** A refund is registered by one person and reviewed by another. */
@DeskTest
class RefundReviewTests {

    private static final int AT_ONCE = 20;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestOrders orders;

    @Autowired
    private JdbcClient database;

    @Autowired
    private WebApplicationContext context;

    private RefundCase its;

    @BeforeEach
    void received() {
        its = new RefundCase(desk, "800.00");
    }

    @Test
    void theLineIsDoneWithTheLastOfItsMoneyAndNobodyElseGetsIt() {
        its.registered("500.00");
        assertThat(line("status")).hasToString("PENDING");
        assertThat(line("usedAmount")).hasToString("500.0000");
        assertThat(code(its.register(Day.OPERATOR, "300.01", Map.of()))).isEqualTo("line.less-left");
        long application = its.day.apply("800.00");
        assertThat(code(its.day.link(Day.OPERATOR, its.line, application, "800.00")))
                .isEqualTo("link.more-than-line");
        its.registered("300.00");
        assertThat(line("status")).hasToString("PROCESSED");
        assertThat(line("result")).hasToString("REFUND");
        assertThat(its.register(Day.OPERATOR, "0.01", Map.of()).isDone()).isFalse();
    }

    @Test
    @Tag("RFD-03")
    void aLineThatWasCreditedIsReversedFirst() {
        long application = its.day.apply("800.00");
        TestDesk.done(its.day.link(Day.OPERATOR, its.line, application, "800.00"));
        assertThat(code(its.register(Day.OTHER_OPERATOR, "800.00", Map.of()))).isEqualTo("line.claimed");
        TestDesk.done(its.day.approve(Day.REVIEWER, its.day.review(application)));
        assertThat(code(its.register(Day.OPERATOR, "800.00", Map.of()))).isEqualTo("line.credited");
        TestDesk.done(desk.run(
                Day.OPERATOR,
                "deposit-applications",
                application,
                "reverse",
                Map.of("reason", "ERRONEOUS_CREDIT", "note", "not the client's"),
                "reversal-cut-off"));
        its.registered("800.00");
        assertThat(line("result")).hasToString("REFUND");
    }

    @Test
    @Tag("RFD-03")
    void theDatabaseRefusesMoreThanTheLineHasWhoeverWritesIt() {
        long refund = its.registered("800.00");
        assertThatThrownBy(() -> database.sql("update refund_parts set amount = 800.01 where refund_id = ?")
                        .param(refund)
                        .update())
                .hasStackTraceContaining("more is refunded than line");
        assertThatThrownBy(() -> database.sql(
                                "insert into deposit_allocations (id, version, created_at, created_by, deposit_id, line_id, currency, amount, status) values (?, 0, now(), 'x', ?, ?, 'HKD', 1, 'POSTED')")
                        .params(-TestDesk.unique(), its.day.apply("1.00"), its.line)
                        .update())
                .hasStackTraceContaining("more is allocated than line");
    }

    @Test
    @Tag("RFD-03")
    void ofTwentyWhoRegisterAllOfALineAtOnceOneDoes() throws Exception {
        assertThat(atOnce(() -> its.register(Day.OPERATOR, "800.00", Map.of()))).isEqualTo(1);
        assertThat(desk.rows("refund-parts", Filter.where("line", Operator.EQ, its.line)))
                .hasSize(1);
    }

    @Test
    @Tag("RFD-01")
    void abroadTheChargesAreWarnedOfAndAmountsHaveTheCurrencysDecimals() {
        assertThat(its.register(Day.OPERATOR, "800.00", Map.of("crossBorder", true)))
                .isInstanceOfSatisfying(
                        Outcome.Unchecked.class,
                        asked -> assertThat(asked.checks().open(Set.of()))
                                .extracting(check -> check.name())
                                .containsExactly("refund-cross-border"));
        TestDesk.done(its.register(Day.OPERATOR, "100.00", Map.of("crossBorder", true), "refund-cross-border"));
        assertThat(its.register(Day.OPERATOR, "1.001", Map.of())).isInstanceOf(Outcome.Invalid.class);
        assertThat(its.register(Day.OPERATOR, "1.00", Map.of("payeeBic", "nonsense")))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(its.register(Day.OPERATOR, "-1.00", Map.of())).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Tag("SEC-02")
    void whoMayNotSeeAccountNumbersSeesTheEndOfThePayees() {
        String refund = "/api/v1/refunds/" + its.registered("100.00");
        assertThat(accountSeenBy("refund-reader", refund, "REFUNDS_READ")).isEqualTo("•••• 99-1");
        assertThat(accountSeenBy("refund-revealer", refund, "REFUNDS_READ", "BANK_CARD_REVEAL"))
                .isEqualTo(RefundCase.FROM);
    }

    private String accountSeenBy(String name, String refund, String... permissions) {
        return new ApiClient(context, grants.actor(name, permissions))
                .get(refund)
                .json()
                .path("payeeAccount")
                .asString();
    }

    @Test
    void fromItsLinesPageThePayeeIsWhoPaid() {
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            InDialog dialog = at.open("statement-lines/" + its.line).choose("Register refund");
            dialog.confirm();
        }
        Ref refund = (Ref) desk.rows("refund-parts", Filter.where("line", Operator.EQ, its.line))
                .getFirst()
                .get("refund");
        assertThat(desk.row("refunds", refund.id()).get("payeeAccount")).isEqualTo(RefundCase.FROM);
        assertThat(desk.row("refunds", refund.id()).get("companyAccount").toString())
                .contains(its.day.companyAccount);
    }

    @Test
    @Tag("RFD-02")
    void whoeverRegisteredItDoesNotReviewIt() {
        long refund = its.registered("800.00");
        assertThat(code(its.approve(Day.OPERATOR, refund))).isEqualTo("refund.own");
        Actor reader = grants.actor("refund-reader", "REFUNDS_READ");
        assertThat(its.approve(reader, refund)).isInstanceOf(Outcome.Denied.class);
        TestDesk.done(its.approve(Day.REVIEWER, refund));
        assertThat(its.status(refund)).isEqualTo(RefundStatus.PENDING_PROCESSING);
        assertThat(its.approve(Day.REVIEWER, refund)).isInstanceOf(Outcome.WrongState.class);
        assertThatThrownBy(
                        () -> database.sql("update refunds set reviewed_by_person = registered_by_person where id = ?")
                                .param(refund)
                                .update())
                .hasStackTraceContaining("refunds_reviewed");
    }

    @Test
    @Tag("RFD-02")
    void returnedForMaterialItIsSupplementedAndReviewedByAThirdPerson() {
        long refund = TestDesk.done(its.register(Day.OPERATOR, "800.00", Map.of("payeeBank", "")));
        assertThat(code(its.approve(Day.REVIEWER, refund))).isEqualTo("refund.payee-incomplete");
        TestDesk.done(its.act(Day.REVIEWER, refund, "return", Map.of("reason", "Which bank?")));
        assertThat(desk.row("refunds", refund).get("remark")).isEqualTo("Which bank?");
        assertThat(its.act(Day.OTHER_OPERATOR, refund, "supplement", Map.of("payeeName", "SOMEBODY")))
                .isInstanceOf(Outcome.Invalid.class);
        Map<String, String> payee =
                Map.of("payeeName", "SOMEBODY", "payeeBank", "HSBC", "payeeBic", "HSBCHKHH", "payeeAccount", "999-1");
        TestDesk.done(its.act(Day.OTHER_OPERATOR, refund, "supplement", payee));
        assertThat(code(its.approve(Day.OTHER_OPERATOR, refund))).isEqualTo("refund.own");
        assertThat(code(its.approve(Day.OPERATOR, refund))).isEqualTo("refund.own");
        TestDesk.done(its.approve(Day.REVIEWER, refund));
        assertThat(its.act(Day.OPERATOR, refund, "supplement", payee)).isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    @Tag("RFD-03")
    void toAnotherAccountItGoesOnlyByWorkOrder() {
        long refund = TestDesk.done(
                its.register(Day.OPERATOR, "800.00", Map.of("payeeAccount", "111-2"), "payee-account", "payee-name"));
        Outcome asked = its.approve(Day.REVIEWER, refund);
        assertThat(asked).isInstanceOf(Outcome.Awaiting.class);
        assertThat(its.status(refund)).isEqualTo(RefundStatus.PENDING_REVIEW);
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        assertThat(its.status(refund)).isEqualTo(RefundStatus.PENDING_PROCESSING);
        assertThat(desk.row("refunds", refund).get("payeeException")).isEqualTo(true);
    }

    @Test
    @Tag("SRF-04")
    void cancelledItsLineIsToBeReturnedAgainAndAnotherRefundCanBeRegistered() {
        TestDesk.done(desk.run(
                Day.OPERATOR, "statement-lines", its.line, "refund", Map.of("note", "third party"), "refund-marker"));
        long refund = its.registered("800.00");
        assertThat(mark()).isEqualTo(StatementRefund.Status.RETURNED);
        assertThat(its.act(Day.OPERATOR, refund, "cancel", Map.of("reason", "twice")))
                .isInstanceOf(Outcome.WrongState.class);
        TestDesk.done(its.act(Day.REVIEWER, refund, "return", Map.of("reason", "Is this ours?")));
        TestDesk.done(its.act(Day.OPERATOR, refund, "cancel", Map.of("reason", "twice")));
        assertThat(mark()).isEqualTo(StatementRefund.Status.OPEN);
        assertThat(line("result")).hasToString("REFUND");
        its.registered("800.00");
        assertThat(mark()).isEqualTo(StatementRefund.Status.RETURNED);
    }

    @Test
    @Tag("RFD-02")
    void cancelledOfALineThatNobodyMarkedTheLineWaitsAgain() {
        long refund = its.registered("800.00");
        TestDesk.done(its.act(Day.REVIEWER, refund, "return", Map.of("reason", "Is this ours?")));
        TestDesk.done(its.act(Day.OPERATOR, refund, "cancel", Map.of("reason", "it is a client's")));
        assertThat(line("status")).hasToString("PENDING");
        TestDesk.done(its.day.link(Day.OPERATOR, its.line, its.day.apply("800.00"), "800.00"));
    }

    @Test
    @Tag("RFD-02")
    void ofTwentyReviewersAtOnceOneDecides() throws Exception {
        long refund = its.registered("800.00");
        assertThat(atOnce(() -> its.approve(Day.REVIEWER, refund))).isEqualTo(1);
    }

    private int atOnce(Callable<Outcome> what) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<Callable<Outcome>> all = IntStream.range(0, AT_ONCE)
                .<Callable<Outcome>>mapToObj(i -> () -> {
                    together.await();
                    return what.call();
                })
                .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            int done = 0;
            for (Future<Outcome> each : people.invokeAll(all)) {
                done += each.get().isDone() ? 1 : 0;
            }
            return done;
        }
    }

    private Object line(String attribute) {
        return desk.row("statement-lines", its.line).get(attribute);
    }

    private Object mark() {
        return desk.rows("statement-refunds", Filter.where("line", Operator.EQ, its.line))
                .getFirst()
                .get("status");
    }

    private static String code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.code();
            case Outcome.WrongState wrong -> wrong.code();
            default -> outcome.toString();
        };
    }
}
