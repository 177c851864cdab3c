package fundsdesk.crud.grid;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import fundsdesk.access.Actor;
import fundsdesk.crud.Operator;
import fundsdesk.sample.Depot;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.ParcelScreen;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Conditions joined by and and or, on the record and on what it refers to. */
@DeskTest
@Tag("FW-05")
class FilterBuilderTests {

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
    private Parcel here;
    private Parcel there;
    private Parcel dear;

    @BeforeEach
    void begin() {
        clerk = grants.actor("builder-clerk-" + number, "PARCELS_READ", "DEPOTS_READ");
        Depot near = parcels.depot("Near" + number);
        Depot far = parcels.depot("Far" + number);
        here = parcels.parcel("B" + number + "-1", near, "HKD", "1");
        there = parcels.parcel("B" + number + "-2", far, "HKD", "1");
        dear = parcels.parcel("B" + number + "-3", far, "HKD", "900");
    }

    @Test
    void joinsConditionsOnRelatedRecordsByOr() {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            OnScreen grid = at.open("parcels?q=B" + number + "-&sort=number");
            assertThat(grid.ids()).containsExactly(here.id(), there.id(), dear.id());
            FilterGroup<?> group = open();
            group.join(false);
            condition(group, "depot.name", Operator.EQ, "Near" + number);
            condition(group, "fee", Operator.GE, "500");
            apply();
            assertThat(grid.ids()).as("in the one depot, or dear").containsExactly(here.id(), dear.id());
            FilterGroup<?> both = open();
            condition(both, "fee", Operator.LE, "10");
            apply();
            assertThat(grid.ids()).as("and cheap").containsExactly(here.id());
            String link = tools.address()
                    .write(screen, _get(ScreenGrid.class).state())
                    .getQueryString();
            assertThat(at.open("parcels?" + link).ids())
                    .as("a link shows the same")
                    .containsExactly(here.id());
        }
    }

    @Test
    void saysWhichValueIsMissingAndChangesNothing() {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            OnScreen grid = at.open("parcels?q=B" + number + "-");
            FilterGroup<?> group = open();
            condition(group, "fee", Operator.GE, "much");
            apply();
            assertThat(_find(FilterBuilder.class)).as("stays open").hasSize(1);
            assertThat(grid.ids()).hasSize(3);
        }
    }

    private static FilterGroup<?> open() {
        _click(_get(Button.class, spec -> spec.withClasses("add-filter")));
        MockVaadin.clientRoundtrip(false);
        return _get(FilterBuilder.class).group();
    }

    private static void condition(FilterGroup<?> group, String attribute, Operator operator, String value) {
        FilterCondition<?> line = group.addCondition(Optional.empty());
        line.choose(attribute, operator);
        Component field = line.valueField();
        ((TextField) field).setValue(value);
    }

    private static void apply() {
        _click(_get(Button.class, spec -> spec.withText("Apply")));
        MockVaadin.clientRoundtrip(false);
    }
}
