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
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the levels of a flow ask: roles, people by name, any or all or so many of them, in bands of amounts. */
@DeskTest
class ApprovalLevelTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient database;

    private final int number = TestDesk.unique();
    private final String role = "LEVEL" + number;
    private final Actor maker = TestDesk.person("mark" + number);
    private Actor named = maker;
    private Actor holder = maker;
    private Actor holder2 = maker;
    private long bank;
    private long flow;

    @BeforeEach
    void putBanksUnderApproval() {
        named = people.with("nora" + number, "NOTHING" + number);
        people.with(maker.username(), "MAKER" + number);
        holder = people.with("hugo" + number, role);
        holder2 = people.with("hana" + number, role);
        bank = desk.create("banks", Map.of("name", "Before", "region", "HK", "code", "L" + number));
        flow = desk.create("approval-flows", Map.of("type", "banks.edit", "deadlineHours", 24));
    }

    @AfterEach
    void takeItOut() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "approval-flows", flow, "delete", Map.of("reason", "end of the test")));
    }

    @Test
    @Tag("APR-03")
    void aLevelAsksPeopleByName() {
        level(1, Map.of("users", List.of(named.username())));
        String order = asked();
        assertThat(order(order).get("waitingUsers")).isEqualTo(named.username());
        assertThat(waitingFor(named)).contains(order);
        assertThat(waitingFor(holder)).doesNotContain(order);
        assertRefused(decide(holder, order, "approve"), "order.other-role");
        TestDesk.done(decide(named, order, "approve"));
        assertThat(order(order).get("status")).isNotEqualTo(OrderStatus.PENDING);
    }

    @Test
    @Tag("APR-03")
    void aRoleAndNamesTogetherAreOneGroup() {
        level(1, Map.of("role", role, "users", List.of(named.username()), "needed", 2));
        String order = asked();
        TestDesk.done(decide(named, order, "approve"));
        assertThat(order(order).get("status")).isEqualTo(OrderStatus.PENDING);
        assertThat(waitingFor(named)).doesNotContain(order);
        TestDesk.done(decide(holder2, order, "approve"));
        assertThat(order(order).get("status")).isNotEqualTo(OrderStatus.PENDING);
    }

    @Test
    @Tag("APR-03")
    void allMeansEverybodyWhoIsAsked() {
        level(1, Map.of("role", role, "users", List.of(named.username()), "needed", 0));
        String order = asked();
        for (Actor each : List.of(holder, named)) {
            TestDesk.done(decide(each, order, "approve"));
            assertThat(order(order).get("status")).isEqualTo(OrderStatus.PENDING);
        }
        TestDesk.done(decide(holder2, order, "approve"));
        assertThat(order(order).get("status")).isNotEqualTo(OrderStatus.PENDING);
    }

    @Test
    @Tag("APR-03")
    void anOrderKeepsWhomItsFlowAsked() {
        long level = level(1, Map.of("users", List.of(named.username())));
        String order = asked();
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "approval-levels", level, "edit", Map.of("users", List.of(), "role", role)));
        assertRefused(decide(holder, order, "approve"), "order.other-role");
        TestDesk.done(decide(named, order, "approve"));
    }

    @Test
    @Tag("APR-03")
    @Tag("FW-06")
    void aLevelIsAddedOnThePageOfItsFlow() {
        try (AtDesk browser = AtDesk.as(context, maker)) {
            OnScreen page = browser.open("approval-flows/" + flow).tab("Levels");
            page.choose("Add level").enter("Everybody with the role", role).confirm();
        }
        assertThat(desk.rows("approval-levels", Filter.where("flow", Operator.EQ, flow)))
                .extracting(row -> row.get("role"))
                .containsExactly(role);
    }

    @Test
    @Tag("APR-03")
    void whoAsksAloneFindsNobody() {
        level(1, Map.of("users", List.of(maker.username())));
        assertThat(edit())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("flow.too-few-people"));
    }

    @Test
    @Tag("APR-03")
    void whatAsksNobodyIsNoLevel() {
        assertInvalid(create(Map.of()), "level.asks-nobody");
        assertInvalid(create(Map.of("users", List.of(named.username()), "needed", 2)), "level.too-many");
        assertInvalid(create(Map.of("role", role, "fromAmount", 500, "belowAmount", 500)), "level.band");
    }

    @Test
    @Tag("APR-03")
    void theDatabaseLetsNoLevelAskNobody() {
        long level = level(1, Map.of("users", List.of(named.username())));
        assertThatThrownBy(() -> database.sql("delete from approval_level_users where level_id = ?")
                        .param(level)
                        .update())
                .hasMessageContaining("asks nobody");
    }

    private long level(int position, Map<String, ?> more) {
        return TestDesk.done(create(with(position, more)));
    }

    private Outcome create(Map<String, ?> level) {
        return desk.run(TestDesk.SYSTEM, "approval-levels", null, "create", with(1, level));
    }

    private Map<String, Object> with(int position, Map<String, ?> more) {
        Map<String, Object> level = new HashMap<>(Map.of("flow", flow, "position", position, "needed", 1));
        level.putAll(more);
        return level;
    }

    private Outcome edit() {
        return desk.run(maker, "banks", bank, "edit", Map.of("name", "After " + TestDesk.unique()));
    }

    private String asked() {
        return TestOrders.numberOf(edit());
    }

    private Outcome decide(Actor by, String order, String action) {
        return desk.run(by, "work-orders", order(order).id(), action, Map.of());
    }

    private Row order(String order) {
        return desk.rows("work-orders", Filter.where("number", Operator.EQ, order))
                .getFirst();
    }

    private List<@Nullable Object> waitingFor(Actor actor) {
        return Acting.as(actor, () -> desk.rowsAs("inbox")).stream()
                .<@Nullable Object>map(row -> row.get("number"))
                .toList();
    }

    private static void assertRefused(Outcome outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.WrongState.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static void assertInvalid(Outcome outcome, String code) {
        assertThat(outcome.isDone()).isFalse();
        assertThat(outcome.toString()).contains(code);
    }
}
