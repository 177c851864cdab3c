package fundsdesk.crud.grid;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import fundsdesk.access.Actor;
import fundsdesk.access.Preferences;
import fundsdesk.crud.Row;
import fundsdesk.sample.Depot;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.ParcelScreen;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a grid shows and how somebody arranges it. */
@DeskTest
@Tag("FW-03")
class GridLooksTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Parcels parcels;

    @Autowired
    private ParcelScreen screen;

    @Autowired
    private GridTools tools;

    private final int number = TestDesk.unique();
    private Actor clerk;
    private Depot depot;
    private Parcel dear;
    private Parcel foreign;

    @BeforeEach
    void begin() {
        clerk = grants.actor("looks-clerk-" + number, "PARCELS_READ", "DEPOTS_READ");
        depot = parcels.depot("Looks" + number);
        dear = parcels.parcel("L" + number + "-1", depot, "HKD", "1234.5");
        foreign = parcels.parcel("L" + number + "-2", depot, "JPY", "98765");
        parcels.parcel("L" + number + "-3", depot, "HKD", "0.5");
    }

    private String mine(String more) {
        return "parcels?q=L" + number + "-" + more;
    }

    @SuppressWarnings("unchecked")
    private static Grid<Row> grid() {
        return (Grid<Row>) _get(Grid.class, spec -> spec.withPredicate(grid -> grid instanceof RowGrid));
    }

    @Test
    void moneyStandsRightWithItsCurrencyAndIsAddedUpByCurrency() {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            OnScreen page = at.open(mine("&sort=number"));
            assertThat(page.cells()).contains("HKD", "1,234.50", "JPY", "98,765", "0.50");
            assertThat(grid().getColumnByKey("fee").getTextAlign()).isEqualTo(ColumnTextAlign.END);
            String sums = _get(FooterLine.class).getElement().getTextRecursively();
            assertThat(sums).contains("HKD 1,235.00", "JPY 98,765");
            assertThat(at.open(mine("&filter=currency:eq:JPY")).ids()).containsExactly(foreign.id());
            assertThat(_get(FooterLine.class).getElement().getTextRecursively())
                    .as("of the filtered rows")
                    .contains("JPY 98,765")
                    .doesNotContain("HKD");
        }
    }

    @Test
    void aStatusIsABadgeWithAWordAndAMomentSaysItsAgeInTheReadersZone() {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            at.open(mine(""));
            arrange(GridLayout.of(List.of("status", "createdAt")));
            String cells = new OnScreen().cells();
            assertThat(cells).contains("Ready", "now");
            assertThat(cells)
                    .as("Hong Kong, where the desk is")
                    .contains(tools.formats().moment(dear.createdAt()).substring(0, 13));
        }
    }

    @Test
    void columnsAreChosenFrozenReorderedAndKept() {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            OnScreen page = at.open(mine(""));
            assertThat(page.columns()).contains("fee", "weight").doesNotContain("pieces");
            arrange(table().layout().showing(List.of("fee", "pieces", "number")));
            assertThat(page.columns()).containsExactly("fee", "pieces", "number");
            arrange(GridLayout.of(List.of("number", "fee")).freezing(1).resizing("fee", 222));
            assertThat(grid().getColumnByKey("number").isFrozen()).isTrue();
            assertThat(grid().getColumnByKey("fee").isFrozen()).isFalse();
            assertThat(grid().getColumnByKey("fee").getWidth()).isEqualTo("222px");
            assertThat(grid().isColumnReorderingAllowed()).isTrue();
            assertThat(grid().getColumnByKey("fee").isResizable()).isTrue();
            assertThat(at.open(mine("&sort=number")).columns())
                    .as("left so, found so")
                    .containsExactly("number", "fee");
        }
    }

    @Test
    void rowsStandCloseOrApart() {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            at.open(mine(""));
            assertThat(grid().getElement().getAttribute("data-density")).isEqualTo("compact");
            arrange(table().layout().with(Preferences.Density.COMFORTABLE));
            assertThat(grid().getElement().getAttribute("data-density")).isEqualTo("comfortable");
        }
    }

    /** What the popover of the columns does with what was chosen there. */
    private void arrange(GridLayout layout) {
        tools.layouts().keep(screen, layout);
        table().show(_get(ScreenGrid.class).state(), layout);
        MockVaadin.clientRoundtrip(false);
    }

    private static RowTable<?> table() {
        return _get(ScreenGrid.class).table();
    }

    @Test
    void theChooserOffersEveryColumnThatMayBeRead() {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            at.open(mine(""));
            List<GridLayout> arranged = new ArrayList<>();
            ViewOptions<Parcel> options =
                    new ViewOptions<>(screen, tools, () -> tools.layouts().standard(screen), arranged::add);
            var group = options.columns();
            assertThat(group.getListDataView().getItems().toList())
                    .contains("number", "pieces")
                    .doesNotContain("remark");
            UI.getCurrent().add(group);
            _setValue(group, Set.of("number", "pieces"));
            assertThat(arranged.getLast().names()).containsExactly("number", "pieces");
        }
    }

    @Test
    void whatHasAnIndexCanBeSortedBy() {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            at.open(mine(""));
            assertThat(grid().getColumnByKey("fee").isSortable()).isTrue();
            assertThat(grid().getColumnByKey("weight").isSortable())
                    .as("no index")
                    .isFalse();
            assertThat(at.open(mine("&sort=-fee")).ids()).first().isEqualTo(foreign.id());
        }
    }
}
