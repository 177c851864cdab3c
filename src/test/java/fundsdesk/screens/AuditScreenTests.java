package fundsdesk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.tabs.Tabs;
import fundsdesk.access.Actor;
import fundsdesk.crud.ActionWords;
import fundsdesk.crud.TableWords;
import fundsdesk.crud.Texts;
import fundsdesk.sample.Depot;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reading the trail: what was done and to what, in the words of the screens, found by its code. */
@DeskTest
class AuditScreenTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Parcels parcels;

    @Autowired
    private ActionWords words;

    @Autowired
    private TableWords tables;

    @Autowired
    private Texts texts;

    @ParameterizedTest
    @ValueSource(strings = {"revisions", "revision-rows"})
    @Tag("AUD-04")
    void saysWhatWasDoneInWordsAndFindsItByItsCode(String screen) {
        renamed();
        Actor auditor = grants.actor("audit-words", "REVISIONS_READ", "REVISION_ROWS_READ");
        try (AtDesk at = AtDesk.as(context, auditor)) {
            OnScreen page = at.open(screen + "?filter=action:eq:depots.edit");
            assertThat(page.rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.get("action")).isEqualTo("depots.edit"));
            assertThat(page.cells()).contains("Depot: Edit");
            assertThat(page.words()).as("the filter").contains("Depot: Edit").doesNotContain("depots.edit");
        }
    }

    @Test
    @Tag("AUD-04")
    void saysWhichRecordsAChangedTableHolds() {
        Depot depot = renamed();
        Actor auditor = grants.actor("audit-tables", "REVISION_ROWS_READ");
        try (AtDesk at = AtDesk.as(context, auditor)) {
            OnScreen page = at.open("revision-rows?filter=entity:eq:depots&filter=recordId:eq:" + depot.id());
            assertThat(page.rows()).isNotEmpty();
            assertThat(page.cells().lines()).allMatch(line -> line.contains("Depot #" + depot.id()));
        }
        assertThat(texts.of(tables.said("no_such_table"))).isEqualTo("no_such_table");
    }

    @Test
    @Tag("AUD-04")
    void namesTheRecordsAndTheirFieldsAsTheirScreensDo() {
        Depot depot = renamed();
        String rows = "revision-rows?filter=entity:eq:depots&filter=kind:eq:CHANGED&filter=recordId:eq:" + depot.id();
        Actor auditor = grants.actor("audit-names", "REVISIONS_READ", "REVISION_ROWS_READ", "DEPOTS_READ");
        try (AtDesk at = AtDesk.as(context, auditor)) {
            assertThat(at.open(rows).cells()).contains("Depot " + depot.code()).contains("| Name |");
            assertThat(at.open("revisions?filter=action:eq:depots.edit").cells())
                    .contains("Depot " + depot.code());
        }
        // Who may not see the record sees which it was, and no name of it.
        try (AtDesk at = AtDesk.as(context, grants.actor("audit-nameless", "REVISION_ROWS_READ"))) {
            assertThat(at.open(rows).cells()).contains("Depot #" + depot.id()).doesNotContain(depot.code());
        }
    }

    @Test
    @Tag("AUD-04")
    void whatPeopleDidIsNotDrownedByWhatTheDeskDid() {
        Actor clerk = grants.actor("audit-clerk", "DEPOTS_READ", "DEPOTS_EDIT", "REVISIONS_READ");
        Depot depot = renamed();
        desk.run(clerk, "depots", depot.id(), "edit", Map.of("name", "By hand"));
        try (AtDesk at = AtDesk.as(context, clerk)) {
            OnScreen page = at.open("revisions");
            assertThat(page.rows())
                    .extracting(row -> row.get("createdBy"))
                    .contains("audit-clerk")
                    .doesNotContain("system");
            assertThat(page.tab("By the desk itself").rows())
                    .extracting(row -> row.get("createdBy"))
                    .contains("system")
                    .doesNotContain("audit-clerk");
            assertThat(page.tab("All").rows())
                    .extracting(row -> row.get("createdBy"))
                    .contains("system", "audit-clerk");
        }
    }

    @Test
    @Tag("AUD-04")
    void saysWhatHoldsSeveralValuesWithItsRecord() {
        assertThat(texts.of(tables.said("role_permissions"))).isEqualTo("Role: Permissions");
    }

    @Test
    @Tag("AUD-04")
    @Tag("FW-05")
    void offersWhatCanBeDoneByItsWordsAndFiltersByTheCode() {
        renamed();
        Actor auditor = grants.actor("audit-picks", "REVISIONS_READ");
        try (AtDesk at = AtDesk.as(context, auditor)) {
            OnScreen page = at.open("revisions?sort=-id").pick("What was done", "Depot: Edit");
            assertThat(page.rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.get("action")).isEqualTo("depots.edit"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions.sign-in", "jobs.start", "work-orders.expire", "first-start", "settings.declare"})
    @Tag("AUD-04")
    void whatTheDeskDoesByItselfHasANameToo(String code) {
        assertThat(words.full(code)).isNotEqualTo(code);
    }

    @Test
    @Tag("FW-05")
    void aScreenOfWhichNoPartHoldsRowsOpensWithAll() {
        Actor nobody = grants.actor("audit-nobody", "WORK_ORDERS_READ");
        try (AtDesk at = AtDesk.as(context, nobody)) {
            at.open("work-orders");
            assertThat(selected()).contains("All");
        }
    }

    private static List<String> selected() {
        return LocatorJ._find(Tabs.class).stream()
                .filter(tabs -> tabs.getSelectedTab() != null)
                .map(tabs -> tabs.getSelectedTab().getLabel())
                .toList();
    }

    private Depot renamed() {
        Depot depot = parcels.depot("Told" + TestDesk.unique());
        TestDesk.done(desk.run(TestDesk.SYSTEM, "depots", depot.id(), "edit", Map.of("name", "Told anew")));
        return depot;
    }
}
