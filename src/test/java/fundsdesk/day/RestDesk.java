package fundsdesk.day;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.TestDesk;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people and programs do over REST on one day. */
final class RestDesk {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final WebApplicationContext context;
    private final Actor orderReviewer;

    RestDesk(WebApplicationContext context, Actor orderReviewer) {
        this.context = context;
        this.orderReviewer = orderReviewer;
    }

    /** Runs an action that is done at once, and answers the record. */
    JsonNode did(
            Actor by, String screen, @Nullable Long id, String action, Map<String, ?> input, String... acknowledge) {
        ApiClient.Reply reply = post(by, screen, id, action, input, acknowledge);
        assertThat(reply.json().path("outcome").asString())
                .as(reply.json().toString())
                .isEqualTo("DONE");
        return reply.json().path("record");
    }

    /** Runs an action that another person agrees to, as they do, until it was carried out. */
    void agreed(
            Actor by, String screen, @Nullable Long id, String action, Map<String, ?> input, String... acknowledge) {
        ApiClient.Reply reply = post(by, screen, id, action, input, acknowledge);
        String number = reply.json().path("workOrder").asString("");
        assertThat(number).as(reply.json().toString()).startsWith("WO-");
        long order = one("work-orders", "number:eq:" + number).path("id").asLong();
        did(orderReviewer, "work-orders", order, "approve", Map.of());
        await(() -> "EXECUTED".equals(row("work-orders", order).path("status").asString()));
    }

    ApiClient.Reply post(
            Actor by, String screen, @Nullable Long id, String action, Map<String, ?> input, String... acknowledge) {
        Map<String, Object> body = new LinkedHashMap<>(input);
        if (acknowledge.length > 0) {
            body.put("acknowledge", List.of(acknowledge));
        }
        String path = "/api/v1/" + screen + (id == null ? "" : "/" + id) + "/actions/" + action;
        return new ApiClient(context, by).post(path, JSON.writeValueAsString(body), key());
    }

    JsonNode uploaded(Actor by, String screen, String action, String name, String text, Map<String, String> more) {
        var request = MockMvcRequestBuilders.multipart("/api/v1/" + screen + "/actions/" + action)
                .file(new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        more.forEach(request::param);
        key().forEach(request::header);
        ApiClient.Reply reply = new ApiClient(context, by).send(request);
        assertThat(reply.json().path("outcome").asString())
                .as(reply.json().toString())
                .isEqualTo("DONE");
        return reply.json().path("result");
    }

    JsonNode row(String screen, long id) {
        return get("/api/v1/" + screen + "/" + id);
    }

    JsonNode rows(String screen, String filter) {
        return get("/api/v1/" + screen + "?limit=200&filter=" + filter).path("rows");
    }

    JsonNode one(String screen, String filter) {
        JsonNode rows = rows(screen, filter);
        assertThat(rows.size()).as(screen + " " + filter + ": " + rows).isEqualTo(1);
        return rows.path(0);
    }

    private JsonNode get(String uri) {
        ApiClient.Reply reply = new ApiClient(context, TestDesk.SYSTEM).get(uri);
        assertThat(reply.status()).as(uri + " " + reply.json()).isEqualTo(200);
        return reply.json();
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", "day-" + TestDesk.unique());
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come to that").isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
