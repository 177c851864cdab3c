package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A deposit's history tells what happened to everything that belongs to it. */
@DeskTest
@Tag("AUD-02")
class DepositTimelineTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Test
    void tellsOfItsAllocationsItsLedgerEntriesAndItsRemarks() {
        Day day = new Day(desk);
        long line = day.imported("321.00");
        long deposit = day.apply("321.00");
        TestDesk.done(day.link(Day.OPERATOR, line, deposit, "321.00", "link-name"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        TestDesk.done(desk.run(
                TestDesk.SYSTEM, "deposit-applications", deposit, "remark", Map.of("text", "Paid in at the branch.")));
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            String words = at.open("deposit-applications?selected=" + deposit)
                    .tab("History")
                    .words();
            assertThat(words).contains("Allocation", "Procedure", "Written", "HKD 321.00", "Paid in at the branch.");
            assertThat(words.lastIndexOf("Paid in at the branch."))
                    .as("the newest first")
                    .isLessThan(words.indexOf("Written"));
        }
    }
}
