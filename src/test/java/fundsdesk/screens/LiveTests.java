package fundsdesk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.sidenav.SideNavItem;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages that say by themselves that what they show has changed, on whichever node it did. */
@DeskTest
@Tag("FW-16")
class LiveTests {

    private static final String CHANNEL = "fundsdesk_changes";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Parcels parcels;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource dataSource;

    private static void await(String what, BooleanSupplier happened) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline) {
            MockVaadin.clientRoundtrip(false);
            if (happened.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("never seen: " + what);
    }

    private long made(String number) {
        return desk.create("parcels", Map.of("number", number, "currency", "HKD", "fee", "1"));
    }

    @Test
    void aGridSaysHowManyRowsAreNewAndShowsThemWhenAsked() {
        String number = "L" + TestDesk.unique();
        made(number + "-1");
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            OnScreen grid = at.open("parcels?filter=number:starts:" + number);
            assertThat(grid.rows()).hasSize(1);
            made(number + "-2");
            made(number + "-3");
            made(number + "-4");
            await("3 new", () -> grid.words().contains("3 new"));
            assertThat(grid.rows()).as("nothing moves before it is asked for").hasSize(1);
            grid.choose("3 new");
            assertThat(grid.rows()).hasSize(4);
        }
    }

    @Test
    void aRowThatChangedIsShownAsItIs() {
        Parcel parcel = parcels.parcel("5");
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            OnScreen grid = at.open("parcels?filter=id:eq:" + parcel.id());
            assertThat(grid.cells()).contains("5.00");
            TestDesk.done(desk.run(TestDesk.SYSTEM, "parcels", parcel.id(), "edit", Map.of("fee", "76.50")));
            await("the new fee", () -> grid.cells().contains("76.50"));
        }
    }

    @Test
    void aPageSaysThatItsRecordChangedAndShowsItWhenAsked() {
        Parcel parcel = parcels.parcel("5");
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            OnScreen page = at.open("parcels/" + parcel.number());
            TestDesk.done(desk.run(TestDesk.SYSTEM, "parcels", parcel.id(), "edit", Map.of("fee", "77.50")));
            await("that it changed", () -> page.words().contains("This record has changed since you opened it."));
            assertThat(page.words()).doesNotContain("77.50");
            page.choose("Show it as it is now");
            assertThat(page.words()).contains("77.50").doesNotContain("has changed since");
        }
    }

    @Test
    void theNavigationCountsByItself() {
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            at.open("depots");
            String before = count();
            new Day(desk).imported("67.00");
            await("another count", () -> !count().equals(before));
        }
    }

    private static String count() {
        return LocatorJ._find(SideNavItem.class).stream()
                .filter(item -> "Deposit match".equals(item.getLabel()))
                .map(item -> item.getSuffixComponent() == null
                        ? ""
                        : item.getSuffixComponent().getElement().getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void otherNodesAreToldInOneMessage() throws SQLException {
        Parcel parcel = parcels.parcel("5");
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(true);
            statement.execute("listen " + CHANNEL);
            TestDesk.done(desk.run(TestDesk.SYSTEM, "parcels", parcel.id(), "edit", Map.of("fee", "6")));
            assertThat(told(other)).contains("parcels:" + parcel.id());
            statement.execute("unlisten " + CHANNEL);
        }
    }

    private static String told(Connection other) throws SQLException {
        StringBuilder told = new StringBuilder();
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < deadline && !told.toString().contains("parcels:")) {
            PGNotification[] some = other.unwrap(PGConnection.class).getNotifications(500);
            for (PGNotification each : some == null ? new PGNotification[0] : some) {
                told.append(each.getParameter()).append('\n');
            }
        }
        return told.toString();
    }

    @Test
    void whatAnotherNodeChangedIsSeenHereOverOneConnectionForAllPages() {
        long listening = listening();
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            OnScreen grid = at.open("parcels");
            assertThat(grid.words()).doesNotContain("Data changed");
            database.sql("select pg_notify(?, ?)")
                    .params(CHANNEL, "another-node nonsense parcels:x no-such-screen:1 parcels:0")
                    .query(String.class)
                    .optional();
            await("that data changed", () -> grid.words().contains("Data changed"));
            assertThat(listening()).isEqualTo(listening);
        }
    }

    private long listening() {
        return database.sql("select count(*) from pg_stat_activity where query = 'listen " + CHANNEL + "'")
                .query(Long.class)
                .single();
    }
}
