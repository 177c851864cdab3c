package fundsdesk.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Row;
import fundsdesk.deposits.Day;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Reconciliation as people see it. */
@SpringBootTest
class ReconciliationScreenTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    private Day day;
    private long run;

    @BeforeEach
    void reconcile() {
        day = new Day(desk);
        long line = day.imported("700.00");
        TestDesk.done(day.link(Day.OPERATOR, line, day.apply("700.00"), "700.00", "link-name"));
        day.imported("33.00");
        run = TestDesk.done(desk.run(
                Day.OPERATOR,
                "reconciliation-runs",
                null,
                "run",
                Map.of(
                        "companyAccount",
                        day.companyAccount,
                        "currency",
                        "HKD",
                        "from",
                        TODAY.minusDays(1).toString(),
                        "to",
                        TODAY.toString())));
        ReconciliationTests.eventually(
                () -> desk.row("reconciliation-runs", run).get("status") == RunStatus.BREAKS);
    }

    @Test
    @Tag("REC-13")
    void thePageOfARunShowsResultsAgesAndTheProof() {
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            OnScreen page = at.open("reconciliation-runs/" + run);
            assertThat(page.words())
                    .contains("Balance proof", "Unexplained", "The bank's balance is proven")
                    .contains("Statement only", "Statuses differ", "Age of what is open", "733.00");
        }
    }

    @Test
    @Tag("REC-11")
    void bothSidesOfAnItemStandBesideEachOther() {
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            OnScreen page = at.open("reconciliation-items/" + item(ItemResult.STATUS_MISMATCH));
            assertThat(page.words()).contains("Bank", "Desk", "HKD 700.00", "Pending", "In review", "Differs");
        }
    }

    @Test
    @Tag("REC-12")
    void anItemIsResolvedInItsDialog() {
        long open = item(ItemResult.STATEMENT_ONLY);
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            at.open("reconciliation-items/" + open)
                    .choose("Resolve")
                    .enter("Why they differ", "The bank's mistake")
                    .enter("Note", "Told by telephone")
                    .confirm();
        }
        List<Row> orders = desk.rows("work-orders", Filter.where("subjectId", Operator.EQ, open));
        assertThat(orders).hasSize(1);
        assertThat(desk.row("reconciliation-items", open).get("result")).isEqualTo(ItemResult.STATEMENT_ONLY);
    }

    private long item(ItemResult result) {
        return desk.rows(
                        "reconciliation-items",
                        Filter.all(Filter.where("run", Operator.EQ, run), Filter.where("result", Operator.EQ, result)))
                .getFirst()
                .id();
    }
}
