package fundsdesk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.sidenav.SideNavItem;
import fundsdesk.access.Actor;
import fundsdesk.approvals.TestPeople;
import fundsdesk.crud.Outcome;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Filters that people gave a name: for themselves, for a role, for everyone, and in the navigation. */
@DeskTest
@Tag("FW-05")
class SavedViewTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestPeople people;

    private long view(Actor owner, String name, String query) {
        return TestDesk.done(desk.run(
                owner,
                "saved-views",
                null,
                "create",
                Map.of("screen", "parcels", "name", name, "query", query, "layout", "")));
    }

    private Outcome share(long view, Map<String, ?> with) {
        return desk.run(TestDesk.SYSTEM, "saved-views", view, "share", with);
    }

    @Test
    void aViewForARoleIsSeenByItsHoldersAndTheirGridOpensWithIt() {
        String number = "V" + TestDesk.unique();
        desk.create("parcels", Map.of("number", number, "currency", "HKD", "fee", "1"));
        desk.create("parcels", Map.of("number", "Z" + TestDesk.unique(), "currency", "HKD", "fee", "1"));
        Actor holder = grants.actor("view-holder", "PARCELS_READ", "SAVED_VIEWS_READ");
        Actor other = grants.actor("view-other", "PARCELS_READ", "SAVED_VIEWS_READ");
        String role = "VIEWERS" + TestDesk.unique();
        people.with("view-holder", role);
        String name = "Of a role " + TestDesk.unique();
        long view = view(TestDesk.SYSTEM, name, "filter=number:eq:" + number);
        assertThat(share(view, Map.of("role", "no such role", "opens", true)).isDone())
                .isFalse();
        TestDesk.done(share(view, Map.of("role", role, "opens", true)));
        try {
            try (AtDesk at = AtDesk.as(context, holder)) {
                OnScreen grid = at.open("parcels");
                assertThat(grid.words()).contains(name);
                assertThat(grid.rows()).as("it opens with the view").hasSize(1);
                assertThat(at.open("parcels?view=all").rows()).hasSizeGreaterThan(1);
            }
            try (AtDesk at = AtDesk.as(context, other)) {
                assertThat(at.open("parcels").words()).doesNotContain(name);
            }
        } finally {
            TestDesk.done(share(view, Map.of("everyone", false, "opens", false)));
        }
    }

    @Test
    void aPinnedViewStandsInTheNavigationWithItsCount() {
        String number = "W" + TestDesk.unique();
        for (int i = 0; i < 3; i++) {
            desk.create("parcels", Map.of("number", number + i, "currency", "HKD", "fee", "1"));
        }
        Actor person = grants.actor(
                "view-pinner", "PARCELS_READ", "SAVED_VIEWS_READ", "SAVED_VIEWS_CREATE", "SAVED_VIEWS_EDIT");
        String name = "Pinned " + TestDesk.unique();
        long view = view(person, name, "filter=number:starts:" + number);
        try (AtDesk at = AtDesk.as(context, person)) {
            at.open("parcels");
            assertThat(entry(name)).isEmpty();
            at.open("parcels?view=" + view).choose("Pin to the menu");
        }
        untilCounted(person, name);
        try (AtDesk at = AtDesk.as(context, person)) {
            at.open("parcels?view=all");
            SideNavItem pinned = entry(name).orElseThrow();
            assertThat(OnScreen.words(pinned.getSuffixComponent())).isEqualTo("3");
            assertThat(pinned.getPath()).isEqualTo("parcels?view=" + view);
            assertThat(at.open("parcels?view=" + view).rows()).hasSize(3);
        }
    }

    /** Pages hear of a change within a second, by push; here pages are opened until one has it. */
    private void untilCounted(Actor person, String name) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        boolean there = false;
        while (!there && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            try (AtDesk at = AtDesk.as(context, person)) {
                at.open("parcels?view=all");
                there = entry(name).isPresent();
            }
        }
    }

    private static Optional<SideNavItem> entry(String name) {
        return LocatorJ._find(SideNavItem.class).stream()
                .filter(item -> name.equals(item.getLabel()))
                .findFirst();
    }
}
