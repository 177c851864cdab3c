package fundsdesk.crud.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestGrants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DeskTest
@Tag("API-01")
class ActionApiTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Parcels parcels;

    @Autowired
    private JdbcClient database;

    private ApiClient clerk;

    @BeforeEach
    void signIn() {
        clerk = new ApiClient(
                context,
                grants.actor(
                        "rest-clerk",
                        "PARCELS_READ",
                        "PARCELS_CREATE",
                        "PARCELS_EDIT",
                        "PARCELS_DELETE",
                        "PARCELS_RESTORE",
                        "PARCELS_COPY",
                        "PARCELS_SEND",
                        "PARCELS_COUNT",
                        "PARCELS_LOAD"));
    }

    private static Map<String, String> key() {
        return key(UUID.randomUUID().toString());
    }

    private static Map<String, String> key(String key) {
        return Map.of("Idempotency-Key", key);
    }

    private static String at(Parcel parcel, String action) {
        return "/api/v1/parcels/" + parcel.number() + "/actions/" + action;
    }

    @Test
    void createsARecordAndAnswersIt() {
        var depot = parcels.depot("Made");
        String number = "NEW-" + UUID.randomUUID().toString().substring(0, 8);
        ApiClient.Reply reply =
                clerk.post("/api/v1/parcels/actions/create", """
                    {"number":"%s","depot":"%s","currency":"HKD","fee":"1204.50","pieces":3,"dueDate":"2026-11-20",
                     "marks":["KEEP_DRY"],"stops":[%d]}\
                    """.formatted(number, depot.code(), depot.id()));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        assertThat(reply.json().path("outcome").asString()).isEqualTo("DONE");
        JsonNode record = reply.json().path("record");
        assertThat(record.path("number").asString()).isEqualTo(number);
        assertThat(record.path("fee").asString()).isEqualTo("1204.50");
        assertThat(record.path("depot").path("id").asLong()).isEqualTo(depot.id());
        assertThat(record.path("marks").path(0).asString()).isEqualTo("KEEP_DRY");
        assertThat(record.path("stops").path(0).path("id").asLong()).isEqualTo(depot.id());
        assertThat(clerk.get("/api/v1/parcels/" + number).json()).isEqualTo(record);
    }

    @Test
    void keepsTheDecimalsOfANumberThatIsNoText() {
        String number = "NUM-" + UUID.randomUUID().toString().substring(0, 8);
        clerk.post(
                "/api/v1/parcels/actions/create",
                "{\"number\":\"%s\",\"currency\":\"BHD\",\"fee\":12345678901234567.123}".formatted(number));
        assertThat(clerk.get("/api/v1/parcels/" + number).json().path("fee").asString())
                .isEqualTo("12345678901234567.123");
    }

    @Test
    void editsOnlyTheVersionThatTheCallerSaw() {
        Parcel parcel = parcels.parcel("5");
        ApiClient.Reply first = clerk.post(at(parcel, "edit"), "{\"fee\":\"6\"}", Map.of("If-Match", "\"0\""));
        assertThat(first.status()).as(first.json().toString()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        ApiClient.Reply second = clerk.post(at(parcel, "edit"), "{\"fee\":\"7\"}", Map.of("If-Match", "\"0\""));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("code").asString()).isEqualTo("conflict");
        assertThat(clerk.get("/api/v1/parcels/" + parcel.number())
                        .json()
                        .path("fee")
                        .asString())
                .isEqualTo("6.00");
        assertThat(clerk.post(at(parcel, "edit"), "{\"fee\":\"7\"}", Map.of("If-Match", "latest"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void deletesToTheRecycleBinAndRestores() {
        Parcel parcel = parcels.parcel("5");
        String rows = "/api/v1/parcels?filter=number:eq:" + parcel.number();
        assertThat(clerk.post(at(parcel, "delete"), "{\"reason\":\"twice\"}").status())
                .isEqualTo(200);
        assertThat(clerk.get(rows).json().path("rows")).isEmpty();
        assertThat(clerk.get(rows + "&recycleBin=true")
                        .json()
                        .path("rows")
                        .path(0)
                        .path("deletionReason")
                        .asString())
                .isEqualTo("twice");
        assertThat(clerk.post(at(parcel, "restore"), "").status()).isEqualTo(200);
        assertThat(clerk.get(rows).json().path("rows")).hasSize(1);
    }

    @Test
    void answersFactsWhereThereIsNoRecord() {
        JsonNode result =
                clerk.post("/api/v1/parcels/actions/count", "{}").json().path("result");
        assertThat(result.path("worth").asString()).isEqualTo("1204.50");
        assertThat(result.path("parcels").isNumber()).isTrue();
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        ApiClient.Reply unknown = clerk.post("/api/v1/parcels/actions/create", "{\"colour\":\"red\"}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("fields").path(0).path("field").asString())
                .isEqualTo("colour");
        ApiClient.Reply wrong = clerk.post(
                "/api/v1/parcels/actions/create", "{\"number\":\"\",\"fee\":\"lots\",\"depot\":\"NOWHERE\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("fields").findValuesAsString("field")).contains("fee", "depot");
        ApiClient.Reply invalid =
                clerk.post("/api/v1/parcels/actions/create", "{\"number\":\"\",\"currency\":\"HKD\",\"fee\":\"-1\"}");
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.json().path("fields").findValuesAsString("field")).contains("number", "fee");
        ApiClient.Reply input = clerk.post(at(parcels.parcel("1"), "send"), "{\"note\":\" \"}", key());
        assertThat(input.json().path("fields").path(0).path("field").asString()).isEqualTo("note");
    }

    @Test
    void refusesBodiesThatCannotBeRead() {
        for (String body :
                List.of("{", "[]", "1", "{\"a\":1,\"a\":2}", "{} {}", "{\"acknowledge\":\"x\"}", "nonsense")) {
            ApiClient.Reply reply = clerk.post("/api/v1/parcels/actions/create", body);
            assertThat(reply.status()).as(body).isEqualTo(400);
        }
        String deep = "[".repeat(100_000);
        assertThat(clerk.post("/api/v1/parcels/actions/create", deep).status()).isEqualTo(400);
        String large = "{\"number\":\"" + "x".repeat(BodyReader.MOST_BYTES) + "\"}";
        assertThat(clerk.post("/api/v1/parcels/actions/create", large).status()).isEqualTo(413);
        assertThat(clerk.send(
                                HttpMethod.POST,
                                "/api/v1/parcels/actions/create",
                                post -> post.contentType("text/xml").content("<a/>"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void saysWhyTheStateTheRuleOrACheckStandsAgainstIt() {
        Parcel sent = parcels.parcel("1");
        assertThat(clerk.post(at(sent, "send"), "{\"note\":\"go\"}", key()).status())
                .isEqualTo(200);
        ApiClient.Reply state = clerk.post(at(sent, "send"), "{\"note\":\"go\"}", key());
        assertThat(state.status()).isEqualTo(409);
        assertThat(state.json().path("code").asString()).isEqualTo("parcel.not-ready");
        ApiClient.Reply rule = clerk.post(at(parcels.parcel("1"), "send"), "{\"note\":\"refuse me\"}", key());
        assertThat(rule.status()).isEqualTo(422);
        assertThat(rule.json().path("code").asString()).isEqualTo("parcel.refused");

        Parcel heavy = parcels.weighing("30");
        ApiClient.Reply warned = clerk.post(at(heavy, "send"), "{\"note\":\"go\"}", key());
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.json().path("checks").path(0).path("name").asString()).isEqualTo("parcel.heavy");
        assertThat(warned.json().path("checks").path(0).path("verdict").asString())
                .isEqualTo("WARN");
        assertThat(clerk.post(at(heavy, "send"), "{\"note\":\"go\",\"acknowledge\":[\"parcel.heavy\"]}", key())
                        .status())
                .isEqualTo(200);
        ApiClient.Reply blocked = clerk.post(
                at(parcels.weighing("90"), "send"), "{\"note\":\"go\",\"acknowledge\":[\"parcel.heavy\"]}", key());
        assertThat(blocked.status()).isEqualTo(422);
    }

    @Test
    void tellsOfADefectItsReferenceAndNothingElse() {
        ApiClient.Reply reply = clerk.post(at(parcels.parcel("1"), "send"), "{\"note\":\"break\"}", key());
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.json().path("reference").asString()).isNotEmpty();
        assertThat(reply.json().toString()).doesNotContain("secret", "Exception");
    }

    @Test
    void refusesWhatNobodyGranted() {
        ApiClient reader = new ApiClient(context, grants.actor("rest-only-reader", "PARCELS_READ"));
        Parcel parcel = parcels.parcel("1");
        for (String uri : List.of(
                at(parcel, "send"),
                at(parcel, "edit"),
                "/api/v1/parcels/NOT-THERE/actions/edit",
                "/api/v1/parcels/actions/create",
                "/api/v1/parcels/actions/send/batch")) {
            ApiClient.Reply reply = reader.post(uri, "{\"colour\":1}");
            assertThat(reply.status()).as(uri).isEqualTo(403);
        }
        assertThat(clerk.post("/api/v1/parcels/NOT-THERE/actions/edit", "{}").status())
                .isEqualTo(404);
        assertThat(clerk.post(at(parcel, "fly"), "{}").status()).isEqualTo(404);
        assertThat(clerk.post("/api/v1/parcels/actions/send", "{}").status()).isEqualTo(404);
    }

    @Test
    void movesMoneyOnlyUnderAKey() {
        Parcel parcel = parcels.parcel("1");
        ApiClient.Reply reply = clerk.post(at(parcel, "send"), "{\"note\":\"go\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("code").asString()).isEqualTo("idempotency-key-missing");
        assertThat(clerk.post(at(parcel, "send"), "{\"note\":\"go\"}", key("with space"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answersTheSameKeyWithTheSameAnswer() {
        Parcel parcel = parcels.parcel("1");
        Map<String, String> key = key();
        ApiClient.Reply first = clerk.post(at(parcel, "send"), "{\"note\":\"go\"}", key);
        ApiClient.Reply again = clerk.post(at(parcel, "send"), "{ \"note\" : \"go\" }", key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        ApiClient.Reply other = clerk.post(at(parcel, "send"), "{\"note\":\"stop\"}", key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("code").asString()).isEqualTo("key-reused");
        assertThat(clerk.post(at(parcels.parcel("1"), "send"), "{\"note\":\"go\"}", key)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void keepsNoAnswerOfWhatDidNotHappen() {
        Map<String, String> key = key();
        Parcel heavy = parcels.weighing("30");
        assertThat(clerk.post(at(heavy, "send"), "{\"note\":\"go\"}", key).status())
                .isEqualTo(422);
        assertThat(clerk.post(at(heavy, "send"), "{\"note\":\"go\",\"acknowledge\":[\"parcel.heavy\"]}", key)
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("SAFE-02")
    void hasOneEffectHoweverOftenAtOnceItIsCalled() throws Exception {
        String number = "ONCE-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> key = key();
        String body = "{\"number\":\"%s\",\"currency\":\"HKD\",\"fee\":\"1\"}".formatted(number);
        List<ApiClient.Reply> replies = atOnce(8, () -> clerk.post("/api/v1/parcels/actions/create", body, key));
        assertThat(replies)
                .allSatisfy(reply ->
                        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200));
        assertThat(replies.stream().map(ApiClient.Reply::json).distinct()).hasSize(1);
        Parcel parcel = parcels.parcel("1");
        Map<String, String> sending = key();
        List<ApiClient.Reply> sent = atOnce(8, () -> clerk.post(at(parcel, "send"), "{\"note\":\"go\"}", sending));
        assertThat(sent.stream().map(ApiClient.Reply::json).distinct()).hasSize(1);
        assertThat(sent).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
    }

    private static List<ApiClient.Reply> atOnce(int times, java.util.function.Supplier<ApiClient.Reply> call)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<ApiClient.Reply>> calls = IntStream.range(0, times)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return call.get();
                    }))
                    .toList();
            start.countDown();
            List<ApiClient.Reply> replies = new java.util.ArrayList<>();
            for (Future<ApiClient.Reply> each : calls) {
                replies.add(each.get());
            }
            return replies;
        }
    }

    @Test
    void runsABatchWithOneResultForEach() {
        Parcel first = parcels.parcel("1");
        Parcel heavy = parcels.weighing("30");
        Parcel last = parcels.parcel("1");
        Map<String, String> key = key();
        String body = "{\"ids\":[%d,\"%s\",\"NOT-THERE\",\"%s\"],\"input\":{\"note\":\"go\"}}"
                .formatted(first.id(), heavy.number(), last.number());
        ApiClient.Reply reply = clerk.post("/api/v1/parcels/actions/send/batch", body, key);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        JsonNode results = reply.json().path("results");
        assertThat(results.findValuesAsString("outcome")).containsExactly("DONE", "REFUSED", "MISSING", "DONE");
        assertThat(results.path(0).path("id").asLong()).isEqualTo(first.id());
        assertThat(results.path(1).path("code").asString()).isEqualTo("checks");
        assertThat(results.path(1).path("message").asString()).isNotEmpty();
        assertThat(clerk.post("/api/v1/parcels/actions/send/batch", body, key).json())
                .isEqualTo(reply.json());
        assertThat(clerk.post("/api/v1/parcels/actions/send/batch", body.replace("go", "no"), key)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void refusesBatchesThatSayNothingOrTooMuch() {
        for (String body : List.of(
                "{}",
                "{\"ids\":[]}",
                "{\"ids\":\"all\"}",
                "{\"ids\":[1,1],\"input\":{\"note\":\"go\"}}",
                "{\"ids\":[1],\"note\":\"go\"}",
                "{\"ids\":%s}".formatted(IntStream.range(0, 1001).boxed().toList()))) {
            assertThat(clerk.post("/api/v1/parcels/actions/send/batch", body, key())
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(clerk.post("/api/v1/parcels/actions/edit/batch", "{\"ids\":[1]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void takesFilesBesideOtherInputsAndLeavesNothingBehind() throws IOException {
        long before = uploadsLeft();
        var load = MockMvcRequestBuilders.multipart("/api/v1/parcels/actions/load");
        load.file(new MockMultipartFile("file", "../../etc/parcels\u202e.csv", "text/csv", "a\nb\nc\n".getBytes()));
        load.file(new MockMultipartFile("papers", "one.txt", "text/plain", "1".getBytes()));
        load.file(new MockMultipartFile("papers", "two.txt", "text/plain", "2".getBytes()));
        load.param("skip", "1");
        ApiClient.Reply reply = clerk.send(load);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        JsonNode result = reply.json().path("result");
        assertThat(result.path("name").asString()).isEqualTo("parcels.csv");
        assertThat(result.path("lines").asLong()).isEqualTo(2);
        assertThat(result.path("papers").asInt()).isEqualTo(2);
        assertThat(Path.of(result.path("lay").asString())).doesNotExist();
        var wrong = MockMvcRequestBuilders.multipart("/api/v1/parcels/actions/load");
        wrong.file(new MockMultipartFile("virus", "x.exe", null, new byte[10]));
        assertThat(clerk.send(wrong).status()).isEqualTo(400);
        assertThat(clerk.post("/api/v1/parcels/actions/load", "{}").status()).isEqualTo(422);
        assertThat(uploadsLeft()).isEqualTo(before);
    }

    private static long uploadsLeft() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("fundsdesk-upload-"))
                    .count();
        }
    }

    @Test
    void speaksTheCallersLanguageOrEnglish() {
        for (String language : List.of("", "fr;q=0.9, *;q=0.1", "nonsense;;;")) {
            ApiClient.Reply reply = clerk.send(
                    HttpMethod.GET, "/api/v1/parcels/NOT-THERE", get -> get.header("Accept-Language", language));
            assertThat(reply.json().path("detail").asString()).startsWith("There is no record");
        }
    }

    @Test
    void explainsWrongFieldsInTheCallersLanguage() {
        ApiClient.Reply reply = clerk.post(
                "/api/v1/parcels/actions/create",
                "{\"number\":\"\",\"currency\":\"HKD\",\"fee\":\"1\"}",
                Map.of("Accept-Language", "zh-CN,en;q=0.5"));
        assertThat(reply.json().path("fields").path(0).path("message").asString())
                .containsPattern("\\p{IsHan}");
    }

    @Test
    void neverKeepsASecretThatIsToldOnce() {
        ApiClient locksmith = new ApiClient(context, grants.actor("rest-locksmith", "PARCELS_READ", "PARCELS_LOCK"));
        Parcel parcel = parcels.parcel("1");
        Map<String, String> key = key();
        ApiClient.Reply told = locksmith.post(at(parcel, "lock"), "{}", key);
        assertThat(told.json().path("result").path("secret").asString()).isEqualTo("open sesame");
        ApiClient.Reply again = locksmith.post(at(parcel, "lock"), "{}", key);
        assertThat(again.json().path("record").path("id").asLong()).isEqualTo(parcel.id());
        assertThat(again.json().path("result").path("secret").isNull()).isTrue();
        assertThat(database.sql("select count(*) from idempotency_keys where answer like '%sesame%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
