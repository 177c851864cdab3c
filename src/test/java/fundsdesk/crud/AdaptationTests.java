package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.markdown.Markdown;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What configurators adapt while the desk runs: words, help, the view that everyone's grid opens with, approval. */
@DeskTest
class AdaptationTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Screens screens;

    @Autowired
    private RecordHistory history;

    @Autowired
    private TestGrants grants;

    @Test
    @Tag("FW-22")
    void everyonesGridIsAdaptedWithoutRestart() {
        Actor reader = grants.actor("reader-of-holidays", "HOLIDAYS_READ", "SAVED_VIEWS_READ");
        long label =
                desk.create("wordings", Map.of("key", "attribute.holidays.name", "language", "en", "text", "Day off"));
        long help = desk.create(
                "wordings", Map.of("key", "help-panel.holidays", "language", "en", "text", "Call the treasury."));
        long view = desk.create(
                "saved-views",
                Map.of(
                        "screen",
                        "holidays",
                        "name",
                        "Names first",
                        "query",
                        "",
                        "layout",
                        "name,date|0|",
                        "opens",
                        false));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "saved-views", view, "share", Map.of("everyone", true, "opens", true)));
        try (AtDesk browser = AtDesk.as(context, reader)) {
            OnScreen grid = browser.open("holidays");
            assertThat(grid.headings()).contains("Day off");
            grid.press("Help for this screen");
            assertThat(LocatorJ._get(Markdown.class).getContent()).isEqualTo("Call the treasury.");
        }
        assertThat(desk.run(reader, "saved-views", view, "share", Map.of("everyone", false, "opens", false)))
                .isInstanceOf(Outcome.Denied.class);
        assertThat(desk.run(reader, "wordings", label, "edit", Map.of("text", "Mine")))
                .isInstanceOf(Outcome.Denied.class);
        assertThat(done("wordings", label)).containsExactly("wordings.create");
        assertThat(done("saved-views", view)).containsExactly("saved-views.share", "saved-views.create");
        for (long id : new long[] {label, help}) {
            TestDesk.done(desk.run(TestDesk.SYSTEM, "wordings", id, "delete", Map.of("reason", "test over")));
        }
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "saved-views", view, "share", Map.of("everyone", false, "opens", false)));
    }

    /** What was done to the record, the newest first. */
    private List<String> done(String screen, long id) {
        return Acting.as(
                TestDesk.SYSTEM,
                () -> history.of(screens.required(screen), id, RecordHistory.NEWEST, 9).stream()
                        .map(RecordHistory.Revision::action)
                        .toList());
    }

    /** A status without a meaning or without a way on is a word that only those know who made it up. */
    @Test
    @Tag("FW-23")
    void everyCodeSaysWhatItMeansAndWhatToDo(@Autowired CodeCentre centre) {
        List<CodeCentre.Entry> entries = Acting.as(TestDesk.person("olive"), centre::entries);
        assertThat(entries)
                .filteredOn(entry -> !entry.where().matches("Parcels|Own parcels|Depots"))
                .filteredOn(entry -> entry.what().length() < 5
                        || entry.meaning().isBlank()
                        || entry.sort() == CodeCentre.Sort.STATUS
                                && !entry.meaning().contains(": "))
                .isEmpty();
        assertThat(entries).extracting(CodeCentre.Entry::sort).contains(CodeCentre.Sort.values());
    }

    @Test
    @Tag("FW-23")
    void helpAndCodesAreWhereTheyAreNeeded() {
        try (AtDesk browser = AtDesk.as(context, TestDesk.person("olive"))) {
            String help = browser.open("deposit-parameters")
                    .press("Help for this screen")
                    .words();
            assertThat(help).contains("Clients see it.", "Code centre");
            assertThat(LocatorJ._get(Markdown.class).getContent()).contains("Publish");
            assertThat(browser.open("code-centre?code=parameter.twin").words()).contains("1 codes");
        }
    }
}
