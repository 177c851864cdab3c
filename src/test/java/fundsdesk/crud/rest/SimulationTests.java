package fundsdesk.crud.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.Actions;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import fundsdesk.screens.OnScreen;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** A batch tried without effect, in the browser and over REST, and not done when what was picked has changed. */
@DeskTest
@Tag("FW-21")
class SimulationTests {

    private static final String SIMULATE = "/api/v1/parcels/actions/send/simulate";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Parcels parcels;

    @Autowired
    private Screens screens;

    @Autowired
    private Actions actions;

    @Autowired
    private JdbcClient database;

    private Actor person;
    private ApiClient clerk;

    @BeforeEach
    void signIn() {
        person = grants.actor("simulating-clerk", "PARCELS_READ", "PARCELS_SEND", "PARCELS_EDIT");
        clerk = new ApiClient(context, person);
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private long written() {
        return database.sql("select (select count(*) from parcels_aud) + (select count(*) from activity)"
                        + " + (select count(*) from work_orders)")
                .query(Long.class)
                .single();
    }

    private Object status(Parcel parcel) {
        return String.valueOf(desk.row("parcels", parcel.id()).get("status"));
    }

    @Test
    void saysWhatItWouldDoAndDoesNothing() {
        Parcel light = parcels.parcel("1");
        Parcel heavy = parcels.weighing("30");
        Parcel sent = parcels.parcel("1");
        TestDesk.done(desk.run(TestDesk.SYSTEM, "parcels", sent.id(), "send", Map.of("note", "gone")));
        long before = written();
        ApiClient.Reply reply = clerk.post(
                SIMULATE,
                "{\"ids\":[%d,%d,%d,\"NOT-THERE\"],\"input\":{\"note\":\"go\"}}"
                        .formatted(light.id(), heavy.id(), sent.id()));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        JsonNode results = reply.json().path("results");
        assertThat(results.findValuesAsString("outcome")).containsExactly("DONE", "REFUSED", "CONFLICT", "MISSING");
        assertThat(reply.json().path("counts").toString())
                .isEqualTo("{\"done\":1,\"awaitingApproval\":0,\"skipped\":3}");
        JsonNode change = results.path(0).path("changes").path(0);
        assertThat(change.path("field").asString()).isEqualTo("status");
        assertThat(change.path("before").asString()).isEqualTo("READY");
        assertThat(change.path("after").asString()).isEqualTo("SENT");
        assertThat(results.path(2).path("code").asString()).isEqualTo("parcel.not-ready");
        assertThat(results.path(2).path("message").asString()).isNotEmpty();
        assertThat(status(light)).isEqualTo("READY");
        assertThat(written()).as("no revision, no order, no attempt").isEqualTo(before);
    }

    @Test
    void isDoneAsItWasSimulatedOrNotAtAll() {
        Parcel first = parcels.parcel("1");
        Parcel second = parcels.parcel("1");
        String ids = "{\"ids\":[%d,%d],\"input\":{\"note\":\"go\"}".formatted(first.id(), second.id());
        String simulation =
                clerk.post(SIMULATE, ids + "}").json().path("simulation").asString();
        String sameAsSimulated = ids + ",\"simulation\":\"" + simulation + "\"}";
        String batch = "/api/v1/parcels/actions/send/batch";
        ApiClient.Reply otherInput = clerk.post(batch, sameAsSimulated.replace("go", "went"), key());
        assertThat(otherInput.status()).isEqualTo(409);
        TestDesk.done(desk.run(TestDesk.SYSTEM, "parcels", second.id(), "edit", Map.of("fee", "2")));
        ApiClient.Reply drifted = clerk.post(batch, sameAsSimulated, key());
        assertThat(drifted.status()).isEqualTo(409);
        assertThat(drifted.json().path("code").asString()).isEqualTo("simulation-drifted");
        assertThat(status(first)).as("nothing of it was done").isEqualTo("READY");
        String again = clerk.post(SIMULATE, ids + "}").json().path("simulation").asString();
        Map<String, String> key = key();
        ApiClient.Reply done = clerk.post(batch, ids + ",\"simulation\":\"" + again + "\"}", key);
        assertThat(done.json().path("results").findValuesAsString("outcome")).containsExactly("DONE", "DONE");
        assertThat(clerk.post(batch, ids + ",\"simulation\":\"" + again + "\"}", key)
                        .json())
                .as("the same key has the same answer")
                .isEqualTo(done.json());
    }

    @Test
    void isForThoseWhoMayDoIt() {
        Parcel parcel = parcels.parcel("1");
        String body = "{\"ids\":[%d],\"input\":{\"note\":\"go\"}}".formatted(parcel.id());
        ApiClient reader = new ApiClient(context, grants.actor("simulating-reader", "PARCELS_READ"));
        assertThat(reader.post(SIMULATE, body).status()).isEqualTo(403);
        assertThat(clerk.post("/api/v1/parcels/actions/edit/simulate", body).status())
                .isEqualTo(422);
        assertThat(clerk.post(SIMULATE, "{\"ids\":[]}").status()).isEqualTo(400);
        assertThat(clerk.post(SIMULATE, "{\"ids\":[%d]}".formatted(parcel.id()))
                        .json()
                        .path("counts")
                        .path("skipped")
                        .asInt())
                .as("the note is missing")
                .isEqualTo(1);
    }

    @Test
    void showsItInTheDialogAndDoesNotGoOnWhenTheSelectionDrifted() throws Exception {
        Parcel first = parcels.parcel("1");
        Parcel heavy = parcels.weighing("60");
        Parcel third = parcels.parcel("1");
        String shown = "parcels?filter=id:in:%d,%d,%d".formatted(first.id(), heavy.id(), third.id());
        try (AtDesk at = AtDesk.as(beans, person)) {
            OnScreen page = at.open(shown).select(first.id(), heavy.id(), third.id());
            InDialog dialog = page.choose("Send").enter("Note", "together").press("Simulate");
            dialog.await("2 would be done, 1 would be left out");
            assertThat(dialog.words()).contains("1 × ", first.number(), "Status", "Ready", "Sent");
            assertThat(status(first)).isEqualTo("READY");
            TestDesk.done(desk.run(TestDesk.SYSTEM, "parcels", third.id(), "edit", Map.of("fee", "2")));
            dialog.confirm();
            assertThat(dialog.words()).contains("One of the records has changed since you simulated this");
            assertThat(status(first)).isEqualTo("READY");
            dialog.press("Simulate").await("2 would be done");
            dialog.confirm();
            dialog.await("2 done, 1 not");
        }
        assertThat(status(first)).isEqualTo("SENT");
        assertThat(status(heavy)).isEqualTo("READY");
    }

    /** What cannot be tried is found at start-up; an import is tried by its own dry run. */
    @Test
    void everyBatchActionCanBeTried() {
        for (Screen<?> screen : screens.all()) {
            assertThat(batches(screen)).allMatch(RecordAction::isRehearsable);
        }
    }

    private <T extends Stored> List<RecordAction<T, ?>> batches(Screen<T> screen) {
        return actions.onRecord(screen).stream().filter(RecordAction::isBatch).toList();
    }
}
