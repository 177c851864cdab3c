package fundsdesk.audit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import fundsdesk.access.Actor;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.ParcelScreen;
import fundsdesk.screens.AtDesk;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** History and the past as people see them. */
@DeskTest
class PastOnScreenTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Trials trials;

    @Autowired
    private ParcelScreen parcels;

    @Autowired
    private Clock clock;

    private String number = "";
    private long id;
    private Instant then = Instant.EPOCH;

    @BeforeEach
    void aParcelThatChanged() {
        number = "PS-" + NUMBER.incrementAndGet();
        id = trials.create(
                parcels,
                Map.of(
                        "number",
                        number,
                        "currency",
                        "HKD",
                        "fee",
                        new BigDecimal("5"),
                        "pieces",
                        3,
                        "address",
                        "1 Queen's Road"));
        then = clock.instant();
        trials.edit(parcels, id, "pieces", 8);
        trials.edit(parcels, id, "address", "7 Hidden Lane");
    }

    @Test
    @Tag("AUD-02")
    void theTimelineTellsOfRemarksAndDocumentsToo() {
        Actor mei = trials.mei("PARCELS_REMARK", "PARCELS_ATTACH");
        try (AtDesk desk = AtDesk.as(context, mei)) {
            desk.open("parcels/" + id).tab("Remarks").write("Left at the gate.");
            String words = desk.open("parcels/" + id + "?tab=history").words();
            assertThat(words).contains("Remark", "Left at the gate.");
            assertThat(words.indexOf("Left at the gate."))
                    .as("the newest first, among the record's own changes")
                    .isLessThan(words.indexOf("Pieces"));
            assertThat(words).as("what it belongs to is where it stands").doesNotContain("Subject id");
        }
    }

    @Test
    @Tag("AUD-02")
    void theHistoryTabShowsFieldsBeforeAndAfterMasked() {
        try (AtDesk desk = AtDesk.as(context, trials.mei())) {
            desk.open("parcels/" + id + "?tab=history");
            List<NativeTable> tables = _find(NativeTable.class);
            assertThat(tables).hasSize(3);
            assertThat(cells(tables.get(0))).containsExactly("Address", "•••• Road", "•••• Lane");
            assertThat(cells(tables.get(1))).containsExactly("Pieces", "3", "8");
        }
    }

    @Test
    @Tag("AUD-03")
    void aGridAndAPageOfThePastAreOnlyToRead() {
        try (AtDesk desk = AtDesk.as(context, trials.mei())) {
            var grid = desk.open("parcels?filter=number:eq:" + number + "&asOf=" + then);
            assertThat(grid.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.id()).isEqualTo(id));
            assertThat(banners()).hasSize(1);
            desk.open("parcels/" + id + "?asOf=" + then);
            assertThat(banners()).hasSize(1);
            assertThat(_find(Div.class, spec -> spec.withClasses("offers"))).isEmpty();
            _click(_get(Button.class, spec -> spec.withText("Back to now")));
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("parcels/" + id);
            assertThat(banners()).isEmpty();
            desk.open("parcels/" + id + "?asOf=2020-01-01T00:00:00Z");
            assertThat(_find(NativeTable.class)).isEmpty();
        }
    }

    private static List<Div> banners() {
        return _find(Div.class, spec -> spec.withClasses("as-of-banner"));
    }

    private static List<String> cells(NativeTable table) {
        return _find(table, NativeTableCell.class).stream()
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }
}
