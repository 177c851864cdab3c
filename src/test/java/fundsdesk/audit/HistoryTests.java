package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.crud.RecordHistory;
import fundsdesk.crud.RecordHistory.Change;
import fundsdesk.crud.Ref;
import fundsdesk.database.Cuts;
import fundsdesk.money.Money;
import fundsdesk.sample.DepotScreen;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.ParcelScreen;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class HistoryTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private History history;

    @Autowired
    private Trials trials;

    @Autowired
    private ParcelScreen parcels;

    @Autowired
    private DepotScreen depots;

    private long here;
    private long there;
    private long id;

    @BeforeEach
    void aParcel() {
        int number = NUMBER.incrementAndGet();
        here = trials.create(depots, Map.of("code", "HH" + number, "name", "Here"));
        there = trials.create(depots, Map.of("code", "HT" + number, "name", "There"));
        id = trials.create(
                parcels,
                Map.of(
                        "number",
                        "H-" + number,
                        "currency",
                        "HKD",
                        "fee",
                        new BigDecimal("12.50"),
                        "pieces",
                        1,
                        "address",
                        "1 Queen's Road",
                        "depot",
                        new Ref(here, "")));
    }

    @Test
    @Tag("AUD-02")
    void tellsEachFieldBeforeAndAfterTypedAndByLabel() {
        trials.edit(parcels, id, "depot", new Ref(there, ""));
        trials.edit(parcels, id, "fee", new BigDecimal("20"));
        trials.edit(parcels, id, "stops", List.of(new Ref(here, ""), new Ref(there, "")));
        trials.edit(parcels, id, "stops", List.of(new Ref(there, "")));
        trials.edit(parcels, id, "marks", List.of(Parcel.Mark.KEEP_DRY));

        List<RecordHistory.Revision> told = read(RecordHistory.NEWEST, 10);
        assertThat(told)
                .extracting(RecordHistory.Revision::action)
                .containsExactly(
                        "parcels.edit",
                        "parcels.edit",
                        "parcels.edit",
                        "parcels.edit",
                        "parcels.edit",
                        "parcels.create");
        Ref hereRef = new Ref(here, told.get(4).changes().getFirst().before().toString());
        assertThat(hereRef.label()).startsWith("HH").endsWith("Here");
        Ref thereRef = (Ref) told.get(4).changes().getFirst().after();
        assertThat(told.get(0).changes())
                .containsExactly(new Change("marks", List.of(), List.of(Parcel.Mark.KEEP_DRY)));
        assertThat(told.get(1).changes())
                .containsExactly(new Change("stops", List.of(hereRef, thereRef), List.of(thereRef)));
        assertThat(told.get(2).changes()).containsExactly(new Change("stops", List.of(), List.of(hereRef, thereRef)));
        assertThat(told.get(3).changes())
                .containsExactly(new Change("fee", Money.of("12.50", "HKD"), Money.of("20", "HKD")));
        assertThat(told.get(4).changes()).containsExactly(new Change("depot", hereRef, thereRef));
        assertThat(told.get(5).changes())
                .contains(
                        new Change("status", null, Parcel.Status.READY),
                        new Change("depot", null, hereRef),
                        new Change("fragile", null, false))
                .extracting(Change::field)
                .doesNotContain("weight", "version", "createdAt", "stops");
    }

    @Test
    @Tag("AUD-02")
    void masksAndHidesThePastAsItDoesThePresent() {
        trials.edit(parcels, id, "address", "2 Queen's Road East");
        Change seen = read(RecordHistory.NEWEST, 1).getFirst().changes().getFirst();
        assertThat(seen).isEqualTo(new Change("address", "•••• Road", "•••• East"));
        Acting.as(trials.mei("PARCELS_REVEAL", "PARCELS_REMARK"), () -> {
            assertThat(history.of(parcels, id, RecordHistory.NEWEST, 1)
                            .getFirst()
                            .changes())
                    .containsExactly(new Change("address", "1 Queen's Road", "2 Queen's Road East"));
            trials.edit(parcels, id, "remark", "leave at the door");
        });
        assertThat(read(RecordHistory.NEWEST, 1).getFirst().changes()).isEmpty();
    }

    @Test
    @Tag("AUD-02")
    void pagesBackwardsWithoutLosingWhatWasBefore() {
        for (int pieces = 2; pieces < 9; pieces++) {
            trials.edit(parcels, id, "pieces", pieces);
        }
        List<RecordHistory.Revision> first = read(RecordHistory.NEWEST, 3);
        List<RecordHistory.Revision> second = read(first.getLast().revision(), 3);
        assertThat(first)
                .flatExtracting(RecordHistory.Revision::changes)
                .containsExactly(new Change("pieces", 7, 8), new Change("pieces", 6, 7), new Change("pieces", 5, 6));
        assertThat(second)
                .flatExtracting(RecordHistory.Revision::changes)
                .containsExactly(new Change("pieces", 4, 5), new Change("pieces", 3, 4), new Change("pieces", 2, 3));
    }

    @Test
    @Tag("AUD-02")
    void comparesAnyTwoRevisions() {
        trials.edit(parcels, id, "pieces", 5);
        trials.edit(parcels, id, "fragile", true);
        trials.edit(parcels, id, "pieces", 9);
        List<RecordHistory.Revision> all = read(RecordHistory.NEWEST, 10);
        assertThat(Acting.as(
                        trials.mei(),
                        () -> history.between(
                                parcels,
                                id,
                                all.getLast().revision(),
                                all.getFirst().revision())))
                .containsExactlyInAnyOrder(new Change("pieces", 1, 9), new Change("fragile", false, true));
    }

    @Test
    @Tag("AUD-02")
    void asksAsOftenForOneRevisionAsForMany() {
        for (int pieces = 2; pieces < 12; pieces++) {
            trials.edit(parcels, id, "pieces", pieces);
            trials.edit(parcels, id, "stops", List.of(new Ref(pieces % 2 == 0 ? here : there, "")));
        }
        assertThat(statements(20)).isEqualTo(statements(2)).isLessThanOrEqualTo(10);
    }

    /** The fewer of two readings: what somebody may see is remembered for a moment. */
    private int statements(int limit) {
        Runnable reading = () -> read(RecordHistory.NEWEST, limit);
        return Math.min(Cuts.statementsOf(reading), Cuts.statementsOf(reading));
    }

    private List<RecordHistory.Revision> read(long before, int limit) {
        return Acting.as(trials.mei(), () -> history.of(parcels, id, before, limit));
    }
}
