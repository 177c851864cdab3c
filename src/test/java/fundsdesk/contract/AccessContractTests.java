package fundsdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Filter;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Nobody does anything on any screen without a grant for just that: by address, over REST, through the desk. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("FW-20")
class AccessContractTests {

    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "access-contract");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Screens screens;

    @Autowired
    private Actions actions;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Samples samples;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    void begin() {
        samples.make();
    }

    Stream<Screen<?>> screens() {
        return screens.all().stream();
    }

    private <T extends Stored> long record(Screen<T> screen) {
        return samples.newest(screen, 1).stream()
                .map(row -> row.id())
                .findFirst()
                .orElse(1L);
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void strangersReadNothing(Screen<T> screen) {
        Actor stranger = grants.actor("stranger-" + screen.key());
        ApiClient api = new ApiClient(context, stranger);
        long id = record(screen);
        String base = "/api/v1/" + screen.key();
        for (String address : List.of(
                base,
                base + "?filter=id:eq:" + id,
                base + "/" + id,
                base + "/" + id + "/history",
                base + "/export.csv",
                base + "/export.xlsx")) {
            ApiClient.Reply reply = api.get(address);
            assertThat(reply.status()).as(address).isEqualTo(403);
            assertThat(reply.json().path("code").asString()).isEqualTo("not-granted");
        }
        assertThatThrownBy(() -> Acting.as(
                        stranger,
                        () -> rows.page(
                                screen,
                                Samples.all(screen, Filter.EVERYTHING, Sort.descending("id")),
                                Optional.empty(),
                                1)))
                .isInstanceOf(Rows.NotGranted.class);
        assertThat(Acting.as(stranger, () -> rows.isVisible(screen, id))).isFalse();
        try (AtDesk at = AtDesk.as(context, stranger)) {
            assertThat(at.open(screen.key()).words()).contains("You may not see this");
            assertThat(at.open(screen.key() + "/" + id).words()).contains("no such record");
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void readersChangeNothing(Screen<T> screen) {
        refusesEveryAction(
                screen,
                grants.actor("reader-" + screen.key(), screen.readPermission().code()));
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void whoMayActButNotReadChangesNothing(Screen<T> screen) {
        String[] all = actions.of(screen).stream()
                .map(action -> action.permission(screen).code())
                .toArray(String[]::new);
        refusesEveryAction(screen, grants.actor("blind-" + screen.key(), all));
    }

    private <T extends Stored> void refusesEveryAction(Screen<T> screen, Actor actor) {
        ApiClient api = new ApiClient(context, actor);
        long id = record(screen);
        for (Action<T, ?> action : actions.of(screen)) {
            boolean onRecord = action instanceof RecordAction;
            String base = "/api/v1/" + screen.key();
            String address = base + (onRecord ? "/" + id : "") + "/actions/" + action.name();
            assertThat(api.post(address, "{}", KEY).status()).as(address).isEqualTo(403);
            if (action.isBatch()) {
                String batch = base + "/actions/" + action.name() + "/batch";
                assertThat(api.post(batch, "{\"ids\":[" + id + "]}", KEY).status())
                        .as(batch)
                        .isEqualTo(403);
            }
            assertThat(Acting.as(actor, () -> perform(screen, action, onRecord ? id : null)))
                    .as(screen.key() + "." + action.name())
                    .isInstanceOf(Outcome.Denied.class);
            assertThat(Acting.as(actor, () -> desk.mayRun(screen, action))).isFalse();
        }
        assertThat(changesBy(actor)).as("changes by " + actor.username()).isZero();
        if (!actions.of(screen).isEmpty()) {
            assertThat(deniedTo(actor))
                    .as("denials kept of " + actor.username())
                    .isPositive();
        }
    }

    @SuppressWarnings("unchecked")
    private <T extends Stored> Outcome perform(Screen<T> screen, Action<T, ?> action, Long id) {
        return desk.perform(new Call<>(screen, (Action<T, Object>) action, id, null, new NoInput(), Set.of(), null));
    }

    private long changesBy(Actor actor) {
        return database.sql("select count(*) from revinfo where username = ?")
                .param(actor.username())
                .query(Long.class)
                .single();
    }

    private long deniedTo(Actor actor) {
        return database.sql("select count(*) from activity where created_by = ? and kind = 'DENIED'")
                .param(actor.username())
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("screens")
    <T extends Stored> void systemMayDoWhatNobodyWasRefusedFor(Screen<T> screen) {
        assertThat(actions.of(screen))
                .allMatch(action -> Acting.as(TestDesk.SYSTEM, () -> desk.mayRun(screen, action)));
    }
}
