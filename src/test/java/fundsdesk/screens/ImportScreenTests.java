package fundsdesk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The dialog of an import, from the file to the records that were added. */
@DeskTest
@Tag("FW-12")
class ImportScreenTests {

    private static final String GOES_ON = "You can close this";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestGrants grants;

    private final int number = TestDesk.unique();
    private Actor clerk;

    @BeforeEach
    void signIn() {
        clerk = grants.actor(
                "import-clerk", "PARCELS_READ", "PARCELS_CREATE", "PARCELS_IMPORT", "DEPOTS_READ", "JOBS_READ");
    }

    private String rows(String... fees) {
        StringBuilder text = new StringBuilder("Number,Currency,Fee\n");
        for (int i = 0; i < fees.length; i++) {
            text.append("I")
                    .append(number)
                    .append('-')
                    .append(i)
                    .append(",HKD,")
                    .append(fees[i])
                    .append('\n');
        }
        return text.toString();
    }

    private InDialog checked(AtDesk at, String text) throws InterruptedException {
        return at.open("parcels").choose("Import").upload("parcels.csv", text).await("parcels.csv");
    }

    @Test
    void addsWhatFitsOffersTheRestToBeCorrectedAndLeadsToWhatWasAdded() throws InterruptedException {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            InDialog dialog = checked(at, rows("1.50", "much", "2.50"));
            assertThat(dialog.words()).contains("Fee").doesNotContain(GOES_ON);
            assertThat(dialog.links()).anyMatch(link -> link.matches("jobs/\\d+/result"));
            dialog.enter("Reason", "from the depot").confirm();
            dialog.await("2 of 3");
            assertThat(dialog.words()).doesNotContain(GOES_ON).contains("parcels.csv");
            dialog.press("Show the 2 records that were added");
            OnScreen grid = new OnScreen();
            assertThat(grid.rows()).hasSize(2);
            assertThat(grid.cells()).contains("I" + number + "-0", "I" + number + "-2");
        }
    }

    @Test
    void asksForAReasonBeforeAnythingIsAdded() throws InterruptedException {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            InDialog dialog = checked(at, rows("1.50"));
            dialog.confirm();
            assertThat(dialog.complaint("Reason")).isNotEmpty();
            assertThat(at.open("parcels?filter=number:starts:I" + number).rows())
                    .isEmpty();
        }
    }

    @Test
    void backClosesItAndAsksWhenAReasonWasTyped() throws InterruptedException {
        try (AtDesk at = AtDesk.as(context, clerk)) {
            assertThat(at.open("parcels").choose("Import").back().isOpen()).isFalse();
            InDialog dialog = checked(at, rows("1.50")).enter("Reason", "typed for nothing");
            assertThat(dialog.back().isOpen()).isTrue();
            assertThat(at.address()).isEqualTo("parcels");
        }
    }
}
