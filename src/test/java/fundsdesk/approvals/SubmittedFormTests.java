package fundsdesk.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.UploadedFile;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the form of a record holds, where others must approve it: judged when it is asked for, and not only then. */
@DeskTest
class SubmittedFormTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Desk door;

    @Autowired
    private Screens screens;

    @Autowired
    private Actions actions;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestOrders orders;

    @Autowired
    private Parcels parcels;

    @Autowired
    private JdbcClient database;

    private final int number = TestDesk.unique();
    private final Actor maker = TestDesk.person("felix" + number);
    private Actor checker = maker;
    private Parcel parcel;
    private long flow;

    @BeforeEach
    void putParcelsUnderApproval() {
        checker = people.with("fiona" + number, "FORMS" + number);
        parcel = parcels.many(1, parcels.depot("Form" + number)).getFirst();
        flow = desk.create("approval-flows", Map.of("type", "parcels.*", "deadlineHours", 24));
        desk.create("approval-levels", Map.of("flow", flow, "position", 1, "role", "FORMS" + number, "needed", 1));
    }

    @AfterEach
    void takeItOut() {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "approval-flows", flow, "delete", Map.of("reason", "end of the test")));
    }

    @Test
    @Tag("APR-01")
    void refusesAtOnceWhatWouldBeRefusedWhenItIsCarriedOut() {
        Outcome outcome = desk.run(maker, "parcels", parcel.id(), "edit", Map.of("currency", ""));
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        assertThat(((Outcome.Invalid) outcome).errors())
                .extracting(Outcome.FieldError::field)
                .contains("currency");
        assertThat(desk.run(maker, "parcels", null, "create", Map.of("pieces", 1)))
                .isInstanceOf(Outcome.Invalid.class);
        Outcome taken = desk.run(maker, "depots", null, "create", Map.of("name", "No approval here"));
        assertThat(taken).as("and as before where nobody approves").isInstanceOf(Outcome.Invalid.class);
        assertThat(ordersOf(maker)).isEmpty();
    }

    @Test
    @Tag("APR-01")
    void refusesAtOnceWhatTheDatabaseWouldRefuse() {
        Parcel other = parcels.many(1, parcels.depot("Other" + number)).getFirst();
        Outcome twice = desk.run(maker, "parcels", parcel.id(), "copy", Map.of("number", other.number()));
        assertThat(twice.isAccepted()).as(twice.toString()).isFalse();
        assertThat(ordersOf(maker)).isEmpty();
    }

    @Test
    @Tag("APR-02")
    void documentsGoToTheRecordWhenTheOrderIsCarriedOut() throws IOException {
        String order = TestOrders.numberOf(editWith("proof of delivery.pdf"));
        assertThat(documentsOf("Parcel", parcel.id())).isEmpty();
        assertThat(documentsOf("WorkOrder", idOf(order))).containsExactly("proof of delivery.pdf");
        try (AtDesk browser = AtDesk.as(context, grants.actor("forms-reader", "WORK_ORDERS_READ", "PARCELS_READ"))) {
            assertThat(browser.open("work-orders/" + order).words())
                    .contains("proof of delivery.pdf", "are put to the record when it is carried out");
        }
        TestDesk.done(desk.run(checker, "work-orders", idOf(order), "approve", Map.of()));
        assertThat(orders.ended(order)).isEqualTo("EXECUTED");
        assertThat(documentsOf("Parcel", parcel.id())).containsExactly("proof of delivery.pdf");
        assertThat(documentsOf("WorkOrder", idOf(order))).hasSize(1);
        assertThat(desk.row("parcels", parcel.id()).get("pieces")).isEqualTo(77);
    }

    @Test
    @Tag("APR-02")
    void documentsOfARejectedOrderStayWithItAsEvidence() throws IOException {
        String order = TestOrders.numberOf(editWith("claim.pdf"));
        TestDesk.done(desk.run(checker, "work-orders", idOf(order), "reject", Map.of("reason", "Not theirs")));
        assertThat(documentsOf("Parcel", parcel.id())).isEmpty();
        assertThat(documentsOf("WorkOrder", idOf(order))).containsExactly("claim.pdf");
        try (AtDesk browser = AtDesk.as(context, grants.actor("forms-reader", "WORK_ORDERS_READ", "PARCELS_READ"))) {
            assertThat(browser.open("work-orders/" + order).words())
                    .contains("claim.pdf", "The order was not carried out (Rejected)", "as evidence");
        }
    }

    private Outcome editWith(String document) throws IOException {
        Path file = Files.createTempFile("claim", ".pdf");
        Files.writeString(file, "%PDF-1.7\n%%EOF\n");
        UploadedFile upload = new UploadedFile(document, Files.size(file), file);
        Map<String, Object> form = Map.of("pieces", 77, "documents", List.of(upload));
        return Acting.as(maker, () -> edit(screens.required("parcels"), Changes.between(Map.of("pieces", 1), form)));
    }

    @SuppressWarnings("unchecked")
    private <T extends Stored> Outcome edit(Screen<T> screen, Changes changes) {
        Action<T, Changes> edit =
                (Action<T, Changes>) actions.find(screen, "edit").orElseThrow();
        return door.perform(Call.on(screen, edit, parcel.id(), changes));
    }

    private List<String> documentsOf(String entity, long id) {
        return database.sql("select name from attachments where subject = ? and subject_id = ? and deleted_at is null")
                .params(entity, id)
                .query(String.class)
                .list();
    }

    private List<?> ordersOf(Actor actor) {
        return desk.rows("work-orders", Filter.where("maker", Operator.EQ, actor.username()));
    }

    private long idOf(String order) {
        return desk.rows("work-orders", Filter.where("number", Operator.EQ, order))
                .getFirst()
                .id();
    }
}
