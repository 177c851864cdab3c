package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.RecordHistory;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DepotScreen;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.ParcelScreen;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Going back to an earlier revision. */
@DeskTest
@Tag("AUD-08")
class RevertTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Trials trials;

    @Autowired
    private TestDesk desk;

    @Autowired
    private History history;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestOrders orders;

    @Autowired
    private ParcelScreen parcels;

    @Autowired
    private DepotScreen depots;

    private long depot;
    private long id;
    private long first;

    @BeforeEach
    void aParcelThatChanged() {
        int number = NUMBER.incrementAndGet();
        depot = trials.create(depots, Map.of("code", "RV" + number, "name", "Depot"));
        id = trials.create(
                parcels,
                Map.of(
                        "number",
                        "RV-" + number,
                        "currency",
                        "HKD",
                        "fee",
                        new BigDecimal("5"),
                        "pieces",
                        1,
                        "depot",
                        new Ref(depot, ""),
                        "stops",
                        List.of(new Ref(depot, "")),
                        "marks",
                        List.of(Parcel.Mark.KEEP_DRY)));
        first = newest();
        trials.edit(parcels, id, "pieces", 9);
        trials.edit(parcels, id, "fee", new BigDecimal("7"));
        trials.edit(parcels, id, "depot", null);
        trials.edit(parcels, id, "stops", List.of());
        trials.edit(parcels, id, "marks", List.of());
    }

    @Test
    void bringsEveryFieldBackAndFlagsWhatChangedSince() {
        Outcome asked = revert(first);
        assertThat(asked).isInstanceOf(Outcome.Unchecked.class);
        assertThat(((Outcome.Unchecked) asked).checks().checks())
                .singleElement()
                .extracting(Checklist.Check::name)
                .isEqualTo("revert-changed-since");
        Outcome waiting = revert(first, "revert-changed-since");
        assertThat(waiting).isInstanceOf(Outcome.Awaiting.class);
        assertThat(desk.row("parcels", id).get("pieces"))
                .as("not before another person looked at it")
                .isEqualTo(9);
        assertThat(orders.approve(waiting)).isEqualTo("EXECUTED");
        Row now = desk.row("parcels", id);
        assertThat(now.get("pieces")).isEqualTo(1);
        assertThat((BigDecimal) now.get("fee")).isEqualByComparingTo("5");
        assertThat(((Ref) now.get("depot")).id()).isEqualTo(depot);
        assertThat(now.get("marks")).isEqualTo(List.of(Parcel.Mark.KEEP_DRY));
        assertThat((List<?>) now.get("stops")).hasSize(1);
        RecordHistory.Revision told = Acting.as(
                trials.mei(),
                () -> history.of(parcels, id, RecordHistory.NEWEST, 1).getFirst());
        assertThat(told.action()).isEqualTo("parcels.revert");
        assertThat(told.reason()).isEqualTo("was a mistake");
        assertThat(told.changes())
                .extracting(RecordHistory.Change::field)
                .containsExactlyInAnyOrder("pieces", "fee", "depot", "stops", "marks");
    }

    @Test
    void goesNowhereWithoutSuchARevisionOrADifference() {
        assertThat(revert(first - 1, "revert-changed-since")).isInstanceOf(Outcome.Unchecked.class);
        assertThat(revert(newest(), "revert-changed-since")).isInstanceOf(Outcome.Unchecked.class);
        assertThat(desk.row("parcels", id).get("pieces")).isEqualTo(9);
    }

    @Test
    void isAPermissionOfItsOwn() {
        assertThat(desk.run(trials.mei(), "parcels", id, "revert", Map.of("revision", first, "reason", "no")))
                .isInstanceOf(Outcome.Denied.class);
    }

    @Test
    void worksOverRestWithTheSameFlags() {
        ApiClient clerk = new ApiClient(context, trials.mei("PARCELS_REVERT"));
        String address = "/api/v1/parcels/" + id + "/actions/revert";
        String body = "{\"revision\":" + first + ",\"reason\":\"was a mistake\"";
        ApiClient.Reply flagged = clerk.post(address, body + "}");
        assertThat(flagged.status()).isEqualTo(422);
        assertThat(flagged.json().path("checks").path(0).path("message").asString())
                .contains("Pieces from 9 back to 1", "Fee from 7");
        assertThat(desk.row("parcels", id).get("pieces")).isEqualTo(9);
        ApiClient.Reply done = clerk.post(address, body + ",\"acknowledge\":[\"revert-changed-since\"]}");
        assertThat(done.status()).as(done.json().toString()).isEqualTo(202);
        assertThat(orders.approve(newestOrder())).isEqualTo("EXECUTED");
        assertThat(desk.row("parcels", id).get("pieces")).isEqualTo(1);
    }

    @Test
    void asksOnTheScreenWithWhatWouldGoBack() {
        try (AtDesk at = AtDesk.as(context, trials.mei("PARCELS_REVERT"))) {
            InDialog dialog = at.open("parcels/" + id).choose("Revert");
            dialog.enter("Revision to go back to", Long.toString(first)).enter("Reason", "was a mistake");
            assertThat(dialog.words()).contains("Pieces from 9 back to 1");
            dialog.confirm();
            assertThat(desk.row("parcels", id).get("pieces"))
                    .as("not before it was read")
                    .isEqualTo(9);
            dialog.acknowledge().confirm();
            assertThat(dialog.isOpen()).isFalse();
        }
        assertThat(orders.approve(newestOrder())).isEqualTo("EXECUTED");
        assertThat(desk.row("parcels", id).get("pieces")).isEqualTo(1);
    }

    @Test
    void goesAtOnceWhereAFlowSaysSo() {
        long flow = desk.create("approval-flows", Map.of("type", "parcels.revert", "enabled", false));
        try {
            assertThat(revert(first, "revert-changed-since")).isInstanceOf(Outcome.Done.class);
            assertThat(desk.row("parcels", id).get("pieces")).isEqualTo(1);
        } finally {
            TestDesk.done(desk.run(TestDesk.SYSTEM, "approval-flows", flow, "delete", Map.of("reason", "end of test")));
        }
    }

    private String newestOrder() {
        return String.valueOf(desk.rows("work-orders", Filter.where("type", Operator.EQ, "parcels.revert"))
                .getFirst()
                .get("number"));
    }

    private Outcome revert(long revision, String... warnings) {
        return desk.run(
                trials.mei("PARCELS_REVERT"),
                "parcels",
                id,
                "revert",
                Map.of("revision", revision, "reason", "was a mistake"),
                warnings);
    }

    private long newest() {
        return Acting.as(
                trials.mei(),
                () -> history.of(parcels, id, RecordHistory.NEWEST, 1)
                        .getFirst()
                        .revision());
    }
}
