package fundsdesk.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Approval by configuration, on a screen that knows nothing of it. */
@DeskTest
class WorkOrderTests {

    private static final String TYPE = "banks.edit";

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient database;

    private final Actor maker = TestDesk.person("maya");
    private Actor first = maker;
    private Actor second = maker;
    private long bank;
    private long flow;

    @BeforeEach
    void putBanksUnderApproval() {
        int number = TestDesk.unique();
        String role = "CHECKERS" + number;
        first = people.with("carl" + number, role);
        second = people.with("cora" + number, role);
        bank = desk.create("banks", Map.of("name", "Before", "region", "HK", "code", "W" + number));
        flow = desk.create("approval-flows", Map.of("type", TYPE, "deadlineHours", 24));
        level(1, role, 1, null);
    }

    @AfterEach
    void takeThemOut() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "approval-flows", flow, "delete", Map.of("reason", "end of the test")));
    }

    @Test
    @Tag("APR-01")
    @Tag("APR-02")
    @Tag("FW-22")
    void nothingChangesUntilAnotherPersonApproved() throws Exception {
        String number = awaiting(edit("After"));
        assertThat(name()).isEqualTo("Before");
        TestDesk.done(decide(first, number, "approve"));
        eventually(() -> assertThat(name()).isEqualTo("After"));
        eventually(() -> assertThat(order(number).get("status")).isEqualTo(OrderStatus.EXECUTED));
    }

    @Test
    @Tag("APR-01")
    void aConditionDecidesWhetherItIsAsked() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "approval-flows", flow, "edit", Map.of("condition", "common:eq:true")));
        assertThat(edit("Small").isDone()).isTrue();
        assertThat(desk.run(maker, "banks", bank, "edit", Map.of("common", true)))
                .isInstanceOf(Outcome.Awaiting.class);
    }

    @Test
    @Tag("APR-03")
    void eachLevelIsAskedInTurn() throws Exception {
        level(2, roleOf(), 1, null);
        String number = awaiting(edit("After"));
        TestDesk.done(decide(first, number, "approve"));
        assertThat(order(number).get("status")).isEqualTo(OrderStatus.PENDING);
        assertThat(order(number).get("level")).isEqualTo(2);
        TestDesk.done(decide(second, number, "approve"));
        eventually(() -> assertThat(name()).isEqualTo("After"));
    }

    @Test
    @Tag("APR-03")
    void anEmptyFlowRefusesAndNeverApprovesByItself() {
        desk.rows("approval-levels", Filter.where("flow", Operator.EQ, flow))
                .forEach(row -> TestDesk.done(
                        desk.run(TestDesk.SYSTEM, "approval-levels", row.id(), "delete", Map.of("reason", "emptied"))));
        long standard = desk.rows("approval-flows", Filter.where("type", Operator.EQ, "default"))
                .getFirst()
                .id();
        List<Row> levels = desk.rows("approval-levels", Filter.where("flow", Operator.EQ, standard));
        levels.forEach(row -> TestDesk.done(
                desk.run(TestDesk.SYSTEM, "approval-levels", row.id(), "delete", Map.of("reason", "emptied"))));
        try {
            assertThat(edit("After"))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("flow.none"));
        } finally {
            levels.forEach(
                    row -> TestDesk.done(desk.run(TestDesk.SYSTEM, "approval-levels", row.id(), "restore", Map.of())));
        }
    }

    @Test
    @Tag("APR-04")
    @Tag("SAFE-03")
    void theMakerNeverApprovesAndNobodyActsTwice() {
        level(2, roleOf(), 1, null);
        Actor makerWithRole = people.with("maya-too" + TestDesk.unique(), roleOf());
        String number = awaiting(desk.run(makerWithRole, "banks", bank, "edit", Map.of("name", "After")));
        assertThat(decide(makerWithRole, number, "approve"))
                .isInstanceOfSatisfying(
                        Outcome.WrongState.class, no -> assertThat(no.code()).isEqualTo("order.own"));
        TestDesk.done(decide(first, number, "approve"));
        assertThat(decide(first, number, "approve"))
                .isInstanceOfSatisfying(
                        Outcome.WrongState.class, no -> assertThat(no.code()).isEqualTo("order.acted"));
    }

    @Test
    @Tag("APR-04")
    @Tag("SAFE-04")
    void theDatabaseRefusesWhatTheCodeWouldLetThrough() {
        String number = awaiting(edit("After"));
        long id = order(number).id();
        assertThatThrownBy(() -> database.sql(
                                "update work_orders set status = 'APPROVED', waiting_role = null where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("lacks approvals");
        assertThatThrownBy(() -> database.sql("update work_orders set maker_person = 'somebody' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("does not change");
    }

    @Test
    @Tag("APR-05")
    void atMostOneOrderIsOpenForARecord() {
        awaiting(edit("After"));
        assertThat(edit("Again"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("order.already-open"));
    }

    @Test
    @Tag("APR-05")
    void anOrderIsStaleWhenItsRecordChanged() throws Exception {
        String number = awaiting(edit("After"));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "banks", bank, "delete", Map.of("reason", "meanwhile")));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "banks", bank, "restore", Map.of()));
        eventually(() -> assertThat(order(number).get("status")).isEqualTo(OrderStatus.STALE));
        assertThat(name()).isEqualTo("Before");
    }

    @Test
    @Tag("APR-02")
    void itsMakerTakesItBackAndItsReviewerTurnsItDown() {
        String withdrawn = awaiting(edit("After"));
        assertThat(decide(first, withdrawn, "withdraw").isDone()).isFalse();
        TestDesk.done(decide(maker, withdrawn, "withdraw"));
        String rejected = awaiting(edit("After"));
        TestDesk.done(desk.run(first, "work-orders", order(rejected).id(), "reject", Map.of("reason", "wrong name")));
        assertThat(order(rejected).get("status")).isEqualTo(OrderStatus.REJECTED);
        assertThat(name()).isEqualTo("Before");
    }

    @Test
    @Tag("APR-06")
    void theInboxHoldsWhatWaitsForMe() {
        String number = awaiting(edit("After"));
        assertThat(inboxOf(first)).contains(number);
        assertThat(inboxOf(TestDesk.person("nobody"))).doesNotContain(number);
    }

    private List<Object> inboxOf(Actor actor) {
        return Acting.as(actor, () -> desk.rowsAs("inbox")).stream()
                .map(row -> row.get("number"))
                .map(Object.class::cast)
                .toList();
    }

    private void level(int position, String role, int needed, @Nullable String from) {
        Map<String, Object> level = new HashMap<>();
        level.put("flow", flow);
        level.put("position", position);
        level.put("role", role);
        level.put("needed", needed);
        desk.create("approval-levels", level);
    }

    private String roleOf() {
        return desk.rows("approval-levels", Filter.where("flow", Operator.EQ, flow))
                .getLast()
                .get("role")
                .toString();
    }

    private Outcome edit(String name) {
        return desk.run(maker, "banks", bank, "edit", Map.of("name", name));
    }

    private static String awaiting(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Awaiting.class);
        return ((Outcome.Awaiting) outcome).workOrder();
    }

    private Outcome decide(Actor by, String number, String action) {
        return desk.run(by, "work-orders", order(number).id(), action, Map.of());
    }

    private Row order(String number) {
        return desk.rows("work-orders", Filter.where("number", Operator.EQ, number))
                .getFirst();
    }

    private @Nullable Object name() {
        return desk.row("banks", bank).get("name");
    }

    /** Orders are carried out after the approval's transaction, on another thread. */
    private static void eventually(Runnable assertion) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.sleep(50);
            }
        }
    }
}
