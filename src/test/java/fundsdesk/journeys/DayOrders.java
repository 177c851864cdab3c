package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** What people and programs do over REST in a day on the desk. */
final class DayOrders {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningDesk desk;

    DayOrders(RunningDesk desk) {
        this.desk = desk;
    }

    /** Done at once, or as soon as a second reviewer agreed; answers the record and what came of it. */
    JsonNode did(String user, String order, Map<String, ?> input, String... acknowledged) {
        Map<String, Object> body = new LinkedHashMap<>(input);
        if (acknowledged.length > 0) {
            body.put("acknowledge", List.of(acknowledged));
        }
        JsonNode answer = RunningDesk.json(desk.post(user, "/api/v1/" + order, body));
        String number = answer.path("workOrder").asString("");
        if (!number.isEmpty()) {
            agree(number);
            return answer;
        }
        assertThat(answer.path("outcome").asString()).as(order + " " + answer).isEqualTo("DONE");
        return answer;
    }

    private void agree(String number) {
        did("reviewer2", "work-orders/" + number + "/actions/approve", Map.of());
        carriedOut(number);
    }

    void carriedOut(String number) {
        await(() -> "EXECUTED"
                .equals(desk.get("auditor", "/api/v1/work-orders/" + number)
                        .path("status")
                        .asString()));
    }

    JsonNode one(String screen, String filter) {
        JsonNode rows = rows(screen, filter);
        assertThat(rows.size()).as(screen + " " + filter).isEqualTo(1);
        return rows.path(0);
    }

    JsonNode rows(String screen, String filter) {
        return desk.get("auditor", "/api/v1/" + screen + "?limit=100&filter=" + filter)
                .path("rows");
    }

    long id(String screen, String filter) {
        return one(screen, filter).path("id").asLong();
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come to that").isLessThan(deadline);
            LockSupport.parkNanos(100_000_000);
        }
    }
}
