package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.ledger.Balance;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.statements.LineResult;
import fundsdesk.statements.LineStatus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A credited deposit is taken back: off the client's account, its line as the reason says, and once. */
@DeskTest
class ReversalTests {

    /** Depends on the hour at which the test runs; it warns or passes. */
    private static final String CUT_OFF = "reversal-cut-off";

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private JdbcClient database;

    private Day day;
    private long deposit;
    private long line;

    @BeforeEach
    void credited() {
        day = new Day(desk);
        credit("2000.00");
    }

    private void credit(String amount) {
        deposit = day.apply(amount);
        line = day.imported(amount);
        TestDesk.done(day.link(Day.OPERATOR, line, deposit, amount));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
    }

    @Test
    @Tag("RVS-01")
    @Tag("RVS-03")
    void anErroneousCreditOpensItsLineForMatchingAgain() {
        TestDesk.done(reverse("ERRONEOUS_CREDIT"));
        Row reversed = desk.row("deposit-records", deposit);
        assertThat(reversed.get("status")).isEqualTo(DepositStatus.REVERSED);
        assertThat(reversed.get("reversalReason")).isEqualTo(ReversalReason.ERRONEOUS_CREDIT);
        assertThat(available()).isEqualTo("0.00");
        assertThat(desk.row("statement-lines", line).get("status")).isEqualTo(LineStatus.PENDING);
        long right = day.apply("2000.00");
        TestDesk.done(day.link(Day.OPERATOR, line, right, "2000.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(right)));
        assertThat(available()).isEqualTo("2000.00");
        assertThat(ledger.differences()).isEmpty();
    }

    @Test
    @Tag("RVS-03")
    void aRiskInterceptionLocksTheLine() {
        TestDesk.done(reverse("RISK_INTERCEPTION"));
        Row open = desk.row("statement-lines", line);
        assertThat(open.get("status")).isEqualTo(LineStatus.PENDING);
        assertThat(open.get("lockedBy")).isEqualTo(Day.OPERATOR.username());
        assertThat(day.link(Day.OPERATOR, line, day.apply("2000.00"), "2000.00"))
                .isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    @Tag("RVS-03")
    void aChargebackLeavesTheLineToItsDeposit() {
        TestDesk.done(reverse("BANK_CHARGEBACK"));
        assertThat(desk.row("statement-lines", line).get("result")).isEqualTo(LineResult.LINKED);
        assertThat(available()).isEqualTo("0.00");
    }

    @Test
    @Tag("RVS-03")
    void theCardThatItWitnessedHasToBeWitnessedAgainAndTheClientIsTold() {
        long card = day.approvedCard();
        deposit = day.apply("700.00");
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement("700,00", reference)));
        // Matching after the import may be the first to link it.
        day.link(Day.OPERATOR, day.line(reference), deposit, "700.00");
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        String witness = String.valueOf(desk.row("bank-cards", card).get("witness"));
        assertThat(witness).isEqualTo("WITNESSED");
        TestDesk.done(reverse("ERRONEOUS_CREDIT"));
        assertThat(String.valueOf(desk.row("bank-cards", card).get("witness"))).isEqualTo("PENDING_WITNESS");
        assertThat(desk.rows("client-notices", Filter.where("client", Operator.EQ, day.client)))
                .anyMatch(message -> String.valueOf(message.get("occasion")).equals("DEPOSIT_REVERSED"));
    }

    @Test
    @Tag("RVS-03")
    void ofALineThatPaidSeveralOnlyItsOwnPartIsOpenAgain() {
        line = day.imported("300.00");
        deposit = day.apply("100.00");
        long other = day.apply("50.00");
        long batch = TestDesk.done(desk.run(
                Day.OPERATOR,
                "voucher-batches",
                null,
                "create",
                Map.of("lines", List.of(part(deposit, "100.00"), part(other, "50.00")))));
        orders.approve(desk.run(Day.OPERATOR, "voucher-batches", batch, "submit", Map.of()));
        OpeningDepositTests.eventually(() -> desk.row("voucher-batches", batch).get("endedAt") != null);
        assertThat(desk.row("statement-lines", line).get("usedAmount")).hasToString("150.0000");
        TestDesk.done(reverse("ERRONEOUS_CREDIT"));
        Row open = desk.row("statement-lines", line);
        assertThat(open.get("usedAmount")).hasToString("50.0000");
        assertThat(open.get("status")).isEqualTo(LineStatus.PENDING);
        assertThat(desk.row("deposit-records", other).get("status")).isEqualTo(DepositStatus.COMPLETED);
    }

    @Test
    @Tag("RVS-03")
    void aRiskInterceptionLeavesALockedLineLocked() {
        line = day.imported("300.00");
        deposit = day.apply("100.00");
        long batch = TestDesk.done(desk.run(
                Day.OPERATOR, "voucher-batches", null, "create", Map.of("lines", List.of(part(deposit, "100.00")))));
        orders.approve(desk.run(Day.OPERATOR, "voucher-batches", batch, "submit", Map.of()));
        OpeningDepositTests.eventually(() -> desk.row("voucher-batches", batch).get("endedAt") != null);
        TestDesk.done(desk.run(
                Day.OTHER_OPERATOR, "statement-lines", line, "lock", Map.of("note", "asked the bank whose it is")));
        TestDesk.done(reverse("RISK_INTERCEPTION"));
        Row open = desk.row("statement-lines", line);
        assertThat(open.get("usedAmount")).hasToString("0.0000");
        assertThat(open.get("lockedBy")).isEqualTo(Day.OTHER_OPERATOR.username());
        assertThat(open.get("lockReason")).isEqualTo("told by the bank / asked the bank whose it is");
    }

    private Map<String, Object> part(long application, String amount) {
        return Map.of("line", line, "application", application, "amount", amount);
    }

    @Test
    @Tag("RVS-09")
    void isReversedOnceWhoeverComesFirst() throws Exception {
        CyclicBarrier together = new CyclicBarrier(8);
        List<Callable<Outcome>> all = java.util.stream.IntStream.range(0, 8)
                .<Callable<Outcome>>mapToObj(i -> () -> {
                    together.await();
                    return reverse("ERRONEOUS_CREDIT");
                })
                .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            int done = 0;
            for (Future<Outcome> each : people.invokeAll(all)) {
                done += each.get().isDone() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(available()).isEqualTo("0.00");
        assertThatThrownBy(() -> database.sql("update deposit_applications set status = 2 where id = ?")
                        .param(deposit)
                        .update())
                .hasStackTraceContaining("stays so");
    }

    @Test
    @Tag("RVS-01")
    void aReasonAndANoteAreNeeded() {
        assertThat(desk.run(Day.OPERATOR, "deposit-records", deposit, "reverse", Map.of("note", "x")))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(desk.run(
                        Day.OPERATOR,
                        "deposit-records",
                        deposit,
                        "reverse",
                        Map.of("reason", "ERRONEOUS_CREDIT", "note", " ")))
                .isInstanceOf(Outcome.Invalid.class);
    }

    private Outcome reverse(String reason) {
        return desk.run(Day.OPERATOR, "deposit-records", deposit, "reverse", input(reason, false), CUT_OFF);
    }

    private static Map<String, Object> input(String reason, boolean freeze) {
        return Map.of("reason", reason, "note", "told by the bank", "freezeAccount", freeze);
    }

    private String available() {
        return ledger.balances(day.account).stream()
                .map(Balance::available)
                .map(money -> money.amount().toPlainString())
                .findFirst()
                .orElse("none");
    }
}
