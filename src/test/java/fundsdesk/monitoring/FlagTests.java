package fundsdesk.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.approvals.TestPeople;
import fundsdesk.crud.Evidence;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import fundsdesk.users.SignedIn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** What people do that is worth a second look, and who decides on it. */
@DeskTest
@Tag("MON-01")
class FlagTests {

    private static final String CRO = "ACTIVITY_FLAGS_READ,ACTIVITY_FLAGS_DISMISS,ACTIVITY_FLAGS_CONFIRM";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestPeople people;

    @Autowired
    private Evidence evidence;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    private final int number = TestDesk.unique();
    private final String name = "watched-" + number;
    private final Deque<Runnable> after = new ArrayDeque<>();

    @AfterEach
    void asItWas() {
        after.forEach(Runnable::run);
    }

    private void look() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "activity-flags", null, "look", Map.of()));
    }

    private List<Row> flags(Rule rule, String subject) {
        return desk
                .rows(
                        "activity-flags",
                        Filter.where("subject", Operator.EQ, subject).and(Filter.where("rule", Operator.EQ, rule)))
                .stream()
                .toList();
    }

    private Row flag(Rule rule, String subject) {
        assertThat(flags(rule, subject)).hasSize(1);
        return flags(rule, subject).getFirst();
    }

    private void refused(String username, String address, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            mvc.perform(post("/sign-in")
                            .param("username", username)
                            .param("password", "guess " + i)
                            .with(request -> {
                                request.setRemoteAddr(address);
                                return request;
                            }))
                    .andReturn();
        }
    }

    private void signsIn(String address) {
        Actor actor = grants.actor(name).from(Actor.Source.BROWSER, address);
        events.publishEvent(new AuthenticationSuccessEvent(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor, actor.username()), null, List.of())));
    }

    private void set(String key, String value, String before) {
        after.push(() -> setting(key, before));
        setting(key, value);
    }

    private void setting(String key, String value) {
        long setting = desk.rows("business-settings", Filter.where("key", Operator.EQ, key))
                .getFirst()
                .id();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", setting, "edit", Map.of("value", value)));
    }

    private static Map<String, String> note() {
        return Map.of("note", "asked them: it was a forgotten password");
    }

    private static String noteAsJson() {
        return "{\"note\": \"asked them\"}";
    }

    @Test
    void aNameThatIsRefusedAgainAndAgainIsFlaggedOnceAndAnewAfterSomebodyDecided() throws Exception {
        refused(name, "10.1.1.1", 4);
        look();
        assertThat(flags(Rule.PASSWORD_GUESSED_AT, name)).isEmpty();
        refused(name, "10.1.1.2", 2);
        look();
        Row flag = flag(Rule.PASSWORD_GUESSED_AT, name);
        assertThat(flag.get("times")).isEqualTo(6L);
        assertThat(flag.get("address")).isEqualTo("10.1.1.2");
        refused(name, "10.1.1.1", 1);
        look();
        look();
        assertThat(flag(Rule.PASSWORD_GUESSED_AT, name).get("times")).isEqualTo(7L);

        TestDesk.done(desk.run(TestDesk.person("carla"), "activity-flags", flag.id(), "dismiss", note()));
        refused(name, "10.1.1.1", 4);
        look();
        assertThat(flags(Rule.PASSWORD_GUESSED_AT, name)).hasSize(1);
        refused(name, "10.1.1.1", 1);
        look();
        assertThat(flags(Rule.PASSWORD_GUESSED_AT, name)).hasSize(2);
    }

    @Test
    void manyNamesTriedFromOnePlaceAreFlagged() throws Exception {
        String address = "10.77." + number % 250 + ".9";
        for (int i = 0; i < 4; i++) {
            refused(name + "-" + i, address, 1);
        }
        look();
        assertThat(flag(Rule.NAMES_TRIED, address).get("times")).isEqualTo(4L);
        assertThat(flags(Rule.PASSWORD_GUESSED_AT, name + "-0")).isEmpty();
    }

    @Test
    void aNameLetInAfterManyRefusalsIsFlagged() throws Exception {
        refused(name, "10.1.2.1", 5);
        signsIn("10.1.2.1");
        look();
        assertThat(flag(Rule.IN_AFTER_REFUSALS, name).get("times")).isEqualTo(5L);
    }

    @Test
    void aPlaceThatIsNewForSomebodyIsFlaggedAndTheirFirstIsNot() {
        signsIn("10.1.3.1");
        signsIn("10.1.3.1");
        look();
        assertThat(flags(Rule.NEW_PLACE, name)).isEmpty();
        signsIn("10.1.3.2");
        look();
        Row flag = flag(Rule.NEW_PLACE, name);
        assertThat(flag.get("address")).isEqualTo("10.1.3.2");
        signsIn("10.1.3.2");
        look();
        assertThat(flag(Rule.NEW_PLACE, name).get("times")).isEqualTo(1L);
    }

    @Test
    void whoSignsInWhileTheOfficeIsClosedIsFlaggedWhereThatIsSwitchedOn() {
        set("monitoring.opens", "23:59", "07:00");
        set("monitoring.closes", "00:00", "22:00");
        signsIn("10.1.4.1");
        look();
        assertThat(flags(Rule.OUT_OF_HOURS, name)).isEmpty();
        set("monitoring.out-of-hours", "true", "false");
        look();
        assertThat(flags(Rule.OUT_OF_HOURS, name)).hasSize(1);
    }

    @Test
    void manyThingsTriedInVainAreFlagged() {
        Actor curious = grants.actor(name);
        for (int i = 0; i < 10; i++) {
            assertThat(new ApiClient(context, curious).get("/api/v1/parcels").status())
                    .isEqualTo(403);
        }
        look();
        assertThat(flag(Rule.MUCH_DENIED, name).get("times")).isEqualTo(10L);
    }

    @Test
    void manyUncoveredNumbersAreFlagged() {
        set("monitoring.revealed", "2", "30");
        Day day = new Day(desk);
        long card = day.card("012-" + number);
        Actor looking = TestDesk.person(name);
        TestDesk.done(desk.run(looking, "bank-cards", card, "reveal", Map.of()));
        look();
        assertThat(flags(Rule.MUCH_REVEALED, name)).isEmpty();
        TestDesk.done(desk.run(looking, "bank-cards", card, "reveal", Map.of()));
        look();
        assertThat(flag(Rule.MUCH_REVEALED, name).get("times")).isEqualTo(2L);
    }

    @Test
    void manyRowsTakenAwayAreFlaggedByTheirNumber() {
        Actor taking = grants.actor(name, "PARCELS_READ", "PARCELS_EXPORT_ROWS");
        evidence.taken(taking, "parcels.export-rows", 150_000, "many");
        look();
        assertThat(flags(Rule.MUCH_EXPORTED, name)).isEmpty();
        evidence.taken(taking, "parcels.export-rows", 60_000, "many more");
        look();
        assertThat(flag(Rule.MUCH_EXPORTED, name).get("times")).isEqualTo(210_000L);
    }

    @Test
    void whatIsExportedIsCounted() {
        desk.create("parcels", Map.of("number", "F" + number, "currency", "HKD", "fee", "1"));
        Actor taking = grants.actor(name, "PARCELS_READ", "PARCELS_EXPORT_ROWS");
        assertThat(new ApiClient(context, taking)
                        .get("/api/v1/parcels/export.csv?filter=number:eq:F" + number)
                        .status())
                .isEqualTo(200);
        assertThat(database.sql("select sum(taken) from rows_taken where created_by = ?")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1L);
    }

    @Test
    void aRuleSetToNoneIsOff() throws Exception {
        set("monitoring.refused-sign-ins", "0", "5");
        refused(name, "10.1.5.1", 8);
        look();
        assertThat(flags(Rule.PASSWORD_GUESSED_AT, name)).isEmpty();
    }

    @Test
    void nobodyDecidesOnTheirOwnNeitherHereNorBySql() throws Exception {
        refused(name, "10.1.6.1", 5);
        look();
        long flag = flag(Rule.PASSWORD_GUESSED_AT, name).id();
        Actor own = grants.actor(name, CRO.split(","));
        ApiClient.Reply reply =
                new ApiClient(context, own).post("/api/v1/activity-flags/" + flag + "/actions/dismiss", noteAsJson());
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().toString()).contains("another person decides");
        assertThat(flag(Rule.PASSWORD_GUESSED_AT, name).get("status")).isEqualTo(ActivityFlag.Status.OPEN);
        assertThatThrownBy(() -> database.sql("update activity_flags set status = 'DISMISSED', note = 'x',"
                                + " decided_at = now(), decided_by = subject where id = ?")
                        .param(flag)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("activity_flags_own");
    }

    @Test
    void whoMayDecidesOnceAndOthersMayNot() throws Exception {
        refused(name, "10.1.7.1", 5);
        look();
        String decide =
                "/api/v1/activity-flags/" + flag(Rule.PASSWORD_GUESSED_AT, name).id() + "/actions/";
        Actor auditor = grants.actor("flag-auditor", "ACTIVITY_FLAGS_READ");
        Actor risk = grants.actor("flag-risk", CRO.split(","));
        assertThat(new ApiClient(context, auditor)
                        .post(decide + "confirm", noteAsJson())
                        .status())
                .isEqualTo(403);
        assertThat(new ApiClient(context, risk).post(decide + "confirm", "{}").status())
                .isEqualTo(422);
        assertThat(new ApiClient(context, risk)
                        .post(decide + "confirm", noteAsJson())
                        .status())
                .isEqualTo(200);
        assertThat(new ApiClient(context, risk)
                        .post(decide + "dismiss", noteAsJson())
                        .status())
                .isEqualTo(409);
        Row decided = flag(Rule.PASSWORD_GUESSED_AT, name);
        assertThat(decided.get("status")).isEqualTo(ActivityFlag.Status.CONFIRMED);
        assertThat(decided.get("decidedBy")).isEqualTo("flag-risk");
    }

    @Test
    void riskIsToldAndSeesAllOfItFromTheFlag() throws Exception {
        Actor risk = people.with("cro-" + number, "CRO");
        refused(name, "10.1.8.1", 5);
        look();
        String flag = String.valueOf(flag(Rule.PASSWORD_GUESSED_AT, name).get("number"));
        List<Row> told = Acting.as(risk, () -> desk.rowsAs("notifications"));
        assertThat(told).anySatisfy(each -> assertThat(each.get("address")).isEqualTo("activity-flags/" + flag));
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            OnScreen page = at.open("activity-flags/" + flag);
            assertThat(page.words()).contains("Refused again and again", name, "Show all of it");
        }
    }
}
