package fundsdesk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.markdown.Markdown;
import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Row;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Adding, changing, sending, deleting and bringing back, as an operator does. */
@DeskTest
class ActionScreenTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Parcels parcels;

    private Actor operator;

    @BeforeEach
    void signIn() {
        operator = grants.actor(
                "screen-operator",
                "PARCELS_READ",
                "PARCELS_SEND",
                "PARCELS_CREATE",
                "PARCELS_EDIT",
                "PARCELS_COPY",
                "PARCELS_DELETE",
                "PARCELS_RESTORE",
                "PARCELS_REVEAL",
                "PARCELS_REMARK",
                "DEPOTS_READ",
                "DEPOTS_CREATE");
    }

    private Row row(long id) {
        return desk.row("parcels", id);
    }

    private List<Row> numbered(String number) {
        return desk.rows("parcels", Filter.where("number", Operator.EQ, number));
    }

    @Test
    @Tag("FW-09")
    void sendsAParcelFromItsPage() {
        Parcel parcel = parcels.parcel("12.50");
        try (AtDesk at = AtDesk.as(context, operator)) {
            OnScreen page = at.open("parcels?filter=id:eq:" + parcel.id()).look(parcel.id());
            InDialog send = page.choose("Send");
            assertThat(LocatorJ._find(Button.class, spec -> spec.withClasses("confirms")))
                    .as("what the browser presses at Ctrl+Enter")
                    .extracting(Button::getText)
                    .containsExactly("Send HKD 12.50");
            send.confirm();
            assertThat(send.isOpen()).as("a note is needed").isTrue();
            assertThat(send.complaint("Note")).isNotEmpty();
            assertThat(row(parcel.id()).get("status")).isEqualTo(Parcel.Status.READY);
            send.enter("Note", "by boat").confirm();
            assertThat(send.isOpen()).isFalse();
            assertThat(row(parcel.id()).get("status")).isEqualTo(Parcel.Status.SENT);
            assertThat(page.offers("Send")).as("it was sent").isFalse();
        }
    }

    @Test
    @Tag("FW-07")
    void addsAParcelWithErrorsAtTheirFields() {
        String number = "F" + TestDesk.unique();
        parcels.depot("Formtown");
        try (AtDesk at = AtDesk.as(context, operator)) {
            InDialog form = at.open("parcels").choose("Add parcel");
            form.enter("Number", "").enter("Currency", "").confirm();
            assertThat(form.complaint("Number")).isNotEmpty();
            assertThat(form.complaint("Currency")).isNotEmpty();
            assertThat(form.words()).as("and on top").contains("Number", "Currency");
            form.enter("Number", number)
                    .enter("Currency", "JPY")
                    .enter("Fee", "12")
                    .enter("Depot", "Formtown")
                    .enter("Fragile", true)
                    .confirm();
            assertThat(form.isOpen()).isFalse();
        }
        Row made = numbered(number).getFirst();
        assertThat(made.get("currency")).isEqualTo("JPY");
        assertThat((BigDecimal) made.get("fee")).isEqualByComparingTo("12");
        assertThat(made.get("fragile")).isEqualTo(true);
        assertThat(String.valueOf(made.get("depot"))).contains("Formtown");
    }

    @Test
    @Tag("FW-07")
    void fieldsFollowOneAnother() {
        Actor configurator = grants.actor(
                "screen-configurator", "RECEIVING_BANK_RULES_READ", "RECEIVING_BANK_RULES_CREATE", "BANKS_READ");
        try (AtDesk at = AtDesk.as(context, configurator)) {
            InDialog form = at.open("receiving-bank-rules").choose("Add receiving bank rule");
            form.enter("For clients of", "A bank");
            assertThat(form.has("Client's bank")).isTrue();
            assertThat(form.has("Bank group")).isFalse();
            form.enter("For clients of", "A group of banks");
            assertThat(form.has("Client's bank")).isFalse();
            assertThat(form.has("Bank group")).isTrue();
        }
    }

    @Test
    @Tag("FW-07")
    void showsMarkdownAsItWillLookWhileItIsTyped() {
        Actor configurator = grants.actor("screen-writer", "DEPOSIT_GUIDELINES_READ", "DEPOSIT_GUIDELINES_CREATE");
        try (AtDesk at = AtDesk.as(context, configurator)) {
            at.open("deposit-guidelines").choose("Add deposit guideline").enter("Body", "Pay **today**.");
            assertThat(LocatorJ._find(Markdown.class))
                    .extracting(Markdown::getContent)
                    .contains("Pay **today**.");
        }
    }

    @Test
    @Tag("FW-07")
    void asksBeforeWhatWasTypedIsLost() {
        try (AtDesk at = AtDesk.as(context, operator)) {
            InDialog form = at.open("parcels").choose("Add parcel").enter("Number", "TYPED");
            form.press("Cancel");
            assertThat(form.isOpen()).as("asked first").isTrue();
            assertThat(form.value("Number")).isEqualTo("TYPED");
        }
    }

    @Test
    @Tag("FW-07")
    void theBrowsersBackClosesWhatIsEmptyAndAsksAboutWhatWasTyped() {
        try (AtDesk at = AtDesk.as(context, operator)) {
            InDialog form = at.open("parcels").choose("Add parcel");
            assertThat(form.back().isOpen()).as("nothing typed").isFalse();
            form = at.open("parcels").choose("Add parcel").enter("Number", "TYPED");
            assertThat(form.back().isOpen()).as("asked first").isTrue();
            assertThat(form.value("Number")).isEqualTo("TYPED");
            assertThat(LocatorJ._find(ConfirmDialog.class)).hasSize(1);
        }
    }

    @Test
    @Tag("FW-08")
    void showsBaseTheirsAndMineAndLosesNothing() {
        Parcel parcel = parcels.parcel("5");
        desk.run(operator, "parcels", parcel.id(), "edit", Map.of("address", "Old Street", "pieces", 1));
        try (AtDesk at = AtDesk.as(context, operator)) {
            InDialog form = at.open("parcels/" + parcel.id()).choose("Edit");
            form.enter("Address", "My Street").enter("Weight", "2");
            desk.run(operator, "parcels", parcel.id(), "edit", Map.of("address", "Their Street", "pieces", 7));
            form.confirm();
            assertThat(form.isOpen()).isTrue();
            assertThat(form.words()).contains("Old Street", "Their Street", "My Street");
            assertThat(row(parcel.id()).get("address")).isEqualTo("Their Street");
            form.confirm();
        }
        assertThat(row(parcel.id()).get("address")).as("mine was kept").isEqualTo("My Street");
        assertThat(row(parcel.id()).get("pieces"))
                .as("theirs that I did not touch")
                .isEqualTo(7);
        assertThat((BigDecimal) row(parcel.id()).get("weight"))
                .as("typed and not in conflict")
                .isEqualByComparingTo("2");
    }

    @Test
    @Tag("FW-08")
    void showsAmountsInAConflictWithTheirCurrency() {
        Parcel parcel = parcels.parcel("5");
        try (AtDesk at = AtDesk.as(context, operator)) {
            InDialog form = at.open("parcels/" + parcel.id()).choose("Edit");
            form.enter("Fee", "1207");
            desk.run(operator, "parcels", parcel.id(), "edit", Map.of("fee", "6.5"));
            form.confirm();
            assertThat(form.words()).contains("HKD 5.00", "HKD 6.50", "HKD 1,207.00");
        }
    }

    @Test
    @Tag("FW-08")
    void takesTheirsWhereIChooseSo() {
        Parcel parcel = parcels.parcel("5");
        try (AtDesk at = AtDesk.as(context, operator)) {
            InDialog form = at.open("parcels/" + parcel.id()).choose("Edit");
            form.enter("Address", "My Street").enter("Weight", "3");
            desk.run(operator, "parcels", parcel.id(), "edit", Map.of("address", "Their Street"));
            form.confirm();
            form.takeTheirs("Address").confirm();
        }
        assertThat(row(parcel.id()).get("address")).isEqualTo("Their Street");
        assertThat((BigDecimal) row(parcel.id()).get("weight")).isEqualByComparingTo("3");
    }

    @Test
    @Tag("FW-10")
    void deletesToTheRecycleBinAndBringsBack() {
        Parcel parcel = parcels.parcel("8");
        String only = "parcels?filter=id:eq:" + parcel.id();
        try (AtDesk at = AtDesk.as(context, operator)) {
            InDialog delete = at.open("parcels/" + parcel.id()).choose("Delete");
            delete.confirm();
            assertThat(delete.isOpen()).as("asks why").isTrue();
            delete.enter("Reason", "entered twice").confirm();
            assertThat(at.open(only).ids()).isEmpty();
            OnScreen bin = at.open(only).press("Recycle bin");
            assertThat(bin.ids()).containsExactly(parcel.id());
            assertThat(bin.columns()).contains("deletedBy", "deletedAt", "deletionReason");
            assertThat(row(parcel.id()).get("deletionReason")).isEqualTo("entered twice");
            at.open("parcels/" + parcel.id()).choose("Restore").confirmIfAsked();
            assertThat(at.open(only).ids()).containsExactly(parcel.id());
        }
        assertThat(row(parcel.id()).get("deletedAt")).isNull();
    }

    @Test
    void copiesAllButTheNumber() {
        Parcel parcel = parcels.parcel("C" + TestDesk.unique(), null, "HKD", "9.50");
        String number = "D" + TestDesk.unique();
        try (AtDesk at = AtDesk.as(context, operator)) {
            InDialog copy = at.open("parcels/" + parcel.id()).choose("Copy");
            assertThat(copy.value("Number")).isEqualTo("");
            copy.enter("Number", number).confirm();
        }
        assertThat((BigDecimal) numbered(number).getFirst().get("fee")).isEqualByComparingTo("9.50");
    }
}
