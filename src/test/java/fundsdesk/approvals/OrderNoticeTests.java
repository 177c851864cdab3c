package fundsdesk.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has to approve is told, and who asked is told what became of it. */
@DeskTest
class OrderNoticeTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestOrders orders;

    @Autowired
    private JdbcClient database;

    private final int number = TestDesk.unique();
    private final Actor maker = TestDesk.person("mona" + number);
    private Actor checker = maker;
    private Actor other = maker;
    private long bank;
    private long flow;

    @BeforeEach
    void putBanksUnderApproval() {
        checker = people.with("chloe" + number, "TOLD" + number);
        other = people.with("colin" + number, "TOLD" + number);
        people.with("mona" + number, "TOLD" + number);
        bank = desk.create("banks", Map.of("name", "Before " + number, "region", "HK", "code", "T" + number));
        flow = desk.create("approval-flows", Map.of("type", "banks.edit", "deadlineHours", 24));
        desk.create("approval-levels", Map.of("flow", flow, "position", 1, "role", "TOLD" + number, "needed", 1));
    }

    @AfterEach
    void takeItOut() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "approval-flows", flow, "delete", Map.of("reason", "end of the test")));
    }

    @Test
    @Tag("APR-06")
    void approversAreToldAndTheMakerIsToldOfTheEnd() {
        String order = asked();
        assertThat(subjects(checker)).containsExactly(order + " waits for your approval");
        assertThat(subjects(other)).hasSize(1);
        assertThat(subjects(maker))
                .as("the maker has the role too, and is not asked")
                .isEmpty();
        assertThat(mailsTo(checker)).isEqualTo(1);
        approve(order);
        assertThat(orders.ended(order)).isEqualTo("EXECUTED");
        assertThat(subjects(maker)).containsExactly(order + ": Executed");
        assertThat(mailsTo(maker)).isEqualTo(1);
    }

    @Test
    @Tag("APR-06")
    void nobodyIsCalledToWhatSomebodyElseHasDealtWith() {
        String order = asked();
        assertThat(unread(other)).hasSize(1);
        TestDesk.done(desk.run(checker, "work-orders", idOf(order), "reject", Map.of("reason", "Wrong name")));
        assertThat(unread(other)).isEmpty();
        assertThat(subjects(maker)).containsExactly(order + ": Rejected");
        assertThat(told(maker).getFirst().get("body")).asString().contains("Wrong name");
    }

    @Test
    @Tag("APR-06")
    void expiryIsToldToo() {
        String order = asked();
        // The trigger on work orders lets deadlines move, and nothing else.
        database.sql("update work_orders set deadline = now() - interval '1 minute' where number = ?")
                .param(order)
                .update();
        context.getBean("expireWorkOrders", com.github.kagkarlsson.scheduler.task.helper.RecurringTask.class)
                .execute(null, null);
        assertThat(orders.ended(order)).isEqualTo("EXPIRED");
        assertThat(subjects(maker)).containsExactly(order + ": Expired");
        assertThat(unread(checker)).isEmpty();
    }

    @Test
    @Tag("APR-06")
    void theBellLeadsToTheOrderAndNobodyReadsWhatOthersWereTold() {
        String order = asked();
        Actor reader = grants.actor(
                checker.username(), "NOTIFICATIONS_READ", "NOTIFICATIONS_MARK", "WORK_ORDERS_READ", "INBOX_READ");
        Actor stranger = grants.actor("stranger" + number, "NOTIFICATIONS_READ", "NOTIFICATIONS_MARK");
        assertThat(Acting.as(stranger, () -> desk.rowsAs("notifications"))).isEmpty();
        assertThat(desk.run(
                        stranger, "notifications", unread(checker).getFirst().id(), "read", Map.of()))
                .isInstanceOf(Outcome.Missing.class);
        try (AtDesk browser = AtDesk.as(context, reader)) {
            browser.open("");
            OnScreen page = new OnScreen().press("1 unread notifications");
            assertThat(page.words()).contains(order + " waits for your approval");
            page.pressEntry(order);
            assertThat(browser.address()).isEqualTo("work-orders/" + order);
        }
        assertThat(unread(checker)).isEmpty();
        long id = told(checker).getFirst().id();
        TestDesk.done(desk.run(reader, "notifications", id, "unread", Map.of()));
        assertThat(unread(checker)).hasSize(1);
        assertThat(desk.run(reader, "notifications", id, "unread", Map.of())).isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    @Tag("APR-03")
    void copiesTellThoseWhoDecideNothing() {
        Actor informed = people.with("ivy" + number, "TOLD-OF" + number);
        Actor named = people.with("nora" + number);
        TestDesk.done(desk.run(
                TestDesk.SYSTEM,
                "approval-flows",
                flow,
                "edit",
                Map.of("copyRoles", List.of("TOLD-OF" + number), "copyUsers", List.of(named.username()))));
        String order = asked();
        assertThat(subjects(informed)).containsExactly("For your information: " + order);
        assertThat(subjects(named)).containsExactly("For your information: " + order);
        assertThat(desk.run(informed, "work-orders", idOf(order), "approve", Map.of()))
                .as("a copy is no vote")
                .isInstanceOf(Outcome.WrongState.class);
        // The order keeps those whom its flow told when it was made.
        TestDesk.done(desk.run(
                TestDesk.SYSTEM,
                "approval-flows",
                flow,
                "edit",
                Map.of("copyRoles", List.of(), "copyUsers", List.of())));
        try (AtDesk browser = AtDesk.as(context, grants.actor("copy-reader", "WORK_ORDERS_READ", "BANKS_READ"))) {
            assertThat(browser.open("work-orders/" + order + "?tab=details").words())
                    .contains("Copies to", "TOLD-OF" + number, named.username());
        }
        approve(order);
        assertThat(orders.ended(order)).isEqualTo("EXECUTED");
        assertThat(subjects(informed)).contains("For your information: " + order + ": Executed");
        assertThat(subjects(named)).hasSize(2);
    }

    private String asked() {
        return TestOrders.numberOf(desk.run(maker, "banks", bank, "edit", Map.of("name", "After " + number)));
    }

    private void approve(String order) {
        TestDesk.done(desk.run(checker, "work-orders", idOf(order), "approve", Map.of()));
    }

    private long idOf(String order) {
        return desk.rows("work-orders", Filter.where("number", Operator.EQ, order))
                .getFirst()
                .id();
    }

    private List<Row> told(Actor actor) {
        return desk.rows("notifications", Filter.where("recipient", Operator.EQ, actor.username()));
    }

    private List<Row> unread(Actor actor) {
        return told(actor).stream().filter(row -> row.get("readAt") == null).toList();
    }

    private List<String> subjects(Actor actor) {
        return told(actor).stream()
                .map(row -> String.valueOf(row.get("subject")))
                .toList();
    }

    private int mailsTo(Actor actor) {
        return desk.rows(
                        "outgoing-mails",
                        Filter.where("recipient", Operator.EQ, actor.username() + "@people.example.test"))
                .size();
    }
}
