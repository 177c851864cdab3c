package fundsdesk.crud.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@DeskTest
@Tag("FW-19")
class OpenApiTests {

    private static final Set<String> METHODS = Set.of("get", "post");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Parcels parcels;

    @Autowired
    private Screens screens;

    @Autowired
    private Actions actions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private ApiClient everybody;
    private JsonNode document;

    @BeforeEach
    void read() {
        everybody = new ApiClient(context, TestDesk.SYSTEM);
        document = everybody.get("/api/openapi.json").json();
    }

    @Test
    void describesEveryScreenAndAction() {
        for (Screen<?> screen : screens.all()) {
            String base = "/api/v1/" + screen.key();
            assertThat(document.path("paths").path(base).has("get")).as(base).isTrue();
            assertThat(document.path("paths").path(base + "/{id}").has("get")).isTrue();
            assertThat(document.path("paths").path(base + "/{id}/history").has("get"))
                    .isTrue();
            addresses(screen)
                    .forEach(address -> assertThat(
                                    document.path("paths").path(address).has("post"))
                            .as(address)
                            .isTrue());
        }
    }

    private <T extends Stored> List<String> addresses(Screen<T> screen) {
        List<String> addresses = new ArrayList<>();
        for (Action<T, ?> action : actions.of(screen)) {
            String record = action instanceof RecordAction ? "/{id}" : "";
            addresses.add("/api/v1/" + screen.key() + record + "/actions/" + action.name());
            if (action instanceof RecordAction && action.isBatch()) {
                addresses.add("/api/v1/" + screen.key() + "/actions/" + action.name() + "/batch");
            }
        }
        return addresses;
    }

    @Test
    void isSound() {
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        SchemaCheck check = new SchemaCheck(document);
        each(document, node -> check.resolved(node));
        Set<String> names = new HashSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    assertThat(METHODS).contains(method.getKey());
                    assertThat(names.add(method.getValue().path("operationId").asString()))
                            .as("its own name: " + method.getValue().path("operationId"))
                            .isTrue();
                    assertThat(inPath(check, method.getValue()))
                            .as(path.getKey())
                            .isEqualTo(places(path.getKey()));
                    assertThat(method.getValue().path("responses").propertyNames())
                            .contains("500")
                            .containsAnyOf("200", "202");
                }));
    }

    private static void each(JsonNode node, Consumer<JsonNode> visit) {
        visit.accept(node);
        node.forEach(child -> each(child, visit));
    }

    private static Set<String> inPath(SchemaCheck check, JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode known = check.resolved(parameter);
            if (known.path("in").asString().equals("path")) {
                names.add(known.path("name").asString());
            }
        });
        return names;
    }

    private static Set<String> places(String path) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(match -> match.group(1))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    @Test
    void leavesOutNoAddress() {
        Set<String> described = new TreeSet<>(Set.of("/api/**"));
        document.path("paths").propertyNames().forEach(path -> described.add(shape(path)));
        mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .filter(path -> !path.contains("{screen"))
                .forEach(path -> assertThat(described).contains(shape(path)));
    }

    private static String shape(String path) {
        return path.replaceAll("\\{(?:[^{}/]|\\{[^{}]*})*}", "{}");
    }

    @Test
    void agreesWithWhatIsAnswered() {
        SchemaCheck check = new SchemaCheck(document);
        parcels.many(3, parcels.depot("Described"));
        parcels.weighing("2.5");
        for (Screen<?> screen : screens.all()) {
            JsonNode schema = answerOf("/api/v1/" + screen.key(), "get", "200");
            JsonNode page =
                    everybody.get("/api/v1/" + screen.key() + "?limit=20").json();
            assertThat(check.differences(page, schema)).as(screen.key()).isEmpty();
        }
        Parcel parcel = parcels.parcel("7");
        assertThat(check.differences(
                        everybody
                                .get("/api/v1/parcels/" + parcel.id() + "/history")
                                .json(),
                        answerOf("/api/v1/parcels/{id}/history", "get", "200")))
                .isEmpty();
        assertThat(check.differences(
                        everybody.post("/api/v1/parcels/actions/count", "{}").json(),
                        answerOf("/api/v1/parcels/actions/count", "post", "200")))
                .isEmpty();
        assertThat(check.differences(
                        everybody
                                .post("/api/v1/parcels/actions/create", "{\"number\":\"\",\"fee\":\"-1\"}")
                                .json(),
                        document.at("/components/schemas/Problem")))
                .isEmpty();
    }

    private JsonNode answerOf(String path, String method, String status) {
        return document.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .path("content")
                .path("application/json")
                .path("schema");
    }

    @Test
    void saysWhatAnInputMustBeLike() {
        JsonNode send =
                document.path("paths").path("/api/v1/parcels/{id}/actions/send").path("post");
        assertThat(send.path("parameters").findValuesAsString("$ref"))
                .contains("#/components/parameters/Idempotency-Key-required", "#/components/parameters/If-Match");
        JsonNode input = send.path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(input.at("/properties/note/maxLength").asInt()).isEqualTo(100);
        assertThat(input.path("required").toString()).isEqualTo("[\"note\"]");
        JsonNode load = document.path("paths")
                .path("/api/v1/parcels/actions/load")
                .path("post")
                .path("requestBody")
                .path("content");
        assertThat(load.propertyNames()).containsExactly("multipart/form-data");
        JsonNode create = document.path("paths")
                .path("/api/v1/parcels/actions/create")
                .path("post")
                .at("/requestBody/content/application~1json/schema/properties");
        assertThat(create.has("number")).isTrue();
        assertThat(create.has("status")).as("never written by the form").isFalse();
    }

    @Test
    void tellsNobodyOfWhatTheyMayNotDo() {
        ApiClient reader = new ApiClient(context, grants.actor("openapi-reader", "PARCELS_READ", "PARCELS_SEND"));
        JsonNode seen = reader.get("/api/openapi.json").json();
        assertThat(seen.path("paths").propertyNames())
                .filteredOn(path -> path.startsWith("/api/v1/") && !path.contains("/jobs/"))
                .allMatch(path -> path.startsWith("/api/v1/parcels"))
                .contains("/api/v1/parcels/{id}/actions/send")
                .doesNotContain("/api/v1/parcels/actions/create");
        assertThat(seen.path("components")
                        .path("schemas")
                        .path("parcels.row")
                        .path("properties")
                        .has("remark"))
                .isFalse();
        assertThat(seen.toString()).doesNotContain("deposit");
    }
}
