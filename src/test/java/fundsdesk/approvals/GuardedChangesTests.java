package fundsdesk.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import fundsdesk.screens.OnScreen;
import fundsdesk.users.Accounts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Who may do what, who approves, and what limits people: nobody changes that alone, nor without proving who they are. */
@DeskTest
class GuardedChangesTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Desk theDesk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private Accounts accounts;

    private final int number = TestDesk.unique();
    private Actor admin = TestDesk.SYSTEM;
    private Accounts.App app;
    private ApiClient api;
    private long role;

    @BeforeEach
    void signIn() {
        admin = accounts.granted(
                "chief",
                "ROLES_READ",
                "ROLES_CREATE",
                "ROLES_EDIT",
                "ROLES_COPY",
                "ROLES_DELETE",
                "USERS_READ",
                "USERS_EDIT",
                "USERS_CREATE",
                "APPROVAL_FLOWS_READ",
                "APPROVAL_FLOWS_CREATE",
                "APPROVAL_FLOWS_EDIT",
                "APPROVAL_FLOWS_DELETE",
                "APPROVAL_LEVELS_READ",
                "APPROVAL_LEVELS_CREATE",
                "APPROVAL_LEVELS_EDIT",
                "APPROVAL_LEVELS_DELETE",
                "BUSINESS_SETTINGS_READ",
                "BUSINESS_SETTINGS_EDIT",
                "BUSINESS_SETTINGS_RESET",
                "WORK_ORDERS_READ",
                "WORK_ORDERS_WITHDRAW",
                "DEPOSIT_RECORDS_READ",
                "DEPOSIT_RECORDS_DISHONOUR");
        app = accounts.withApp(admin);
        api = new ApiClient(context, admin);
        role = desk.create("roles", Map.of("name", "Guarded " + number, "permissions", List.of("BANKS_READ")));
    }

    @Test
    @Tag("APR-07")
    @Tag("SEC-05")
    void aRoleIsChangedByTwoPeopleAndTheFirstProvesWhoTheyAre() {
        String address = "/api/v1/roles/" + role + "/actions/edit";
        String wanted = "{\"permissions\":[\"BANKS_READ\",\"BANKS_EDIT\"]}";
        ApiClient.Reply unproven = api.post(address, wanted);
        assertThat(unproven.status()).isEqualTo(403);
        assertThat(unproven.json().path("code").asString()).isEqualTo("step-up");
        ApiClient.Reply asked = api.post(address, wanted, Map.of("X-Second-Factor", app.code()));
        assertThat(asked.json().path("outcome").asString()).isEqualTo("AWAITING_APPROVAL");
        assertThat(permissions()).containsExactly("BANKS_READ");
        assertThat(orders.approve(
                        new Outcome.Awaiting(asked.json().path("workOrder").asString())))
                .isEqualTo("EXECUTED");
        assertThat(permissions()).containsExactlyInAnyOrder("BANKS_READ", "BANKS_EDIT");
    }

    @Test
    @Tag("SEC-05")
    void permissionsAreTickedOnlyByWhoProvesWhoTheyAre() {
        try (AtDesk browser = AtDesk.as(context, admin)) {
            OnScreen page = browser.open("roles/Guarded " + number).tab("Permissions");
            InDialog asked = page.choose("Save permissions");
            assertThat(asked.words()).contains("Is it you?");
            asked.enter("Code of your app, or a recovery code", app.code()).confirm();
        }
        assertThat(ordersOn(role)).hasSize(1);
    }

    @Test
    @Tag("SEC-05")
    void aChequeIsDishonouredOnlyByWhoProvesWhoTheyAre() {
        Day day = new Day(desk);
        long deposit = TestDesk.done(day.applying(day.clientNumber(), "CHEQUE", "2000.00"));
        TestDesk.done(day.link(Day.OPERATOR, day.imported("2000.00"), deposit, "2000.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        try (AtDesk browser = AtDesk.as(context, admin)) {
            InDialog dialog = browser.open("deposit-records/" + deposit).choose("Dishonour");
            dialog.enter("Note", "returned by the bank").confirm();
            assertThat(dialog.words()).contains("Is it you?");
        }
        String address = "/api/v1/deposit-records/" + deposit + "/actions/dishonour";
        String note = "{\"note\":\"returned by the bank\"}";
        assertThat(api.post(address, note, Map.of("Idempotency-Key", "a" + number))
                        .status())
                .isEqualTo(403);
        assertThat(api.post(address, note, Map.of("Idempotency-Key", "b" + number, "X-Second-Factor", app.code()))
                        .status())
                .isEqualTo(200);
        assertThat(String.valueOf(desk.row("deposit-records", deposit).get("status")))
                .isEqualTo("REVERSED");
    }

    @Test
    @Tag("APR-07")
    void approvalIsNotSwitchedOffFirst() {
        proven();
        assertAwaits(run("approval-flows", null, "create", Map.of("type", "roles.edit", "enabled", false)));
        long off = desk.create("approval-flows", Map.of("type", "roles.edit", "enabled", false, "deadlineHours", 24));
        try {
            assertAwaits(run("roles", role, "edit", Map.of("description", "wide")));
            assertAwaits(run("approval-flows", off, "edit", Map.of("condition", "name:eq:nothing")));
        } finally {
            TestDesk.done(
                    desk.run(TestDesk.SYSTEM, "approval-flows", off, "delete", Map.of("reason", "end of the test")));
        }
        long standard = desk.rows("approval-flows", Filter.where("type", Operator.EQ, "default"))
                .getFirst()
                .id();
        assertAwaits(run(
                "approval-levels",
                null,
                "create",
                Map.of("flow", standard, "position", 2, "role", "REVIEWER", "needed", 1)));
    }

    @Test
    @Tag("APR-07")
    void everyChangeOfARoleWaits() {
        proven();
        assertAwaits(run("roles", null, "create", Map.of("name", "New " + number, "permissions", List.of())));
        assertAwaits(run("roles", role, "copy", Map.of("name", "Copy " + number)));
        assertAwaits(run("roles", role, "delete", Map.of("reason", "out")));
        assertThat(desk.rows("roles", Filter.where("name", Operator.IN, "New " + number, "Copy " + number)))
                .isEmpty();
    }

    @Test
    @Tag("APR-07")
    void rolesAreGivenByTwoPeopleAndTakenAwayByOne() {
        proven();
        Actor person = accounts.person("newcomer");
        assertAwaits(run("users", person.userId(), "edit", Map.of("roles", List.of(role))));
        Actor leaver = accounts.person("leaver");
        accounts.role(leaver, "BANKS_READ");
        assertThat(run("users", leaver.userId(), "edit", Map.of("roles", List.of()))
                        .isDone())
                .isTrue();
        assertThat(run("users", leaver.userId(), "edit", Map.of("enabled", false))
                        .isDone())
                .isTrue();
        assertAwaits(run("users", leaver.userId(), "edit", Map.of("enabled", true)));
        assertAwaits(run("users", admin.userId(), "edit", Map.of("person", "somebody else")));
    }

    @Test
    @Tag("APR-07")
    void limitsAreChangedByTwoPeople() {
        proven();
        assertAwaits(run("business-settings", setting("deposits.large-amount"), "edit", Map.of("value", "900000000")));
        assertAwaits(
                run("business-settings", setting("deposits.direct-needs-approval"), "edit", Map.of("value", "false")));
        long free = setting("deposits.cheque-hold-days");
        assertThat(run("business-settings", free, "edit", Map.of("value", "3")).isDone())
                .isTrue();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", free, "reset", Map.of("reason", "test over")));
    }

    /** Within the five minutes that it holds. */
    private void proven() {
        assertThat(Acting.as(admin, () -> theDesk.stepUp(app.code()))).isTrue();
    }

    private Outcome run(String screen, Long id, String action, Map<String, ?> input) {
        return desk.run(admin, screen, id, action, input);
    }

    private void assertAwaits(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Awaiting.class);
        String order = TestOrders.numberOf(outcome);
        Row row = desk.rows("work-orders", Filter.where("number", Operator.EQ, order))
                .getFirst();
        TestDesk.done(desk.run(admin, "work-orders", row.id(), "withdraw", Map.of()));
    }

    private List<Row> ordersOn(long id) {
        return desk.rows("work-orders", Filter.where("subjectId", Operator.EQ, id));
    }

    private List<String> permissions() {
        Object stored = desk.row("roles", role).get("permissions");
        return ((java.util.Collection<?>) java.util.Objects.requireNonNull(stored))
                .stream().map(String::valueOf).toList();
    }

    private long setting(String key) {
        return desk.rows("business-settings", Filter.where("key", Operator.EQ, key))
                .getFirst()
                .id();
    }
}
