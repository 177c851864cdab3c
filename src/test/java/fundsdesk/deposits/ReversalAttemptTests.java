package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.database.TestDatabase;
import fundsdesk.ledger.Hold;
import fundsdesk.ledger.Instruction;
import fundsdesk.ledger.LedgerService;
import fundsdesk.money.Money;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every attempt at a reversal is kept with its checks, whatever became of it, and says what to do next. */
@DeskTest
@Tag("RVS-04")
class ReversalAttemptTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private UnclearReversals unclear;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private KeptChecks keeping;

    @Autowired
    private ApplicationContext context;

    private Day day;
    private long deposit;

    @BeforeEach
    void credited() {
        day = new Day(desk);
        deposit = day.apply("2000.00");
        long line = day.imported("2000.00");
        TestDesk.done(day.link(Day.OPERATOR, line, deposit, "2000.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
    }

    @Test
    void aBlockedAttemptIsKeptWithItsFiguresThoughNothingElseOfItStays() {
        spend();
        assertThat(reverse()).isInstanceOf(Outcome.Unchecked.class);
        Row attempt = attempt();
        assertThat(attempt.get("outcome")).isEqualTo(AttemptOutcome.BLOCKED);
        assertThat(attempt.get("createdBy")).isEqualTo(Day.OPERATOR.username());
        assertThat(attempt.get("reason")).isEqualTo(ReversalReason.ERRONEOUS_CREDIT);
        assertThat(desk.told(attempt, "message")).contains("HKD 1,000.00");
        assertThat(checksOf(attempt).checks()).hasSize(8);
        assertThat(checksOf(attempt).blocks()).isTrue();
        assertThat(desk.row("deposit-records", deposit).get("status")).isEqualTo(DepositStatus.COMPLETED);
        // The trail tells of it: who, with what, in a revision of its own.
        assertThat(database.sql("select count(*) from reversal_attempts_aud where id = ?")
                        .param(attempt.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aSuccessIsKeptWithItsProcedureInTheSameTransaction() {
        TestDesk.done(reverse());
        Row attempt = attempt();
        assertThat(attempt.get("outcome")).isEqualTo(AttemptOutcome.REVERSED);
        assertThat(attempt.get("procedureNumber"))
                .isEqualTo(ledger.steps("deposit-applications/" + deposit)
                        .getLast()
                        .procedure());
        int revisions = database.sql(
                        "select count(distinct a.rev) from reversal_attempts_aud a join deposit_applications_aud d"
                                + " on d.rev = a.rev where a.id = ? and d.id = ?")
                .params(attempt.id(), deposit)
                .query(Integer.class)
                .single();
        assertThat(revisions).isEqualTo(1);
    }

    @Test
    void whoeverComesTooLateIsKeptToo() {
        TestDesk.done(reverse());
        assertThat(reverse()).isInstanceOf(Outcome.WrongState.class);
        assertThat(attempts())
                .extracting(row -> row.get("outcome"))
                .containsExactly(AttemptOutcome.REFUSED, AttemptOutcome.REVERSED);
        assertThat(failures()).isEmpty();
    }

    @Test
    void whatAwaitsApprovalIsOneAttemptAndCarryingItOutAnother() {
        setting("reversals.needs-approval", "true");
        try {
            Outcome asked = reverse();
            assertThat(attempt().get("outcome")).isEqualTo(AttemptOutcome.AWAITING);
            assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
            assertThat(attempt().get("outcome")).isEqualTo(AttemptOutcome.REVERSED);
            assertThat(attempt().get("workOrder")).isEqualTo(TestOrders.numberOf(asked));
        } finally {
            setting("reversals.needs-approval", "false");
        }
    }

    @Test
    @Tag("RVS-10")
    void aFailureIsOpenUntilALaterAttemptSucceeds() {
        long hold = spend();
        reverse();
        reverse();
        Row failure = failures().getFirst();
        assertThat(failure.get("nextStep")).isEqualTo(RecoveryStep.FREEZE_AND_CONTACT);
        assertThat(failure.get("failures")).isEqualTo(2);
        assertThat(Duration.between(
                        (java.time.Instant) failure.get("failedAt"), (java.time.Instant) failure.get("dueAt")))
                .isEqualTo(Duration.ofHours(48));
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            assertThat(at.open("deposit-records/" + deposit).words())
                    .contains("Freeze, contact, retry", "The balance does not cover it");
        }
        transaction.executeWithoutResult(status -> ledger.release(
                        Instruction.of("tests/" + TestDesk.unique(), "release"), hold)
                .orThrow());
        TestDesk.done(reverse());
        assertThat(desk.row("failed-reversals", failure.id()).get("status")).isEqualTo(FailedReversal.Status.REVERSED);
    }

    @Test
    @Tag("RVS-10")
    void aFailureIsGivenUpWithANote() {
        spend();
        reverse();
        long failure = failures().getFirst().id();
        TestDesk.done(desk.run(Day.OPERATOR, "failed-reversals", failure, "give-up", Map.of("note", "it was theirs")));
        assertThat(desk.row("failed-reversals", failure).get("closingNote")).isEqualTo("it was theirs");
        assertThat(desk.run(Day.OPERATOR, "failed-reversals", failure, "give-up", Map.of("note", "again")))
                .isInstanceOf(Outcome.WrongState.class);
        reverse();
        assertThat(failures()).hasSize(2);
    }

    @Test
    void aLedgerWithoutAnswerIsAskedAndThenItIsTriedAgain() {
        long stuck = stuckProcedure();
        assertThat(reverse()).isInstanceOf(Outcome.Refused.class);
        assertThat(attempt().get("outcome")).isEqualTo(AttemptOutcome.IN_DOUBT);
        assertThat(failures().getFirst().get("nextStep")).isEqualTo(RecoveryStep.ASK_LEDGER);
        long first = attempt().id();
        assertThat(inquire(first))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("reversal.still-in-doubt"));
        owner("update procedures set status = 'END_FAIL', ended_at = now(), message = 'gone' where id = " + stuck);
        TestDesk.done(inquire(first));
        assertThat(desk.row("reversal-attempts", first).get("outcome")).isEqualTo(AttemptOutcome.NOT_BOOKED);
        assertThat(failures().getFirst().get("nextStep")).isEqualTo(RecoveryStep.TRY_AGAIN);
        TestDesk.done(reverse());
    }

    @Test
    void whatAProcessLeftInBetweenIsFoundOut() {
        long begun = begunAndLeft();
        assertThat(attempt().get("outcome")).isEqualTo(AttemptOutcome.STARTED);
        unclear.inquire(Duration.ZERO);
        assertThat(desk.row("reversal-attempts", begun).get("outcome")).isEqualTo(AttemptOutcome.NOT_BOOKED);
        assertThat(failures().getFirst().get("nextStep")).isEqualTo(RecoveryStep.TRY_AGAIN);
        TestDesk.done(reverse());
        assertThat(failures().getFirst().get("status")).isEqualTo(FailedReversal.Status.REVERSED);
    }

    @Test
    void theDatabaseKeepsAttemptsAsTheyEnded() {
        reverse();
        long attempt = attempt().id();
        assertThatThrownBy(() -> database.sql("update reversal_attempts set outcome = 'BLOCKED' where id = ?")
                        .param(attempt)
                        .update())
                .hasStackTraceContaining("stays what it was");
        assertThatThrownBy(() -> owner("delete from reversal_attempts where id = " + attempt))
                .hasStackTraceContaining("stays what it was");
    }

    @Test
    void theDatabaseRefusesAReversalWithoutItsAttempt() {
        assertThatThrownBy(() -> database.sql("update deposit_applications set status = 5,"
                                + " reversal_reason = 'ERRONEOUS_CREDIT' where id = ?")
                        .param(deposit)
                        .update())
                .hasStackTraceContaining("without an attempt");
    }

    private Outcome reverse() {
        Map<String, Object> input = Map.of("reason", "ERRONEOUS_CREDIT", "note", "wrong", "freezeAccount", false);
        return desk.run(Day.OPERATOR, "deposit-records", deposit, "reverse", input, "reversal-cut-off");
    }

    private Outcome inquire(long attempt) {
        return desk.run(Day.OPERATOR, "reversal-attempts", attempt, "inquire", Map.of());
    }

    private Row attempt() {
        return attempts().getFirst();
    }

    private List<Row> attempts() {
        return desk.rows("reversal-attempts", Filter.where("deposit", Operator.EQ, deposit));
    }

    private List<Row> failures() {
        return desk.rows("failed-reversals", Filter.where("deposit", Operator.EQ, deposit));
    }

    private fundsdesk.crud.Checklist checksOf(Row attempt) {
        return keeping.read(database.sql("select checks from reversal_attempts where id = ?")
                .param(attempt.id())
                .query(String.class)
                .single());
    }

    /** Half of it is not available any more. */
    private long spend() {
        Hold hold = new Hold(Hold.Kind.COIN, day.account, new Money(new BigDecimal("1000.00"), "HKD"));
        Instruction instruction = Instruction.of("tests/" + TestDesk.unique(), "hold");
        return Optional.ofNullable(transaction.execute(status ->
                        ledger.hold(instruction, hold).orThrow().holdId().orElseThrow()))
                .orElseThrow();
    }

    /** As a process leaves it that ends after it began and before anything was done. */
    private long begunAndLeft() {
        return Acting.as(
                Day.OPERATOR,
                () -> ChangeNote.of("deposit-records.reverse")
                        .during(() -> transaction.execute(status -> {
                            Actor operator = Acting.required();
                            ReversalAttempt attempt = new ReversalAttempt(
                                    "RVA-T-" + TestDesk.unique(),
                                    entities.getReference(Deposit.class, deposit),
                                    new ReverseDeposit.Input(ReversalReason.ERRONEOUS_CREDIT, "wrong", false),
                                    null,
                                    operator);
                            entities.persist(attempt);
                            return attempt.id();
                        })));
    }

    /** A procedure of the reversal that has no outcome, as a back end that timed out leaves it. */
    private long stuckProcedure() {
        String subject = "deposit-applications/" + deposit;
        Instruction instruction = Instruction.of(subject, "reverse").note("wrong");
        long credit = one("select procedure_id from deposit_applications where id = " + deposit, Long.class);
        String hash = Optional.ofNullable(transaction.execute(status -> {
                    status.setRollbackOnly();
                    ledger.reverse(instruction, credit, OptionalLong.empty()).orThrow();
                    return one(
                            "select request_hash from procedures where idempotency_key = '" + instruction.key() + "'",
                            String.class);
                }))
                .orElseThrow();
        owner("insert into procedures (number, type, status, idempotency_key, request_hash, subject,"
                + " securities_account_id, currency, amount, business_date, started_at) values ('PRC-T-" + deposit
                + "', 'CashDepositReverse', 'PENDING', '" + instruction.key() + "', '" + hash + "', '" + subject
                + "', " + day.account + ", 'HKD', 2000, current_date, now())");
        return one("select id from procedures where number = 'PRC-T-" + deposit + "'", Long.class);
    }

    private <V> V one(String sql, Class<V> type) {
        return database.sql(sql).query(type).single();
    }

    private static void owner(String sql) {
        JdbcClient.create(TestDatabase.shared().superuser()).sql(sql).update();
    }

    private void setting(String key, String value) {
        long setting = desk.rows("business-settings", Filter.where("key", Operator.EQ, key))
                .getFirst()
                .id();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", setting, "edit", Map.of("value", value)));
    }
}
