package fundsdesk.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import fundsdesk.approvals.TestPeople;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** Reconciliation as people see it. */
@DeskTest
class ReconciliationScreenTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestGrants grants;

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
    @Tag("REC-13")
    void theSummaryAndItsItemsAreThereInExcel() throws IOException {
        String address = "reconciliation-runs/" + run + "/summary.xlsx";
        try (AtDesk at = AtDesk.as(context, TestDesk.SYSTEM)) {
            at.open("reconciliation-runs/" + run);
            assertThat(LocatorJ._find(Anchor.class)).extracting(Anchor::getHref).contains("exports/" + address);
        }
        ApiClient auditor = new ApiClient(web, people.with("reconciling-auditor", "AUDITOR"));
        Map<String, List<String>> summary = sheet(auditor, "/api/v1/" + address);
        assertThat(summary)
                .containsEntry("Unexplained", List.of("0.0000"))
                .containsEntry("Listed items", List.of("733.0000"))
                .containsEntry("Statement only", List.of("1", "33.0000", "0", "33.0000"))
                .containsEntry("Statuses differ", List.of("1", "700.0000", "0", "700.0000"))
                .containsEntry("0 to 1", List.of("2", "733.0000"));
        assertThat(sheet(auditor, "/api/v1/reconciliation-items/export.xlsx?filter=run:eq:" + run))
                .containsKeys("Statement only", "Statuses differ");
        ApiClient stranger = new ApiClient(web, grants.actor("reconciling-reader", "RECONCILIATION_RUNS_READ"));
        assertThat(stranger.get("/api/v1/" + address).status()).isEqualTo(403);
        assertThat(auditor.get("/api/v1/reconciliation-runs/1/summary.xlsx").status())
                .isEqualTo(404);
    }

    /** The rows by what stands first in them. */
    private static Map<String, List<String>> sheet(ApiClient client, String path) throws IOException {
        ApiClient.Reply reply = client.get(path);
        assertThat(reply.status()).isEqualTo(200);
        Map<String, List<String>> rows = new HashMap<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(reply.response().getContentAsByteArray()))) {
            for (org.dhatim.fastexcel.reader.Row row : book.getFirstSheet().read()) {
                List<String> cells = row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList();
                rows.put(
                        cells.isEmpty() ? "" : cells.getFirst(),
                        cells.isEmpty() ? cells : cells.subList(1, cells.size()));
            }
        }
        return rows;
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
