package fundsdesk.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.deposits.Day;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import fundsdesk.statements.LineResult;
import fundsdesk.statements.LineStatus;
import fundsdesk.statements.StatementRefund;
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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A line is marked to be returned: it moves nothing, and stays on the list until its money has gone back. */
@DeskTest
class StatementRefundTests {

    private static final String MARKER = "refund-marker";

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationContext context;

    private Day day;
    private long line;

    @BeforeEach
    void received() {
        day = new Day(desk);
        line = day.imported("300.00");
    }

    @Test
    @Tag("SRF-01")
    void markingChangesTheLineAndNoBalance() {
        List<?> before = ledger.balances(day.account);
        TestDesk.done(mark(line));
        Row marked = desk.row("statement-lines", line);
        assertThat(marked.get("status")).isEqualTo(LineStatus.PROCESSED);
        assertThat(marked.get("result")).isEqualTo(LineResult.REFUND);
        assertThat(ledger.balances(day.account)).isEqualTo(before);
        assertThat(ledger.differences()).isEmpty();
        assertThat(day.link(Day.OPERATOR, line, day.apply("300.00"), "300.00")).isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    @Tag("SRF-01")
    void theDialogSaysThatItIsAMarkAndTheBankMustReturnTheMoney() {
        assertThat(desk.run(Day.OPERATOR, "statement-lines", line, "refund", Map.of("note", "third party")))
                .isInstanceOf(Outcome.Unchecked.class);
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            InDialog dialog = at.open("statement-lines/" + line).choose("Refund (mark only)");
            assertThat(dialog.words()).contains("This is only a mark", "The bank must still return the money");
        }
    }

