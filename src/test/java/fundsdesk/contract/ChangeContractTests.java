package fundsdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.FormField;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every change on any screen stands in the record's history with who and why; what is deleted comes back. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("FW-20")
class ChangeContractTests {

    private static final Actor EDITOR = TestDesk.person("edith");
    private static final int FEWEST = 5;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Screens screens;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Samples samples;

    private final Set<String> edited = new TreeSet<>();
    private final Set<String> deleted = new TreeSet<>();
    private ApiClient api;

    private long flow;

    @BeforeAll
    void begin() {
        samples.make();
        // The newest level: those that other tests left behind may name roles that nobody has here.
        flow = desk.create("approval-flows", Map.of("type", "parcels.burn", "deadlineHours", 24));
        desk.create("approval-levels", Map.of("flow", flow, "position", 1, "role", "REVIEWER", "needed", 1));
        api = new ApiClient(context, EDITOR);
    }

    /** A rule of the module may say no to one of them; to all of them would be a defect of these tests. */
    @AfterAll
    void sawEnough() {
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "approval-flows", flow, "delete", Map.of("reason", "end of the tests")));
        assertThat(edited).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(deleted).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    Stream<Screen<?>> screens() {
        return screens.all().stream();
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void keepsWhoChangedWhat(Screen<T> screen) {
        Optional<Row> row = samples.newest(screen, 1).stream().findFirst();
        Optional<FormField<T>> text =
                screen.declared().fields().stream().filter(this::isFreeText).findFirst();
        if (!screen.declared().has(Screen.Standard.EDIT) || row.isEmpty() || text.isEmpty()) {
            return;
        }
        String name = text.get().attribute().name();
        String before =
                String.valueOf(row.get().get(name) == null ? "" : row.get().get(name));
        String after =
                before.isEmpty() ? "x" : before.substring(0, before.length() - 1) + (before.endsWith("x") ? "y" : "x");
        Outcome outcome = desk.run(EDITOR, screen.key(), row.get().id(), "edit", Map.of(name, after));
        assertThat(outcome).isNotInstanceOfAny(Outcome.Failed.class, Outcome.Denied.class, Outcome.Conflict.class);
        if (outcome.isDone()) {
            JsonNode newest = newestRevision(screen, row.get().id());
            assertThat(newest.path("user").asString()).isEqualTo("edith");
            assertThat(newest.path("action").asString()).isEqualTo(screen.key() + ".edit");
            assertThat(newest.path("changes").findValuesAsString("field")).contains(name);
            edited.add(screen.key());
            // Others work with this record too, a flow with its role for one.
            desk.run(
                    EDITOR,
                    screen.key(),
                    row.get().id(),
                    "edit",
                    Collections.singletonMap(name, row.get().get(name)));
            assertThat(desk.row(screen.key(), row.get().id()).get(name))
                    .isEqualTo(row.get().get(name));
        }
    }

    private boolean isFreeText(FormField<?> field) {
        return field.write() == FormField.Write.ALWAYS
                && field.attribute().kind() == Kind.TEXT
                && field.attribute().isOwn();
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void bringsBackWhatWasDeletedWithWhoAndWhy(Screen<T> screen) {
        Optional<Row> row = samples.newest(screen, 1).stream().findFirst();
        if (!screen.declared().has(Screen.Standard.DELETE) || row.isEmpty()) {
            return;
        }
        long id = row.get().id();
        Outcome outcome = desk.run(EDITOR, screen.key(), id, "delete", Map.of("reason", "made by mistake"));
        assertThat(outcome).isNotInstanceOfAny(Outcome.Failed.class, Outcome.Denied.class, Outcome.Invalid.class);
        if (!outcome.isDone()) {
            return;
        }
        deleted.add(screen.key());
        assertThat(samples.newest(screen, 50)).noneMatch(each -> each.id() == id);
        Row gone = desk.row(screen.key(), id);
        assertThat(gone.get("deletedBy")).isEqualTo("edith");
        assertThat(gone.get("deletedAt")).isNotNull();
        assertThat(gone.get("deletionReason")).isEqualTo("made by mistake");
        assertThat(newestRevision(screen, id).path("reason").asString()).isEqualTo("made by mistake");
        if (screen.declared().has(Screen.Standard.RESTORE)) {
            assertThat(desk.run(EDITOR, screen.key(), id, "restore", Map.of())).isInstanceOf(Outcome.Done.class);
            assertThat(samples.newest(screen, 50)).anyMatch(each -> each.id() == id);
        }
    }

    private JsonNode newestRevision(Screen<?> screen, long id) {
        ApiClient.Reply reply = api.get("/api/v1/" + screen.key() + "/id:" + id + "/history");
        assertThat(reply.status()).as(screen.key()).isEqualTo(200);
        return reply.json().path("rows").path(0);
    }
}
