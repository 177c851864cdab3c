package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.sample.Campaigns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The desk is killed at random moments while statements are imported and reviews approved. Whatever it had acknowledged
 * is there afterwards, once; whatever it had not is there whole or not at all.
 */
@Tag("reliability")
@Tag("SAFE-01")
class PowerCutTests {

    /** A campaign has more. */
    private static final int CUTS = Integer.getInteger("fundsdesk.cuts", 20);

    private static final int CAMPAIGN = 100;

    private static final int AT_ONCE = 200;

    private static final String ACCOUNT = "012-875-20011223";

    private final Random random = new Random(20261120);
    private final List<String> acknowledgedFiles = new ArrayList<>();
    private final List<String> acknowledgedApprovals = new CopyOnWriteArrayList<>();
    private int files;

    /** What the client of the demo had withdrawn before. */
    private BigDecimal paidOut = BigDecimal.ZERO;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        try (RunningDesk desk = new RunningDesk()) {
            paidOut = creditedTotal(desk).subtract(balance(desk));
            for (int cut = 0; cut < CUTS; cut++) {
                workUntilCut(desk);
                desk.startAgain();
                check(desk);
            }
            assertThat(acknowledgedFiles).isNotEmpty();
            assertThat(acknowledgedApprovals).isNotEmpty();
        }
        if (CUTS >= CAMPAIGN) {
            Campaigns.ended("desk killed while importing and approving", CUTS);
        }
    }

    private void workUntilCut(RunningDesk desk) throws Exception {
        AtomicInteger begun = new AtomicInteger();
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            worker.submit(() -> {
                try {
                    while (true) {
                        begun.incrementAndGet();
                        oneRound(desk);
                    }
                } catch (RuntimeException theCut) {
                    // The connection broke: this is the moment the test is about.
                }
            });
            if (random.nextInt(4) > 0) {
                waitForAnApproval();
            }
            Thread.sleep(random.nextInt(2500));
            desk.kill();
        }
        assertThat(begun.get()).isPositive();
    }

    /** Most cuts come after something was acknowledged, the others while the desk is still slow from its start. */
    private void waitForAnApproval() throws InterruptedException {
        int before = acknowledgedApprovals.size();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (acknowledgedApprovals.size() == before && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
    }

    /** An application, its money on a statement, the link that follows by itself or by hand, the approval. */
    private void oneRound(RunningDesk desk) {
        String reference = "CUT" + (++files);
        String amount = "%d.%02d".formatted(1000 + files, files % 100);
        var applied = desk.post(
                "operator2",
                "/api/v1/deposit-applications/actions/create",
                Map.of(
                        "client",
                        "C10021",
                        "currency",
                        "HKD",
                        "amount",
                        amount,
                        "method",
                        "FPS",
                        "companyAccount",
                        ACCOUNT));
        if (applied.statusCode() != 200) {
            return;
        }
        long deposit = RunningDesk.json(applied).path("record").path("id").asLong();
        var imported = desk.importStatement("operator", reference + ".sta", statement(reference, amount));
        if (imported.statusCode() == 200) {
            acknowledgedFiles.add(reference);
            link(desk, reference, deposit, amount);
        }
    }

    private void link(RunningDesk desk, String reference, long deposit, String amount) {
        JsonNode lines = desk.get("operator", "/api/v1/statement-lines?filter=bankReference:eq:" + reference);
        long line = lines.path("rows").path(0).path("id").asLong();
        desk.post(
                "operator",
                "/api/v1/statement-lines/" + line + "/actions/link",
                Map.of(
                        "allocations", List.of(Map.of("application", deposit, "amount", amount)),
                        "acknowledge", List.of("link-amount", "link-name")));
        JsonNode allocations = desk.get("auditor", "/api/v1/deposit-allocations?filter=deposit:eq:" + deposit)
                .path("rows");
        if (!allocations.isEmpty()) {
            long review = allocations.path(0).path("review").path("id").asLong();
            var approved = desk.post("reviewer", "/api/v1/deposit-reviews/" + review + "/actions/approve", Map.of());
            if (approved.statusCode() == 200) {
                acknowledgedApprovals.add(Long.toString(deposit));
            }
        }
    }

    /** Asks for many at a time: each request signs in anew, which is slow by intent. */
    private void check(RunningDesk desk) {
        List<String> lines = new ArrayList<>();
        those(desk, "statement-lines", "bankReference", acknowledgedFiles)
                .forEach(line -> lines.add(line.path("bankReference").asString()));
        assertThat(lines).as("lines of acknowledged files").containsExactlyInAnyOrderElementsOf(acknowledgedFiles);
        List<String> completed = new ArrayList<>();
        those(desk, "deposit-applications", "id", acknowledgedApprovals).stream()
                .filter(deposit -> deposit.path("statusCode").asInt() == 2)
                .forEach(deposit -> completed.add(deposit.path("id").asString()));
        assertThat(completed).as("approved deposits").containsExactlyInAnyOrderElementsOf(acknowledgedApprovals);
        assertThat(balance(desk)).isEqualByComparingTo(creditedTotal(desk).subtract(paidOut));
    }

    /** The rows of a screen that have one of these values. */
    private static List<JsonNode> those(RunningDesk desk, String screen, String attribute, List<String> values) {
        List<JsonNode> rows = new ArrayList<>();
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            List<String> some = values.subList(from, Math.min(from + AT_ONCE, values.size()));
            desk.get(
                            "auditor",
                            "/api/v1/" + screen + "?limit=500&columns=status," + attribute + "&filter=" + attribute
                                    + ":in:" + String.join(",", some))
                    .path("rows")
                    .forEach(rows::add);
        }
        return rows;
    }

    /** What all completed applications of the client say was credited. */
    private static BigDecimal creditedTotal(RunningDesk desk) {
        BigDecimal total = BigDecimal.ZERO;
        JsonNode rows = desk.get(
                        "auditor", "/api/v1/deposit-applications?limit=500&filter=client:eq:C10021&filter=status:eq:2")
                .path("rows");
        for (JsonNode row : rows) {
            total = total.add(new BigDecimal(row.path("creditedAmount").asString()));
        }
        return total;
    }

    private static BigDecimal balance(RunningDesk desk) {
        JsonNode balances = desk.get("auditor", "/api/v1/securities-accounts/S20021-01/balances");
        for (JsonNode each : balances.path("balances")) {
            if (each.path("currency").asString().equals("HKD")) {
                return new BigDecimal(each.path("posted").asString());
            }
        }
        return BigDecimal.ZERO;
    }

    /** An interim report, which states no balances: each file stands alone, whether or not the one before arrived. */
    private static String statement(String reference, String amount) {
        String day = LocalDate.now(ZoneId.of("Asia/Hong_Kong")).format(DateTimeFormatter.ofPattern("yyMMdd"));
        return ":20:" + reference + "\n:25:" + ACCOUNT + "\n:28C:1/1\n:34F:HKD0,\n:13D:" + day + "1200+0800\n:61:" + day
                + "C" + amount.replace('.', ',') + "NTRFNONREF//" + reference
                + "\n:86:/CNTP/999-1//LAW WING KEI/\n-\n";
    }
}