    @Test
    @Tag("SRF-01")
    void whatIsClaimedUsedProcessedOrOutgoingIsNotMarked() {
        TestDesk.done(day.link(Day.OPERATOR, line, day.apply("300.00"), "300.00"));
        assertThat(mark(line)).isInstanceOf(Outcome.WrongState.class);
        assertThat(mark(debit("300.00"))).isInstanceOf(Outcome.WrongState.class);
        long other = day.imported("310.00");
        TestDesk.done(mark(other));
        assertThat(mark(other)).isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    @Tag("SRF-01")
    void ofEightWhoMarkItAtOnceOneDoes() throws Exception {
        CyclicBarrier together = new CyclicBarrier(8);
        List<Callable<Outcome>> all = IntStream.range(0, 8)
                .<Callable<Outcome>>mapToObj(i -> () -> {
                    together.await();
                    return mark(line);
                })
                .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            int done = 0;
            for (Future<Outcome> each : people.invokeAll(all)) {
                done += each.get().isDone() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(marks(line)).hasSize(1);
    }

    @Test
    @Tag("SRF-03")
    void aLockedLineIsUnlockedAndMarkedByWhoeverMayUnlock() {
        TestDesk.done(desk.run(Day.OTHER_OPERATOR, "statement-lines", line, "lock", Map.of("note", "whose is it")));
        assertThat(mark(line)).isInstanceOf(Outcome.WrongState.class);
        Actor marker = grants.actor("only-marks", "STATEMENT_LINES_READ", "STATEMENT_LINES_REFUND");
        assertThat(unlockAndMark(marker, "theirs")).isInstanceOf(Outcome.Denied.class);
        Actor unlocker = grants.actor("unlocks-too", "STATEMENT_LINES_READ", "STATEMENT_LINES_UNLOCK");
        assertThat(unlockAndMark(unlocker, " ")).isInstanceOf(Outcome.Invalid.class);
        TestDesk.done(unlockAndMark(unlocker, "the payer asked for it"));
        Row marked = desk.row("statement-lines", line);
        assertThat(marked.get("lockedBy")).isNull();
        assertThat(marked.get("result")).isEqualTo(LineResult.REFUND);
        assertThat(marks(line).getFirst().get("unlocked")).isEqualTo(true);
        assertThat(marks(line).getFirst().get("note")).isEqualTo("the payer asked for it");
    }

    @Test
    @Tag("SRF-03")
    void aLineThatIsNotLockedIsNotUnlocked() {
        assertThat(unlockAndMark(Day.OPERATOR, "any")).isInstanceOf(Outcome.WrongState.class);
        assertThat(desk.row("statement-lines", line).get("status")).isEqualTo(LineStatus.PENDING);
    }

    @Test
    @Tag("SRF-04")
    void theBanksDebitEndsIt() {
        TestDesk.done(mark(line));
        long entry = marks(line).getFirst().id();
        assertThat(link(entry, debit("299.99")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("line.other-amount"));
        assertThat(link(entry, day.imported("300.00")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("line.not-outgoing"));
        long debit = debit("300.00");
        TestDesk.done(link(entry, debit));
        assertThat(desk.row("statement-refunds", entry).get("status")).isEqualTo(StatementRefund.Status.RETURNED);
        assertThat(desk.row("statement-lines", debit).get("result")).isEqualTo(LineResult.REFUND);
        long second = day.imported("300.00");
        TestDesk.done(mark(second));
        assertThat(link(marks(second).getFirst().id(), debit).isDone()).isFalse();
    }

    @Test
    @Tag("SRF-04")
    void aRegisteredRefundEndsItWhenItReturnsAllOfIt() {
        TestDesk.done(mark(line));
        long entry = marks(line).getFirst().id();
        register("100.00");
        assertThat(desk.row("statement-refunds", entry).get("status")).isEqualTo(StatementRefund.Status.OPEN);
        assertThat(desk.row("statement-refunds", entry).get("returned")).hasToString("100.0000");
        register("200.00");
        Row ended = desk.row("statement-refunds", entry);
        assertThat(ended.get("status")).isEqualTo(StatementRefund.Status.RETURNED);
        assertThat(String.valueOf(ended.get("returnedBy"))).startsWith("RFD-");
    }

    @Test
    @Tag("SRF-04")
    void aMarkThatWasAMistakeIsWithdrawnAndTheLineWaitsAgain() {
        TestDesk.done(mark(line));
        long entry = marks(line).getFirst().id();
        TestDesk.done(desk.run(Day.OPERATOR, "statement-refunds", entry, "withdraw", Map.of("note", "wrong line")));
        assertThat(desk.row("statement-lines", line).get("status")).isEqualTo(LineStatus.PENDING);
        TestDesk.done(mark(line));
        assertThat(marks(line)).hasSize(2);
        register("300.00");
        assertThat(desk.run(
                        Day.OPERATOR,
                        "statement-refunds",
                        marks(line).getFirst().id(),
                        "withdraw",
                        Map.of("note", "too late")))
                .isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    @Tag("SRF-04")
    void theDatabaseHoldsThatOnlyMarkedLinesStandOnTheList() {
        TestDesk.done(mark(line));
        assertThatThrownBy(() -> database.sql("update statement_refunds set line_id = ? where line_id = ?")
                        .params(day.imported("300.00"), line)
                        .update())
                .hasStackTraceContaining("not marked to be returned");
    }

    private Outcome mark(long which) {
        return desk.run(Day.OPERATOR, "statement-lines", which, "refund", Map.of("note", "third party"), MARKER);
    }

    private Outcome unlockAndMark(Actor by, String note) {
        return desk.run(
                by, "statement-lines", line, "unlock-and-refund", Map.of("note", note), MARKER, "refund-locked");
    }

    private Outcome link(long entry, long debit) {
        return desk.run(Day.OPERATOR, "statement-refunds", entry, "link-debit", Map.of("debit", debit));
    }

    private void register(String amount) {
        TestDesk.done(desk.run(
                Day.OPERATOR,
                "refunds",
                null,
                "register",
                Map.of(
                        "lines",
                        List.of(Map.of("line", line, "amount", amount)),
                        "payeeName",
                        "SOMEBODY",
                        "reason",
                        "THIRD_PARTY",
                        "crossBorder",
                        false)));
    }

    private List<Row> marks(long which) {
        return desk.rows("statement-refunds", Filter.where("line", Operator.EQ, which));
    }

    /** A debit of the bank on the same account. */
    private long debit(String amount) {
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.debit(amount.replace('.', ','), reference)));
        return day.line(reference);
    }
}
