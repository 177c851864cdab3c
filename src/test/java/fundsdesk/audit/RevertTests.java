package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.RecordHistory;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.sample.DepotScreen;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.ParcelScreen;
import fundsdesk.sample.TestDesk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Going back to an earlier revision. */
@SpringBootTest
class RevertTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Trials trials;

    @Autowired
    private TestDesk desk;

    @Autowired
    private History history;

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
        assertThat(revert(first, "revert-changed-since")).isInstanceOf(Outcome.Done.class);
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
