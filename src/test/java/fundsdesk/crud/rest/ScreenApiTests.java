package fundsdesk.crud.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.sample.Depot;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcel;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestGrants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DeskTest
@Tag("API-01")
class ScreenApiTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Parcels parcels;

    private ApiClient reader;

    @BeforeEach
    void signIn() {
        reader = new ApiClient(context, grants.actor("rest-reader", "PARCELS_READ", "DEPOTS_READ"));
    }

    @Test
    void listsTheScreensThatTheCallerMayRead() {
        assertThat(reader.get("/api/v1").json().path("screens").findValuesAsString("key"))
                .containsExactly("depots", "parcels");
    }

    @Test
    void showsEachAttributeInItsOneForm() {
        Depot depot = parcels.depot("North");
        Parcel parcel = parcels.parcel("SHAPE-1", depot, "JPY", "1200.00000000");
        ApiClient.Reply reply = reader.get("/api/v1/parcels/SHAPE-1");
        JsonNode json = reply.json();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"0\"");
        assertThat(json.path("id").asLong()).isEqualTo(parcel.id());
        assertThat(json.path("version").asInt()).isZero();
        assertThat(json.path("number").asString()).isEqualTo("SHAPE-1");
        assertThat(json.path("depot").toString())
                .isEqualTo("{\"id\":%d,\"label\":\"%s North\"}".formatted(depot.id(), depot.code()));
        assertThat(json.path("depot.name").asString()).isEqualTo("North");
        assertThat(json.path("status").asString()).isEqualTo("READY");
        assertThat(json.path("statusCode").asInt()).isEqualTo(1);
        assertThat(json.path("fee").isString()).isTrue();
        assertThat(json.path("fee").asString()).isEqualTo("1200");
        assertThat(json.path("currency").asString()).isEqualTo("JPY");
        assertThat(json.path("weight").isNull()).isTrue();
        assertThat(json.path("fragile").isBoolean()).isTrue();
        assertThat(json.path("createdAt").asString()).endsWith("Z");
        assertThat(json.path("marks").isArray()).isTrue();
        assertThat(json.has("remark")).as("readable with a permission only").isFalse();
    }

    @Test
    void givesMoneyTheDecimalsOfItsCurrency() {
        parcels.parcel("SCALE-1", null, "HKD", "1204.5");
        assertThat(reader.get("/api/v1/parcels/SCALE-1").json().path("fee").asString())
                .isEqualTo("1204.50");
    }

    @Test
    void answersNotModifiedForTheVersionThatTheCallerKnows() {
        Parcel parcel = parcels.parcel("1");
        var reply = reader.send(
                HttpMethod.GET, "/api/v1/parcels/" + parcel.id(), get -> get.header("If-None-Match", "\"0\""));
        assertThat(reply.status()).isEqualTo(304);
    }

    @Test
    void goesThroughAllRowsPageByPage() {
        Depot depot = parcels.depot("Paging");
        List<Long> made = new ArrayList<>();
        parcels.many(23, depot).forEach(parcel -> made.add(parcel.id()));
        // By their ids, not between the first and the last: an import may have taken ids between them.
        String these = "&filter=id:in:" + made.stream().map(String::valueOf).collect(Collectors.joining(","));
        for (String sort : List.of("id", "-id", "fee", "-fee", "dueDate", "-dueDate", "status", "createdAt")) {
            assertThat(idsOf("/api/v1/parcels?limit=5&sort=" + sort + these))
                    .as(sort)
                    .containsExactlyInAnyOrderElementsOf(made)
                    .doesNotHaveDuplicates();
        }
    }

    private List<Long> idsOf(String uri) {
        List<Long> ids = new ArrayList<>();
        String next = "";
        do {
            ApiClient.Reply reply = reader.get(uri + (next.isEmpty() ? "" : "&after=" + next));
            assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
            reply.json().path("rows").forEach(row -> ids.add(row.path("id").asLong()));
            next = reply.json().path("next").asString("");
        } while (!next.isEmpty() && ids.size() < 1000);
        return ids;
    }

    @Test
    void filtersByCodeNameReferenceAndList() {
        Depot depot = parcels.depot("Filter");
        Parcel parcel = parcels.parcel("FILTER-1", depot, "HKD", "17");
        for (String filter : List.of(
                "status:eq:1&filter=depot:eq:" + depot.id(),
                "depot:eq:" + depot.code(),
                "status:in:READY,9&filter=depot:in:" + depot.id() + "," + depot.code(),
                "depot.name:starts:Filter&filter=fee:ge:16.99&filter=fee:lt:17.01",
                "number:contains:lter-1&filter=weight:isnull:true")) {
            assertThat(idsOf("/api/v1/parcels?filter=" + filter)).as(filter).containsExactly(parcel.id());
        }
        assertThat(idsOf("/api/v1/parcels?q=filter-1")).containsExactly(parcel.id());
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        for (String query : List.of(
                "filter=colour:eq:red",
                "filter=fee:near:3",
                "filter=fee:contains:3",
                "filter=fee:eq:lots",
                "filter=nonsense",
                "sort=weight",
                "sort=colour",
                "columns=number,colour",
                "limit=0",
                "limit=501",
                "limit=many",
                "recycleBin=maybe",
                "after=nonsense",
                "after=eyJzIjoiLWZlZSIsInYiOiIxIiwiaSI6MX0",
                "fitler=status:eq:1",
                "filter=remark:contains:x",
                "filter=address:contains:x")) {
            ApiClient.Reply reply = reader.get("/api/v1/parcels?" + query);
            assertThat(reply.status()).as(query + reply.json()).isEqualTo(400);
            assertThat(reply.response().getContentType()).startsWith("application/problem+json");
            assertThat(reply.json().path("code").asString()).isNotEmpty();
            assertThat(reply.json().path("detail").asString())
                    .as(query)
                    .isNotEmpty()
                    .doesNotContain("problem.");
        }
        assertThat(reader.get("/api/v1/parcels?filter=colour:eq:red")
                        .json()
                        .path("detail")
                        .asString())
                .contains("colour");
    }

    @Test
    void answersOnlyTheColumnsAskedFor() {
        parcels.parcel("COLUMNS-1", null, "HKD", "1");
        JsonNode row = reader.get("/api/v1/parcels?columns=fee,number&filter=number:eq:COLUMNS-1")
                .json()
                .path("rows")
                .path(0);
        assertThat(row.propertyNames()).containsExactlyInAnyOrder("id", "version", "fee", "number", "currency");
    }

    @Test
    void masksWhatTheCallerMayNotReadInFull() {
        Depot depot = parcels.depot("Masks");
        Parcel parcel = parcels.many(1, depot).getFirst();
        ApiClient full = new ApiClient(context, grants.actor("rest-full", "PARCELS_READ", "PARCELS_REVEAL"));
        String uri = "/api/v1/parcels/" + parcel.id();
        assertThat(reader.get(uri).json().path("address").asString()).isEqualTo("•••• et 0");
        assertThat(full.get(uri).json().path("address").asString()).isEqualTo("Street 0");
    }

    @Test
    void saysNothingToThoseWhoMayNotRead() {
        ApiClient stranger = new ApiClient(context, grants.actor("rest-stranger"));
        parcels.parcel("SECRET-1", null, "HKD", "1");
        for (String uri : List.of(
                "/api/v1/parcels",
                "/api/v1/parcels?filter=colour:eq:1",
                "/api/v1/parcels/SECRET-1",
                "/api/v1/parcels/NOT-THERE",
                "/api/v1/parcels/SECRET-1/history")) {
            ApiClient.Reply reply = stranger.get(uri);
            assertThat(reply.status()).as(uri).isEqualTo(403);
            assertThat(reply.json().path("code").asString()).isEqualTo("not-granted");
            assertThat(reply.json().path("detail").asString())
                    .as("the right, as roles name it")
                    .startsWith("You are not allowed to do this (Parcels: See).")
                    .doesNotContain("PARCELS_READ");
        }
    }

    @Test
    void answersEveryWrongAddressAsAProblem() {
        assertThat(reader.get("/api/v1/unicorns").status()).isEqualTo(404);
        assertThat(reader.get("/api/v1/parcels/NOT-THERE").status()).isEqualTo(404);
        assertThat(reader.get("/api/v1/parcels/1/2/3/4").status()).isEqualTo(404);
        assertThat(reader.get("/api/elsewhere").status()).isEqualTo(404);
        ApiClient.Reply wrong = reader.send(HttpMethod.DELETE, "/api/v1/parcels/1", delete -> delete);
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.json().path("code").asString()).isEqualTo("method");
        assertThat(wrong.header("Allow")).contains("GET");
    }

    @Test
    void refusesToGuessBetweenAnIdAndANumber() {
        Parcel first = parcels.parcel("1");
        Parcel second = parcels.parcel(Long.toString(first.id()), null, "HKD", "2");
        assertThat(reader.get("/api/v1/parcels/" + first.id()).status()).isEqualTo(409);
        assertThat(reader.get("/api/v1/parcels/id:" + first.id())
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(first.id());
        assertThat(reader.get("/api/v1/parcels/id:" + second.id()).status()).isEqualTo(200);
    }

    @Test
    @Tag("AUD-03")
    void showsRowsAndRecordsAsOfAMoment() {
        String then = Instant.now().toString();
        Parcel made = parcels.parcel("AS-OF-1", null, "HKD", "3");
        String now = Instant.now().toString();
        String rows = "/api/v1/parcels?columns=number,fee,currency&filter=number:eq:AS-OF-1&asOf=";
        assertThat(reader.get(rows + then).json().path("rows").size()).isZero();
        JsonNode row = reader.get(rows + now).json().path("rows").path(0);
        assertThat(row.path("fee").asString()).isEqualTo("3.00");
        assertThat(reader.get("/api/v1/parcels/AS-OF-1?asOf=" + then).status()).isEqualTo(404);
        assertThat(reader.get("/api/v1/parcels/%d?asOf=%s".formatted(made.id(), now))
                        .json()
                        .path("number")
                        .asString())
                .isEqualTo("AS-OF-1");
        for (String wrong : List.of("yesterday", "2999-01-01T00:00:00Z")) {
            ApiClient.Reply refused = reader.get(rows + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.json().path("code").asString()).isEqualTo("as-of");
        }
    }
}
