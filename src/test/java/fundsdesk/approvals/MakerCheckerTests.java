package fundsdesk.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.approvals.MakerGates.Gate;
import fundsdesk.crud.Actions;
import fundsdesk.crud.OneTimeSecret;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screens;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who had a hand in a record tries to be its second person too: each way at each place where one decides. They
 * hold every permission and every role there is, so nothing stands in their way but who they are.
 */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MakerCheckerTests {

    /** How they try. */
    enum Way {
        REST,
        SECOND_ACCOUNT,
        PROGRAM_OF_THEIRS,
        BATCH,
        TWO_SESSIONS_AT_ONCE,
        IN_THE_BROWSER,
        ALL_WARNINGS_ACCEPTED,
        SIMULATED_FIRST
    }

    private static final String[] WARNINGS = {"payee-account", "payee-name", "amount-agrees", "card-holder"};

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MockMvc door;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOrders orders;

    @Autowired
    private Screens screens;

    @Autowired
    private Actions actions;

    private final int number = TestDesk.unique();
    private final Set<String> tried = new TreeSet<>();
    private List<Gate> gates = List.of();
    private Actor maker = TestDesk.SYSTEM;
    private Actor secondAccount = maker;
    private Actor stranger = maker;
    private String token = "";
    private long flow;

    @BeforeAll
    void begin() {
        maker = allowedAll("gina" + number);
        String twin = allowedAll("gina-too" + number).username();
        secondAccount = new Actor(8_000_001, twin, maker.person(), Actor.Kind.PERSON, Actor.Source.REST, null);
        Actor other = allowedAll("otto" + number);
        Actor third = allowedAll("theo" + number);
        stranger = allowedAll("stella" + number);
        allowedAll("sven" + number);
        token = program();
        flow = desk.create("approval-flows", Map.of("type", MakerGates.FLOW, "deadlineHours", 24));
        for (int level = 1; level <= 2; level++) {
            desk.create(
                    "approval-levels", Map.of("flow", flow, "position", level, "role", MakerGates.ROLE, "needed", 1));
        }
        gates = new MakerGates(desk, context, maker, other, third, orders).make();
    }

    /** Somebody with every permission and every role. */
    private Actor allowedAll(String name) {
        people.with(name, MakerGates.ROLE, "REVIEWER", "ADMIN", "CFO", "CEO", "OPERATOR");
        return grants.actor(name, everything());
    }

    private String[] everything() {
        return screens.all().stream()
                .flatMap(screen -> Stream.concat(
                        Stream.of(screen.readPermission().code()),
                        actions.of(screen).stream()
                                .map(action -> action.permission(screen).code())))
                .distinct()
                .toArray(String[]::new);
    }

    /** A program with a token, that acts for the same person. */
    private String program() {
        String name = "robot" + number;
        allowedAll(name);
        long client =
                desk.create("api-clients", Map.of("username", name, "displayName", "Robot", "person", maker.person()));
        Outcome issued = desk.run(TestDesk.SYSTEM, "api-clients", client, "issue-token", Map.of());
        return ((OneTimeSecret) java.util.Objects.requireNonNull(((Outcome.Done) issued).result())).secret();
    }

    @AfterAll
    void takeOut() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "approval-flows", flow, "delete", Map.of("reason", "end of the test")));
    }

    @Test
    @Tag("SAFE-03")
    @Tag("APR-04")
    void nobodyIsTheSecondPersonOfWhatTheyMade() throws Exception {
        for (Gate gate : gates) {
            for (Way way : Way.values()) {
                tryIt(gate, way);
            }
            assertThat(rest(stranger, gate, WARNINGS))
                    .as(gate.name() + ": by anybody else it is decided")
                    .isIn("DONE", "AWAITING_APPROVAL");
        }
        System.out.println("Maker is never checker: " + tried.size() + " ways tried at " + gates.size()
                + " places, none went through.");
        assertThat(tried).hasSizeGreaterThanOrEqualTo(100);
    }

    private void tryIt(Gate gate, Way way) throws Exception {
        List<String> answers = answers(way, gate);
        if (answers.isEmpty()) {
            return;
        }
        tried.add(gate.name() + ", " + way);
        assertThat(answers).as(gate.name() + ", " + way).allMatch(answer -> isRefusal(gate, answer));
        assertThat(desk.row(gate.screen(), gate.record()).get(gate.status()))
                .as(gate.name() + ", " + way)
                .hasToString(gate.undecided());
    }

    private boolean isRefusal(Gate gate, String answer) {
        return Set.of(gate.refusal(), "order.no-person", "not offered").contains(answer);
    }

    /** What came of it: the codes of refusals; nothing where there is no such way. */
    private List<String> answers(Way way, Gate gate) throws Exception {
        return switch (way) {
            case REST -> List.of(rest(maker, gate));
            case ALL_WARNINGS_ACCEPTED -> List.of(rest(maker, gate, WARNINGS));
            case SECOND_ACCOUNT -> List.of(rest(secondAccount, gate, WARNINGS));
            case PROGRAM_OF_THEIRS -> List.of(byProgram(gate));
            case BATCH -> isBatch(gate) ? List.of(batch(gate, "batch")) : List.of();
            case SIMULATED_FIRST -> isBatch(gate) ? List.of(batch(gate, "simulate")) : List.of();
            case TWO_SESSIONS_AT_ONCE -> atOnce(() -> rest(maker, gate), () -> rest(secondAccount, gate));
            case IN_THE_BROWSER -> List.of(inTheBrowser(gate));
        };
    }

    private String rest(Actor actor, Gate gate, String... warnings) {
        String address = "/api/v1/" + gate.screen() + "/" + gate.record() + "/actions/" + gate.action();
        return code(new ApiClient(context, actor)
                .post(address, body(gate, warnings), key())
                .json());
    }

    private String byProgram(Gate gate) throws Exception {
        String address = "/api/v1/" + gate.screen() + "/" + gate.record() + "/actions/" + gate.action();
        return code(JSON.readTree(door.perform(MockMvcRequestBuilders.post(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", "maker" + TestDesk.unique())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(gate, WARNINGS)))
                .andReturn()
                .getResponse()
                .getContentAsString()));
    }

    private boolean isBatch(Gate gate) {
        return actions.find(screens.required(gate.screen()), gate.action())
                .orElseThrow()
                .isBatch();
    }

    private String batch(Gate gate, String how) {
        String address = "/api/v1/" + gate.screen() + "/actions/" + gate.action() + "/" + how;
        Map<String, ?> body = Map.of("ids", List.of(gate.record()), "input", gate.input());
        JsonNode reply = new ApiClient(context, maker)
                .post(address, JSON.writeValueAsString(body), key())
                .json();
        String told = reply.toString();
        boolean through = told.contains("\"DONE\"")
                || told.contains("AWAITING")
                || !told.contains("yourself") && !told.contains("You ");
        return through ? told : gate.refusal();
    }

    private List<String> atOnce(Callable<String> one, Callable<String> two) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<String> answers = new ArrayList<>();
            for (var each : both.invokeAll(List.of(one, two))) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private String inTheBrowser(Gate gate) {
        try (AtDesk browser = AtDesk.as(context, maker)) {
            try {
                browser.open(gate.screen() + "/" + gate.record()).choose(gate.words());
                return "offered";
            } catch (AssertionError | IllegalStateException refused) {
                String why = String.valueOf(refused.getMessage());
                return why.contains("refused: " + gate.words()) || why.contains("is not enabled") ? "not offered" : why;
            }
        }
    }

    private static String body(Gate gate, String... warnings) {
        return JSON.writeValueAsString(Stream.concat(
                        gate.input().entrySet().stream()
                                .map(each -> Map.entry(each.getKey(), (Object) each.getValue())),
                        Stream.of(Map.entry("acknowledge", (Object) List.of(warnings))))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String code(JsonNode reply) {
        return reply.has("outcome")
                ? reply.path("outcome").asString()
                : reply.path("code").asString();
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", "maker" + TestDesk.unique());
    }

    @Test
    @Tag("SAFE-03")
    void theInboxDoesNotEvenShowThem() {
        Gate changed = gates.stream()
                .filter(gate -> gate.refusal().equals("order.own-record"))
                .findFirst()
                .orElseThrow();
        Object order = desk.row("work-orders", changed.record()).get("number");
        assertThat(fundsdesk.access.Acting.as(maker, () -> desk.rowsAs("inbox")))
                .noneMatch(row -> java.util.Objects.equals(order, row.get("number")));
    }
}
