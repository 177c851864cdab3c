package fundsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Reason;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.sample.DepotScreen;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.ParcelScreen;
import fundsdesk.sample.TestGrants;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Searching everything that ever changed. */
@DeskTest
class RevisionScreenTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Rows rows;

    @Autowired
    private Trials trials;

    @Autowired
    private TestGrants grants;

    @Autowired
    private ParcelScreen parcels;

    @Autowired
    private DepotScreen depots;

    @Autowired
    private RevisionScreen revisions;

    @Autowired
    private RevisionRowScreen changes;

    @Autowired
    private TrailValues values;

    private long id;
    private String name = "";

    @BeforeEach
    void aDepotThatWasRenamedAndDeleted() {
        int number = NUMBER.incrementAndGet();
        name = "Searched " + number;
        id = trials.create(depots, Map.of("code", "RS" + number, "name", "First"));
        trials.edit(depots, id, "name", name);
        trials.perform(depots, id, "delete", new Reason("closed " + number));
    }

    @Test
    void findsWhatChangedByRecordFieldAndValueDeletedOnesToo() {
        assertThat(found(changes, record("depots", id)))
                .extracting(row -> String.valueOf(row.get("kind")))
                .containsExactly("CHANGED", "CHANGED", "ADDED");
        takenIn("depots", id);
        List<Row> renamed = found(
                changes,
                Filter.all(
                        record("depots", id),
                        Filter.where("fields", Operator.CONTAINS, "name"),
                        Filter.where("newValues", Operator.CONTAINS, name)));
        assertThat(renamed).singleElement().satisfies(row -> {
            assertThat(row.get("createdBy")).isEqualTo("mei");
            assertThat(row.get("action")).isEqualTo("depots.edit");
        });
    }

    @Test
    void tellsWhoWhyAndFromWhere() {
        Row newest = found(
                        revisions,
                        Filter.all(
                                Filter.where("createdBy", Operator.EQ, "mei"),
                                Filter.where("action", Operator.EQ, "depots.delete")))
                .getFirst();
        assertThat(newest.get("reason")).asString().startsWith("closed ");
        assertThat(newest.get("address")).isEqualTo("10.1.2.3");
        assertThat(newest.get("source")).isEqualTo(Actor.Source.REST);
        assertThat(newest.get("correlation")).asString().hasSize(36);
    }

    @Test
    @Tag("AUD-04")
    void namesTheRecordItWasAbout() {
        Row newest = found(
                        revisions,
                        Filter.all(
                                Filter.where("createdBy", Operator.EQ, "mei"),
                                Filter.where("action", Operator.EQ, "depots.delete")))
                .getFirst();
        assertThat(newest.get("about")).isEqualTo("depots/" + id);
    }

    @Test
    void showsNoValueThatAnyScreenMasks() {
        int number = NUMBER.incrementAndGet();
        long parcel = trials.create(
                parcels,
                Map.of("number", "RS-" + number, "currency", "HKD", "fee", BigDecimal.ONE, "address", "Nowhere 1"));
        trials.edit(parcels, parcel, "address", "Secret street 5");
        assertThat(found(changes, record("parcels", parcel)).getFirst().get("fields"))
                .isEqualTo("address");
        takenIn("parcels", parcel);
        assertThat(found(changes, Filter.where("newValues", Operator.CONTAINS, "Nowhere 1")))
                .isEmpty();
        assertThat(found(changes, Filter.where("newValues", Operator.CONTAINS, "Secret street")))
                .isEmpty();
    }

    @Test
    @Tag("AUD-04")
    void findsWhatANewRowHeldAndWhatADeletedOneHad() {
        takenIn("depots", id);
        List<Row> added = found(changes, Filter.where("newValues", Operator.CONTAINS, "\"RS" + NUMBER.get() + "\""));
        assertThat(added).singleElement().satisfies(row -> {
            assertThat(row.get("kind")).hasToString("ADDED");
            assertThat(row.get("recordId")).isEqualTo(id);
            assertThat(row.get("newValues")).asString().contains("First").doesNotContain("created_by");
        });
        assertThat(found(changes, Filter.where("newValues", Operator.CONTAINS, "closed " + NUMBER.get())))
                .singleElement()
                .satisfies(row -> assertThat(row.get("newValues")).asString().contains("deleted_by"));
    }

    /** The search follows what happened by a few seconds; transactions of others may still run. */
    private void takenIn(String table, long record) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (found(changes, record(table, record)).stream().anyMatch(row -> row.get("newValues") == null)
                && System.nanoTime() < deadline) {
            values.takeIn();
        }
    }

    private static Filter record(String table, long id) {
        return Filter.all(Filter.where("entity", Operator.EQ, table), Filter.where("recordId", Operator.EQ, id));
    }

    private List<Row> found(Screen<?> screen, Filter filter) {
        List<String> all = screen.declared().attributes().stream()
                .map(attribute -> attribute.name())
                .toList();
        List<String> columns = screen == revisions
                ? List.of("createdBy", "action", "about", "reason", "address", "source", "correlation")
                : all;
        Actor auditor = grants.actor("revision-reader", "REVISIONS_READ", "REVISION_ROWS_READ");
        return Acting.as(
                auditor,
                () -> rows.page(
                        screen, new Query(filter, Sort.descending("id"), columns, false), Optional.empty(), 50));
    }
}
