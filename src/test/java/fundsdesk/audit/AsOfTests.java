package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Acting;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.RowKey;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Sort;
import fundsdesk.sample.DepotScreen;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.ParcelScreen;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What grids, details and REST read as of a moment. */
@DeskTest
@Tag("AUD-03")
class AsOfTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> COLUMNS = List.of(
            "number", "status", "depot", "depot.name", "currency", "fee", "pieces", "address", "marks", "stops");

    @Autowired
    private Rows rows;

    @Autowired
    private Trials trials;

    @Autowired
    private ParcelScreen parcels;

    @Autowired
    private DepotScreen depots;

    @Autowired
    private ActivityScreen unkept;

    @Autowired
    private Clock clock;

    private int number;
    private long depot;
    private long id;
    private Instant then = Instant.EPOCH;

    @BeforeEach
    void aParcelThatChangedSince() {
        number = NUMBER.incrementAndGet();
        depot = trials.create(depots, Map.of("code", "AO" + number, "name", "Old name"));
        id = parcel("AO-" + number, 1);
        trials.edit(parcels, id, "stops", List.of(new Ref(depot, "")));
        trials.edit(parcels, id, "marks", List.of(Parcel.Mark.KEEP_DRY));
        then = clock.instant();
        trials.edit(parcels, id, "pieces", 7);
        trials.edit(parcels, id, "stops", List.of());
        trials.edit(parcels, id, "marks", List.of(Parcel.Mark.THIS_SIDE_UP));
        trials.edit(depots, depot, "name", "New name");
    }

    private long parcel(String named, int pieces) {
        return trials.create(
                parcels,
                Map.of(
                        "number",
                        named,
                        "currency",
                        "HKD",
                        "fee",
                        new BigDecimal(pieces),
                        "pieces",
                        pieces,
                        "address",
                        "1 Queen's Road",
                        "depot",
                        new Ref(depot, "")));
    }

    @Test
    void showsTheRecordWithWhatItReferredToAsTheyWereCalledThen() {
        Row past = one(then).orElseThrow();
        assertThat(past.get("pieces")).isEqualTo(1);
        assertThat(past.get("depot")).isEqualTo(new Ref(depot, "AO" + number + " Old name"));
        assertThat(past.get("depot.name")).isEqualTo("Old name");
        assertThat(past.get("stops")).isEqualTo(List.of(new Ref(depot, "AO" + number + " Old name")));
        assertThat(past.get("marks")).isEqualTo(List.of(Parcel.Mark.KEEP_DRY));
        assertThat(past.get("address")).isEqualTo("•••• Road");
        Row now = one(clock.instant()).orElseThrow();
        assertThat(now.get("pieces")).isEqualTo(7);
        assertThat(now.get("depot.name")).isEqualTo("New name");
        assertThat(now.get("stops")).isEqualTo(List.of());
        assertThat(one(Instant.parse("2020-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void findsByWhatWasTrueThen() {
        assertThat(ids(Filter.where("pieces", Operator.EQ, 1))).containsExactly(id);
        assertThat(ids(Filter.where("pieces", Operator.EQ, 7))).isEmpty();
        assertThat(ids(Filter.where("depot.name", Operator.EQ, "Old name"))).containsExactly(id);
        assertThat(ids(Filter.where("depot", Operator.EQ, depot))).containsExactly(id);
        assertThat(ids(Filter.where("stops", Operator.CONTAINS, new Ref(depot, ""))))
                .containsExactly(id);
        assertThat(ids(Filter.where("marks", Operator.CONTAINS, Parcel.Mark.KEEP_DRY)))
                .containsExactly(id);
        assertThat(ids(Filter.where("marks", Operator.CONTAINS, Parcel.Mark.THIS_SIDE_UP)))
                .isEmpty();
        assertThatThrownBy(() -> ids(Filter.where("address", Operator.EQ, "1 Queen's Road")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsWhatWasDeletedSinceAndNotWhatWasMadeSince() {
        long later = parcel("AO-" + number + "-later", 1);
        trials.perform(parcels, id, "delete", new fundsdesk.crud.Reason("lost"));
        assertThat(ids(Filter.EVERYTHING)).containsExactly(id);
        then = clock.instant();
        assertThat(ids(Filter.EVERYTHING)).containsExactly(later);
    }

    @Test
    void pagesThroughEveryOrderWithoutLosingARow() {
        List<Long> made = new ArrayList<>(List.of(id));
        for (int i = 2; i <= 9; i++) {
            made.add(parcel("AO-" + number + "-" + i, i % 3 + 1));
        }
        then = clock.instant();
        made.forEach(each -> trials.edit(parcels, each, "fee", new BigDecimal(50)));
        for (String sort : List.of("id", "-id", "createdAt", "-createdAt", "fee", "-fee", "number", "-dueDate")) {
            assertThat(paged(Sort.of(sort))).as(sort).containsExactlyInAnyOrderElementsOf(made);
        }
        Query all = query(Filter.EVERYTHING).with(Sort.ascending("fee"));
        Acting.as(trials.mei(), () -> {
            assertThat(rows.count(parcels, all).rows()).isEqualTo(9);
            assertThat(rows.sums(parcels, all, "fee").get("HKD")).isEqualByComparingTo("17");
        });
    }

    @Test
    void saysThatAPastIsNotKept() {
        assertThat(rows.keepsPast(parcels)).isTrue();
        assertThat(rows.keepsPast(unkept)).isFalse();
    }

    private List<Long> paged(Sort sort) {
        List<Long> found = new ArrayList<>();
        Optional<RowKey> place = Optional.empty();
        for (List<Row> page = page(sort, place); !page.isEmpty(); page = page(sort, place)) {
            page.forEach(row -> found.add(row.id()));
            place = Optional.of(new RowKey(
                    page.getLast().get(sort.attribute()), page.getLast().id()));
        }
        return found;
    }

    private List<Row> page(Sort sort, Optional<RowKey> place) {
        Query query = query(Filter.EVERYTHING).with(sort);
        return Acting.as(trials.mei(), () -> rows.page(parcels, query, place, 2));
    }

    private Query query(Filter filter) {
        Filter mine = Filter.any(
                Filter.where("number", Operator.EQ, "AO-" + number),
                Filter.where("number", Operator.STARTS, "AO-" + number + "-"));
        List<String> columns = List.of("number", "createdAt", "fee", "dueDate");
        return new Query(mine.and(filter), Sort.descending("id"), columns, false, then);
    }

    private Optional<Row> one(Instant moment) {
        return Acting.as(trials.mei(), () -> rows.one(parcels, id, COLUMNS, moment));
    }

    private List<Long> ids(Filter filter) {
        return Acting.as(
                trials.mei(),
                () -> rows.page(parcels, query(filter), Optional.empty(), 50).stream()
                        .map(Row::id)
                        .toList());
    }
}
