package fundsdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Query;
import fundsdesk.crud.References;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** What permissions leave of a screen: some rows, some attributes, some of an attribute; the same everywhere. */
@DeskTest
@Tag("SEC-02")
class RowAccessTests {

    private static final String[] MAY = {
        "OWN_PARCELS_READ",
        "OWN_PARCELS_EXPORT_ROWS",
        "OWN_PARCELS_CREATE",
        "OWN_PARCELS_EDIT",
        "OWN_PARCELS_DELETE",
        "OWN_PARCELS_SEND",
        "OWN_PARCELS_RESTORE"
    };

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Screens screens;

    @Autowired
    private Rows rows;

    @Autowired
    private Lookup lookup;

    @Autowired
    private References references;

    private Actor anna;
    private Actor ben;
    private long annas;
    private long bens;
    private String annasNumber;

    @BeforeEach
    void eachHasAParcel() {
        int unique = TestDesk.unique();
        anna = grants.actor("anna" + unique, MAY);
        ben = grants.actor("ben" + unique, MAY);
        annasNumber = "A" + unique;
        annas = TestDesk.done(create(anna, annasNumber));
        bens = TestDesk.done(create(ben, "B" + unique));
    }

    private Outcome create(Actor actor, String number) {
        return desk.run(
                actor,
                "own-parcels",
                null,
                "create",
                Map.of("number", number, "fee", "1", "address", "Harbour Street 1", "remark", "mine"));
    }

    private Screen<?> screen() {
        return screens.required("own-parcels");
    }

    private static Query query(Filter filter) {
        return new Query(filter, Sort.descending("id"), List.of("number"), false);
    }

    @Test
    void nobodyNamesARecordInAnInputThatIsNotThereForThem() {
        Actor owner = grants.actor("owner" + TestDesk.unique(), "SAVED_VIEWS_READ", "SAVED_VIEWS_CREATE");
        long view = TestDesk.done(desk.run(
                owner,
                "saved-views",
                null,
                "create",
                Map.of("screen", "own-parcels", "name", "Mine", "query", "filter=number:eq:1")));
        Class<? extends Stored> views = screens.required("saved-views").entity();
        String named = Long.toString(view);
        assertThat(Acting.as(owner, () -> references.find(views, named).isPresent()))
                .isTrue();
        assertThat(Acting.as(ben, () -> references.find(views, named).isPresent()))
                .isFalse();
    }

    @Test
    void everybodySeesTheirOwnRowsAndNoOthersWhereverTheyLook() {
        Acting.as(ben, () -> {
            assertThat(idsOf(rows.page(screen(), query(Filter.EVERYTHING), Optional.empty(), 100)))
                    .containsExactly(bens);
            assertThat(rows.count(screen(), query(Filter.EVERYTHING)).rows()).isEqualTo(1);
            assertThat(rows.one(screen(), annas, List.of("number"))).isEmpty();
            assertThat(lookup.find(screens.required("own-parcels"), Filter.EVERYTHING, annasNumber, 0, 10))
                    .isEmpty();
            assertThat(lookup.idOf(screens.required("own-parcels"), annasNumber))
                    .isEmpty();
            Query past = query(Filter.EVERYTHING).asOf(Instant.now());
            assertThat(idsOf(rows.page(screen(), past, Optional.empty(), 100))).containsExactly(bens);
        });
        ApiClient api = new ApiClient(context, ben);
        assertThat(api.get("/api/v1/own-parcels").json().path("rows").size()).isEqualTo(1);
        for (String address : List.of("/" + annas, "/" + annasNumber, "/" + annas + "/history")) {
            assertThat(api.get("/api/v1/own-parcels" + address).status())
                    .as(address)
                    .isEqualTo(404);
        }
        try {
            assertThat(api.get("/api/v1/own-parcels/export.csv").response().getContentAsString())
                    .contains("B" + annasNumber.substring(1))
                    .doesNotContain(annasNumber);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
        try (AtDesk at = AtDesk.as(context, ben)) {
            OnScreen grid = at.open("own-parcels");
            assertThat(grid.ids()).containsExactly(bens);
            assertThat(at.open("own-parcels/" + annas).words()).contains("no such record");
        }
    }

    private static List<Long> idsOf(List<Row> found) {
        return found.stream().map(Row::id).toList();
    }

    @Test
    void nobodyActsOnARowThatTheyDoNotSee() {
        Map<String, Map<String, String>> tries =
                Map.of("edit", Map.of("address", "x"), "delete", Map.of("reason", "x"), "send", Map.of("note", "x"));
        tries.forEach((action, input) -> assertThat(desk.run(ben, "own-parcels", annas, action, input))
                .as(action)
                .isInstanceOf(Outcome.Missing.class));
        ApiClient api = new ApiClient(context, ben);
        JsonNode results = api.post(
                        "/api/v1/own-parcels/actions/send/batch",
                        "{\"ids\":[%d,%d],\"input\":{\"note\":\"both\"}}".formatted(annas, bens),
                        Map.of("Idempotency-Key", "rows" + bens))
                .json()
                .path("results");
        assertThat(results.findValuesAsString("outcome")).containsExactly("MISSING", "DONE");
        assertThat(desk.row("parcels", annas).get("status")).isEqualTo(Parcel.Status.READY);
    }

    @Test
    void attributesAreReadWrittenAndUncoveredByPermission() {
        ApiClient api = new ApiClient(context, anna);
        JsonNode seen = api.get("/api/v1/own-parcels/" + annas).json();
        assertThat(seen.has("remark")).isFalse();
        assertThat(seen.path("address").asString()).isEqualTo("•••• et 1");
        assertThat(api.get("/api/v1/own-parcels?filter=remark:contains:mine").status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/own-parcels?filter=address:contains:Harbour")
                        .status())
                .isEqualTo(400);
        String edit = "/api/v1/own-parcels/" + annas + "/actions/edit";
        assertThat(api.post(edit, "{\"weight\":\"2\"}").status()).isIn(403, 422);
        assertThat(desk.row("parcels", annas).get("weight")).isNull();
        grants.actor(
                anna.username(),
                "OWN_PARCELS_READ",
                "OWN_PARCELS_EDIT",
                "OWN_PARCELS_REVEAL",
                "OWN_PARCELS_REMARK",
                "OWN_PARCELS_WEIGH");
        JsonNode all = api.get("/api/v1/own-parcels/" + annas).json();
        assertThat(all.path("address").asString()).isEqualTo("Harbour Street 1");
        assertThat(all.has("remark")).isTrue();
        assertThat(api.post(edit, "{\"weight\":\"2\"}").status()).isEqualTo(200);
    }

    @Test
    void whatIsMaskedStaysMaskedInTheHistory() {
        grants.actor(anna.username(), "OWN_PARCELS_READ", "OWN_PARCELS_EDIT");
        assertThat(desk.run(anna, "own-parcels", annas, "edit", Map.of("address", "Nathan Road 22"))
                        .isDone())
                .isTrue();
        String history = new ApiClient(context, anna)
                .get("/api/v1/own-parcels/" + annas + "/history")
                .json()
                .toString();
        assertThat(history).doesNotContain("Nathan Road", "Harbour Street", "mine");
        assertThat(Rows.mask("Nathan Road 22")).isEqualTo("•••• d 22");
    }
}
