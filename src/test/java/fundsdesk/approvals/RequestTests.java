package fundsdesk.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.deposits.Day;
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

/** Approvers see what they decide on, as of now, and decide on several at once. */
@DeskTest
class RequestTests {

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

    private final int number = TestDesk.unique();
    private final String role = "SEEING" + number;
    private final Actor maker = TestDesk.person("mark" + number);
    private Actor checker = maker;
    private long flow;

    @BeforeEach
    void putBanksUnderApproval() {
        people.with("cleo" + number, role);
        people.with(maker.username(), role);
        checker = grants.actor(
                "cleo" + number,
                "WORK_ORDERS_READ",
                "WORK_ORDERS_DECIDE",
                "WORK_ORDER_DECISIONS_READ",
                "INBOX_READ",
                "BANKS_READ");
        flow = desk.create("approval-flows", Map.of("type", "banks.edit", "deadlineHours", 24));
        desk.create("approval-levels", Map.of("flow", flow, "position", 1, "role", role, "needed", 1));
    }

    @AfterEach
    void takeItOut() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "approval-flows", flow, "delete", Map.of("reason", "end of the test")));
    }

    @Test
    @Tag("APR-06")
    void theApproverSeesBeforeAndAfter() {
        String order = asked(bank("Before"), "After");
        assertThat(page(order)).contains("What will change", "Name", "Before " + number, "After " + number);
        assertThat(desk.rows("banks", Filter.where("name", Operator.EQ, "After " + number)))
                .as("looking changes nothing")
                .isEmpty();
    }

    @Test
    @Tag("APR-06")
    void whatWouldFailNowIsSaidBeforeItIsApproved() {
        long bank = bank("Before");
        String wanted = "Q" + TestDesk.unique();
        String order = TestOrders.numberOf(desk.run(maker, "banks", bank, "edit", Map.of("code", wanted)));
        assertThat(page(order)).doesNotContain("As of now it would not be carried out");
        desk.create("banks", Map.of("name", "Sooner " + number, "region", "HK", "code", wanted));
        assertThat(page(order)).contains("As of now it would not be carried out");
    }

    @Test
    @Tag("APR-06")
    void theChecksAreThoseOfNow() {
        Day day = new Day(desk);
        long account = day.opening("W");
        long deposit = TestDesk.done(day.applying(day.clientNumber() + "W", "BANK_TRANSFER", "5000.00"));
        String reference = Day.unusual();
        long line = day.imported("5000.00", reference);
        TestDesk.done(day.link(Day.OPERATOR, line, deposit, "5000.00"));
        people.with("the-reviewer", "REVIEWER");
        String order = TestOrders.numberOf(day.approve(Day.REVIEWER, day.review(deposit)));
        assertThat(page(order)).contains("Checks, as of now", "is still being opened");
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "securities-accounts", account, "activate", Map.of("reason", "it is open")));
        assertThat(page(order)).contains("Checks, as of now").doesNotContain("is still being opened");
    }

    @Test
    @Tag("APR-06")
    void threeListsOfOrders() {
        String mine = asked(bank("Mine"), "Changed");
        Actor owner = grants.actor(maker.username(), "WORK_ORDERS_READ", "WORK_ORDERS_DECIDE", "INBOX_READ");
        assertThat(inTab(checker, "waiting")).contains(mine);
        assertThat(inTab(checker, "mine")).doesNotContain(mine);
        assertThat(inTab(owner, "waiting")).doesNotContain(mine);
        assertThat(inTab(owner, "mine")).contains(mine);
        assertThat(Acting.as(owner, () -> desk.rowsAs("work-orders"))).anyMatch(row -> mine.equals(row.get("number")));
    }

    @Test
    @Tag("APR-06")
    void whatIHaveDecidedOnWaitsForOthers() {
        people.with("carl" + number, role);
        desk.create("approval-levels", Map.of("flow", flow, "position", 2, "role", role, "needed", 1));
        String order = asked(bank("Two"), "Levels");
        assertThat(inbox(checker)).contains(order);
        TestDesk.done(desk.run(checker, "work-orders", idOf(order), "approve", Map.of()));
        assertThat(inbox(checker)).doesNotContain(order);
    }

    @Test
    @Tag("APR-06")
    void severalAreApprovedAtOnceWithOneResultEach() throws InterruptedException {
        String good = asked(bank("Good"), "Better");
        long bad = bank("Bad");
        String failing = asked(bad, "Worse");
        try (AtDesk browser = AtDesk.as(context, checker)) {
            OnScreen grid = browser.open("inbox").select(idOf(good), idOf(failing));
            TestDesk.done(desk.run(maker, "work-orders", idOf(failing), "withdraw", Map.of()));
            grid.choose("Approve").confirm();
            assertThat(new fundsdesk.screens.InDialog().await("1 done, 1 not.").words())
                    .contains(good);
        }
        assertThat(orders.ended(good)).isEqualTo("EXECUTED");
        assertThat(orders.ended(failing)).isEqualTo("WITHDRAWN");
    }

    private String page(String order) {
        try (AtDesk browser = AtDesk.as(context, checker)) {
            return browser.open("work-orders/" + order).tab("Request").words();
        }
    }

    private List<String> inTab(Actor actor, String tab) {
        try (AtDesk browser = AtDesk.as(context, actor)) {
            return browser.open("work-orders?tab=" + tab).rows().stream()
                    .map(row -> String.valueOf(row.get("number")))
                    .toList();
        }
    }

    private List<String> inbox(Actor actor) {
        return Acting.as(actor, () -> desk.rowsAs("inbox")).stream()
                .map(row -> String.valueOf(row.get("number")))
                .toList();
    }

    private long bank(String name) {
        return desk.create(
                "banks", Map.of("name", name + " " + number, "region", "HK", "code", "Q" + TestDesk.unique()));
    }

    private String asked(long bank, String name) {
        Outcome outcome = desk.run(maker, "banks", bank, "edit", Map.of("name", name + " " + number));
        return TestOrders.numberOf(outcome);
    }

    private long idOf(String order) {
        Row row = desk.rows("work-orders", Filter.where("number", Operator.EQ, order))
                .getFirst();
        return row.id();
    }
}
