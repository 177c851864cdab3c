package fundsdesk.crud.rest;

import fundsdesk.crud.Action;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Runs actions over REST: without a record, on one record, on many. */
@RestController
@RequestMapping(path = "/api/v1/{screen}", produces = MediaType.ALL_VALUE)
final class ActionApi {

    static final String KEY = "Idempotency-Key";
    static final String SECOND_FACTOR = "X-Second-Factor";

    private final RecordFinder finder;
    private final ActionCalls calls;
    private final ActionRunner runner;
    private final BatchRunner batches;
    private final BatchSimulations simulations;
    private final BodyReader bodies;
    private final Desk desk;

    ActionApi(
            RecordFinder finder,
            ActionCalls calls,
            ActionRunner runner,
            BatchRunner batches,
            BatchSimulations simulations,
            BodyReader bodies,
            Desk desk) {
        this.finder = finder;
        this.calls = calls;
        this.runner = runner;
        this.batches = batches;
        this.simulations = simulations;
        this.bodies = bodies;
        this.desk = desk;
    }

    @PostMapping("/actions/{action}")
    ResponseEntity<JsonNode> onScreen(
            @PathVariable("screen") String screen, @PathVariable("action") String action, HttpServletRequest request)
            throws IOException {
        return onScreen(finder.screen(screen), action, request);
    }

    private <T extends Stored> ResponseEntity<JsonNode> onScreen(
            Screen<T> screen, String name, HttpServletRequest request) throws IOException {
        Action<T, ?> action = calls.onScreen(screen, name);
        calls.requireGranted(screen, action, "");
        prepare(action, request);
        try (Asked asked = bodies.read(request)) {
            return answered(runner.run(calls.call(screen, action, asked), key(request, asked)));
        }
    }

    @PostMapping("/{id}/actions/{action}")
    ResponseEntity<JsonNode> onRecord(
            @PathVariable("screen") String screen,
            @PathVariable("id") String id,
            @PathVariable("action") String action,
            HttpServletRequest request)
            throws IOException {
        return onRecord(finder.screen(screen), id, action, request);
    }

    private <T extends Stored> ResponseEntity<JsonNode> onRecord(
            Screen<T> screen, String record, String name, HttpServletRequest request) throws IOException {
        RecordAction<T, ?> action = calls.onRecord(screen, name);
        calls.requireGranted(screen, action, record);
        prepare(action, request);
        try (Asked asked = bodies.read(request)) {
            long id = finder.required(screen, record, List.of()).id();
            Call<T, ?> call = calls.call(screen, action, asked).onRecord(id).ifVersion(version(request));
            return answered(runner.run(call, key(request, asked)));
        }
    }

    /** {@code {"ids": [...], "input": {...}}}: one transaction and one result for each id. */
    @PostMapping("/actions/{action}/batch")
    ResponseEntity<JsonNode> batch(
            @PathVariable("screen") String screen, @PathVariable("action") String action, HttpServletRequest request)
            throws IOException {
        return batch(finder.screen(screen), action, request);
    }

    private <T extends Stored> ResponseEntity<JsonNode> batch(Screen<T> screen, String name, HttpServletRequest request)
            throws IOException {
        RecordAction<T, ?> action = batch(screen, name);
        prepare(action, request);
        try (Asked asked = bodies.read(request)) {
            return answered(batches.run(screen, action, asked, key(request, asked)));
        }
    }

    /** What a batch would do: counts, a result for each id, and nothing that stays. */
    @PostMapping("/actions/{action}/simulate")
    ResponseEntity<JsonNode> simulate(
            @PathVariable("screen") String screen, @PathVariable("action") String action, HttpServletRequest request)
            throws IOException {
        return simulate(finder.screen(screen), action, request);
    }

    private <T extends Stored> ResponseEntity<JsonNode> simulate(
            Screen<T> screen, String name, HttpServletRequest request) throws IOException {
        RecordAction<T, ?> action = batch(screen, name);
        try (Asked asked = bodies.read(request)) {
            return answered(simulate(screen, action, BatchBody.of(asked)));
        }
    }

    private <T extends Stored, I> Answer simulate(Screen<T> screen, RecordAction<T, I> action, BatchBody batch) {
        return simulations.of(calls.call(screen, action, batch.asked()), action, batch);
    }

    /** The action, which the caller may run on many records. */
    private <T extends Stored> RecordAction<T, ?> batch(Screen<T> screen, String name) {
        RecordAction<T, ?> action = calls.onRecord(screen, name);
        if (!action.isBatch()) {
            throw Problem.of(422, "no-batch", name);
        }
        calls.requireGranted(screen, action, "");
        return action;
    }

    private void prepare(Action<?, ?> action, HttpServletRequest request) {
        requireKey(action, request);
        String code = request.getHeader(SECOND_FACTOR);
        if (code != null && desk.needsStepUp(action) && !desk.stepUp(code)) {
            throw Problem.of(403, "second-factor");
        }
    }

    private static void requireKey(Action<?, ?> action, HttpServletRequest request) {
        if (action.isMovingMoney() && request.getHeader(KEY) == null) {
            throw Problem.of(400, "idempotency-key-missing", action.name());
        }
    }

    private static Optional<IdempotencyKeys.Key> key(HttpServletRequest request, Asked asked) {
        return Optional.ofNullable(request.getHeader(KEY)).map(header -> IdempotencyKeys.key(header, asked.hash()));
    }

    /** The version that {@code If-Match} names; none when it is not there or takes any. */
    private static @Nullable Integer version(HttpServletRequest request) {
        String tag = request.getHeader(HttpHeaders.IF_MATCH);
        if (tag == null || tag.equals("*")) {
            return null;
        }
        String version = tag.startsWith("W/") ? tag.substring(2) : tag;
        if (!version.matches("\"\\d{1,9}\"")) {
            throw Problem.of(400, "if-match", tag);
        }
        return Integer.valueOf(version.substring(1, version.length() - 1));
    }

    private static ResponseEntity<JsonNode> answered(Answer answer) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        JsonNode version = answer.body().path("record").path("version");
        if (version.isInt()) {
            response.eTag(ScreenApi.tag(version.asInt()));
        }
        if (answer.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer.body());
    }
}
