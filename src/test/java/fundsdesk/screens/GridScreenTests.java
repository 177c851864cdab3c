package fundsdesk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.Row;
import fundsdesk.sample.Depot;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Finding, sorting, looking at and picking rows, as an operator does. */
@DeskTest
class GridScreenTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Parcels parcels;

    private Actor operator;
    private Depot depot;
    private List<Parcel> made;

    @BeforeEach
    void begin() {
        operator = grants.actor(
                "grid-operator",
                "PARCELS_READ",
                "PARCELS_REMARK",
                "PARCELS_ANSWER",
                "PARCELS_SEND",
                "PARCELS_REVEAL",
                "PARCELS_EDIT",
                "PARCELS_ATTACH",
                "PARCELS_DETACH",
                "DEPOTS_READ",
                "BANKS_READ");
        depot = parcels.depot("Grid" + TestDesk.unique());
        made = parcels.many(65, depot);
    }

    /** Those of this test: the rest of them is another test's. */
    private String mine(String more) {
        return "parcels?filter=id:ge:" + made.getFirst().id() + "&filter=id:le:"
                + made.getLast().id() + more;
    }

    @Test
    void showsEveryRowOnceInEveryOrder() {
        List<Long> all = made.stream().map(Parcel::id).toList();
        try (AtDesk at = AtDesk.as(context, operator)) {
            for (String sort : List.of("fee", "-fee", "dueDate", "-dueDate", "number", "-createdAt")) {
                assertThat(at.open(mine("&sort=" + sort)).ids()).as(sort).containsExactlyInAnyOrderElementsOf(all);
            }
            List<Row> rows = at.open(mine("&sort=fee")).rows();
            for (int i = 1; i < rows.size(); i++) {
                assertThat((BigDecimal) rows.get(i).get("fee"))
                        .isGreaterThanOrEqualTo((BigDecimal) rows.get(i - 1).get("fee"));
            }
        }
    }

    @Test
    void filtersByRelatedAttributesAndShowsWhatIsInForce() {
        try (AtDesk at = AtDesk.as(context, operator)) {
            OnScreen grid = at.open(mine("&filter=depot.name:eq:" + nameOfDepot()));
            assertThat(grid.ids()).hasSize(43);
            assertThat(grid.words()).contains("Depot");
            assertThat(at.open(mine("&filter=fee:ge:5&filter=status:eq:READY")).rows())
                    .allMatch(row -> ((BigDecimal) row.get("fee")).compareTo(new BigDecimal("5")) >= 0);
            assertThat(at.open(mine("&q=" + made.get(7).number())).ids())
                    .containsExactly(made.get(7).id());
            assertThat(at.open(mine("&filter=nonsense:eq:1")).words()).contains("nonsense");
        }
    }

    private String nameOfDepot() {
        return String.valueOf(desk.row("depots", depot.id()).get("name"));
    }

    @Test
    void runsAnActionOnAllThatMatchOverPages() throws InterruptedException {
        try (AtDesk at = AtDesk.as(context, operator)) {
            OnScreen grid = at.open(mine("&sort=number"));
            InDialog send = grid.selectAll().choose("Send");
            assertThat(send.words()).contains("65");
            send.enter("Note", "all at once").confirm();
            send.await("65");
        }
        assertThat(made).allMatch(parcel -> desk.row("parcels", parcel.id()).get("status") == Parcel.Status.SENT);
    }

    @Test
    void runsAnActionOnTheTickedRowsAlone() throws InterruptedException {
        try (AtDesk at = AtDesk.as(context, operator)) {
            InDialog send =
                    at.open(mine("")).select(made.get(1).id(), made.get(2).id()).choose("Send");
            send.enter("Note", "these two").confirm();
            send.await("2");
        }
        assertThat(made)
                .filteredOn(parcel -> desk.row("parcels", parcel.id()).get("status") == Parcel.Status.SENT)
                .extracting(Parcel::id)
                .containsExactly(made.get(1).id(), made.get(2).id());
    }

    @Test
    @Tag("FW-06")
    void opensADrawerBesideTheGridAndAPageWithALink() {
        Parcel parcel = made.get(3);
        try (AtDesk at = AtDesk.as(context, operator)) {
            OnScreen drawer = at.open(mine("")).look(parcel.id());
            assertThat(drawer.words()).contains(parcel.number(), "Ready", "Details", "Remarks", "Documents", "History");
            OnScreen page = at.open("parcels/" + parcel.number());
            assertThat(page.title()).contains(parcel.number());
            assertThat(page.words()).contains("Ready", "Details", "Remarks", "Documents", "History");
            assertThat(page.words()).as("without the permission to read them").doesNotContain("Work orders");
            OnScreen depotPage = at.open("depots/" + depot.id());
            assertThat(depotPage.words()).contains("Grid");
            assertThat(at.open("parcels/no-such-number").words())
                    .contains("There is nothing here", "no such record", "All parcels", "Recycle bin");
        }
    }

    @Test
    @Tag("FW-15")
    void jumpsByPaletteToScreensRecordsAndActions() {
        Parcel parcel = made.get(9);
        try (AtDesk at = AtDesk.as(context, operator)) {
            at.open("");
            at.palette("Supported").go("Supported banks");
            assertThat(at.address()).isEqualTo("banks");
            at.palette(parcel.number()).go(parcel.number());
            assertThat(at.address()).startsWith("parcels/");
            at.open("parcels/" + parcel.id());
            at.palette("Send").go("Send");
            new InDialog().enter("Note", "by palette").confirm();
            assertThat(desk.row("parcels", parcel.id()).get("status")).isEqualTo(Parcel.Status.SENT);
            at.open(mine("&selected=" + made.get(10).id()));
            at.palette("send").go("Send");
            new InDialog().enter("Note", "by palette, beside the grid").confirm();
            assertThat(desk.row("parcels", made.get(10).id()).get("status")).isEqualTo(Parcel.Status.SENT);
            assertThat(at.palette("Users").labels()).as("may not be read").doesNotContain("Users");
        }
    }
}
