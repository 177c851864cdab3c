package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.sample.Campaigns;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The desk is killed while a batch of 500 vouchers is being posted. Afterwards each application is credited, once. */
@Tag("campaign")
@Tag("SAFE-01")
@Tag("DEP-07")
class VoucherCutTests {

    private static final int APPLICATIONS = 500;
    private static final String CLIENT = "C10021";
    private static final String ACCOUNT = "012-875-20011223";
    private static final long PATIENCE_SECONDS = 180;

    @Test
    void aBatchThatAPowerCutInterruptedIsPostedToItsEndAndNothingTwice() throws Exception {
        try (RunningDesk desk = new RunningDesk()) {
            BigDecimal before = balance(desk);
            long batch = submitted(desk, applications(desk));
            await(() -> posted(desk, batch) >= APPLICATIONS / 10, "nothing was posted");
            desk.kill();
            desk.startAgain();
            int atTheCut = posted(desk, batch);
            assertThat(atTheCut).as("the cut came in the middle").isLessThan(APPLICATIONS);
            await(() -> row(desk, batch).path("status").asString().equals("POSTED"), "it was not posted to its end");
            assertThat(row(desk, batch).path("failed").asInt()).isZero();
            assertThat(posted(desk, batch)).isEqualTo(APPLICATIONS);
            assertThat(balance(desk).subtract(before)).isEqualByComparingTo(total());
        }
        Campaigns.ended("desk killed in a voucher batch of " + APPLICATIONS, 1);
    }

    /** Each of its own amount, so that a double or a loss shows in the sum. */
    private static String amount(int number) {
        return "%d.%02d".formatted(100 + number, number % 100);
    }

    private static BigDecimal total() {
        return IntStream.range(0, APPLICATIONS)
                .mapToObj(number -> new BigDecimal(amount(number)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Map<String, ?>> applications(RunningDesk desk) throws Exception {
        ConcurrentLinkedQueue<Map<String, ?>> lines = new ConcurrentLinkedQueue<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int number = 0; number < APPLICATIONS; number++) {
                int each = number;
                pool.submit(() -> lines.add(application(desk, each)));
            }
        }
        assertThat(lines).hasSize(APPLICATIONS);
        return List.copyOf(lines);
    }

    private static Map<String, ?> application(RunningDesk desk, int number) {
        var applied = desk.post(
                "operator2",
                "/api/v1/deposit-applications/actions/create",
                Map.of(
                        "client",
                        CLIENT,
                        "currency",
                        "HKD",
                        "amount",
                        amount(number),
                        "method",
                        "FPS",
                        "companyAccount",
                        ACCOUNT));
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
        long id = RunningDesk.json(applied).path("record").path("id").asLong();
        return Map.of("application", id, "bankReference", "VCUT" + number, "amount", amount(number));
    }

    /** Put together by an operator, submitted, and agreed to by as many as the work order asks for. */
    private static long submitted(RunningDesk desk, List<Map<String, ?>> lines) {
        var made = desk.post("operator", "/api/v1/voucher-batches/actions/create", Map.of("lines", lines));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        long batch = RunningDesk.json(made).path("record").path("id").asLong();
        var asked = desk.post("operator", "/api/v1/voucher-batches/" + batch + "/actions/submit", Map.of());
        String order = RunningDesk.json(asked).path("workOrder").asString("");
        if (!order.isEmpty()) {
            var agreed = desk.post("reviewer", "/api/v1/work-orders/" + order + "/actions/approve", Map.of());
            assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(200);
        }
        return batch;
    }

    private static JsonNode row(RunningDesk desk, long batch) {
        return desk.get("auditor", "/api/v1/voucher-batches/" + batch);
    }

    /** How many applications of the batch are credited, each seen once. */
    private static int posted(RunningDesk desk, long batch) {
        Set<Long> applications = new HashSet<>();
        String next = "";
        do {
            JsonNode page = desk.get(
                    "auditor",
                    "/api/v1/voucher-lines?limit=200&filter=batch:eq:" + batch + "&filter=status:eq:POSTED" + next);
            page.path("rows")
                    .forEach(row -> assertThat(applications.add(
                                    row.path("deposit").path("id").asLong()))
                            .isTrue());
            String cursor = page.path("next").asString("");
            next = cursor.isEmpty() ? "" : "&after=" + cursor;
        } while (!next.isEmpty());
        return applications.size();
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

    private static void await(java.util.function.BooleanSupplier condition, String otherwise)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(deadline);
            Thread.sleep(100);
        }
    }
}
