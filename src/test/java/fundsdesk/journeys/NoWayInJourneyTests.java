package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged desk as it stands in the network, knocked at from outside: nobody comes further than they are let in. */
@Tag("journey")
@Tag("SAFE-06")
@ExtendWith(OneDesk.class)
class NoWayInJourneyTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ROLES = List.of(
            "operator", "reviewer", "configurator", "auditor", "admin", "cfo", "ceo", "cro", "cashier", "support");

    private final RunningDesk desk;
    private final Intruder intruder;

    NoWayInJourneyTests(RunningDesk desk) {
        this.desk = desk;
        this.intruder = new Intruder(desk);
    }

    /**
     * What the desk says of itself to each role, laid beside what it does when a role tries the rest: each call by one of
     * those to whom it is not offered, in turn. That each is refused to each role is shown within the desk, where no
     * password has to be checked for every call.
     */
    @Test
    @Tag("campaign")
    void everyCallIsRefusedToWhomItIsNotOffered() {
        Map<String, Set<String>> offered = new TreeMap<>();
        Set<String> all = new TreeSet<>();
        for (String role : ROLES) {
            offered.put(role, callsOf(desk.get(role, "/api/openapi.json")));
            all.addAll(offered.get(role));
        }
        int tried = 0;
        List<String> wrong = new ArrayList<>();
        for (String call : all) {
            List<String> others = ROLES.stream()
                    .filter(role -> !offered.get(role).contains(call))
                    .toList();
            if (others.isEmpty()) {
                continue;
            }
            String role = others.get(tried++ % others.size());
            int status = status(role, call);
            // What hangs on a record that they do not see is answered as if there were none.
            if (status != 403 && status != 404) {
                wrong.add(role + " " + call + " " + status);
            }
        }
        System.out.println("Calls over REST: " + all.size() + ", tried where not offered: " + tried);
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(300);
    }

    private int status(String role, String call) {
        String[] parts = call.split(" ", 2);
        String body = parts[0].equals("GET") ? "" : "{}";
        return intruder.as(role, Intruder.PASSWORD, parts[0], parts[1].replaceAll("\\{[^}]*}", "1"), body)
                .statusCode();
    }

    private static Set<String> callsOf(JsonNode document) {
        Set<String> calls = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each ->
                                calls.add(each.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        // Banks sign what they send instead of signing in.
        calls.removeIf(call -> call.contains(" /hooks/"));
        return calls;
    }

    @Test
    void nothingIsAnsweredToWhoeverDidNotSignIn() {
        for (String call : callsOf(desk.get("auditor", "/api/openapi.json"))) {
            String[] parts = call.split(" ", 2);
            String path = parts[1].replaceAll("\\{[^}]*}", "1");
            assertThat(intruder.send(parts[0], path, parts[0].equals("GET") ? "" : "{}")
                            .statusCode())
                    .as(call)
                    .isIn(401, 403);
        }
        assertThat(intruder.get("/api/v1/banks", "Authorization", "Bearer guessed")
                        .statusCode())
                .isEqualTo(401);
        assertThat(intruder.as("admin", "guessed", "GET", "/api/v1/banks", "").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/users",
                "/deposit-applications/1",
                "/link-checking",
                "/client-preview",
                "/simulated-bank",
                "/exports/banks.csv",
                "/imports/banks.xlsx",
                "/jobs/1/result",
                "/download/documents/1",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/h2-console",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/application.yaml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/.git/config",
                "/VAADIN/%2e%2e/application.yaml",
                "/css/%2e%2e/%2e%2e/application.yaml",
                "/css/..%2fapplication.yaml",
                "/icons/..;/users",
                "//users",
                "/users;jsessionid=1",
                "/API/v1/banks",
                "/api/v1/banks/",
                "/api/v1/banks;x=1",
                "/api/v1/%62anks",
                "/api//v1/banks",
                "/sign-in/../users",
                "/hooks/../api/v1/banks",
                "/hooks/v1/banks/x/notifications/../../../../../api/v1/banks"
            })
    void noAddressLeadsAround(String address) {
        HttpResponse<String> answer = intruder.get(address);
        boolean toSignIn =
                answer.statusCode() == 302 && Intruder.location(answer).contains("sign-in");
        assertThat(toSignIn || Set.of(400, 401, 403, 404).contains(answer.statusCode()))
                .as(address + " " + answer.statusCode())
                .isTrue();
        assertThat(answer.body()).doesNotContain("\"rows\"", "spring:", "fundsdesk.home", "Manifest-Version");
    }

    @Test
    void noMethodLeadsAround() {
        for (String method : List.of("PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "PROPFIND")) {
            assertThat(intruder.send(method, "/api/v1/banks", "").statusCode())
                    .as(method)
                    .isIn(400, 401, 403, 404, 405);
        }
        assertThat(intruder.post("/api/v1/banks", "", "X-HTTP-Method-Override", "GET")
                        .statusCode())
                .isEqualTo(401);
        for (String header : List.of("X-Forwarded-User", "X-Remote-User", "X-Original-URL", "X-Rewrite-URL")) {
            assertThat(intruder.get("/api/v1/banks", header, "admin").statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
    }

    @Test
    void aPageActsOnlyWithItsOwnToken() {
        assertThat(Intruder.isIn(intruder.signIn("auditor", Intruder.PASSWORD))).isTrue();
        JsonNode page = JSON.readTree(start("").replaceFirst("^for\\(;;\\);", ""));
        String token =
                page.path("appConfig").path("uidl").path("Vaadin-Security-Key").asString("");
        assertThat(token).isNotBlank();
        for (String given : List.of("", "guessed", token.substring(1) + "0")) {
            HttpResponse<String> answer = intruder.post(
                    "/?v-r=uidl&v-uiId=" + page.path("appConfig").path("v-uiId").asInt(0),
                    "{\"csrfToken\":\"" + given + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}",
                    "Content-Type",
                    "application/json");
            assertThat(answer.statusCode() == 403 || !answer.body().contains("\"syncId\":1"))
                    .as(given + answer.body())
                    .isTrue();
        }
        assertThat(intruder.post("/logout", "", "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
        assertThat(start("")).as("still signed in").contains("Vaadin-Security-Key");
    }

    private String start(String location) {
        return intruder.get("/?v-r=init&location=" + location + "&query=").body();
    }

    @Test
    void noOtherSiteSignsAnybodyIn() {
        for (String[] from : new String[][] {
            {"Origin", "https://elsewhere.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
        }) {
            assertThat(intruder.signIn("auditor", Intruder.PASSWORD, from).statusCode())
                    .as(from[0] + ": " + from[1])
                    .isEqualTo(403);
        }
    }

    @Test
    void aPlantedSessionIsWorthNothing() {
        String planted = "0123456789ABCDEF0123456789ABCDEF";
        HttpResponse<String> in = intruder.planting(planted).signIn("auditor", Intruder.PASSWORD);
        assertThat(Intruder.isIn(in)).isTrue();
        assertThat(intruder.session()).isNotEqualTo(planted);
        assertThat(in.headers().allValues("Set-Cookie").toString()).contains("HttpOnly", "SameSite=Lax");
        String real = intruder.session();
        Intruder thief = new Intruder(desk).planting(planted);
        assertThat(Intruder.location(thief.get("/"))).contains("sign-in");
        assertThat(Intruder.location(new Intruder(desk).get("/;jsessionid=" + real)))
                .as("no session in an address")
                .doesNotContain(real);
        assertThat(new Intruder(desk).get("/users;jsessionid=" + real).statusCode())
                .isNotEqualTo(200);
        Intruder before = new Intruder(desk);
        before.get("/sign-in");
        String anonymous = before.session();
        before.signIn("auditor", Intruder.PASSWORD);
        assertThat(before.session()).as("another name once somebody is in").isNotEqualTo(anonymous);
    }

    @Test
    void guessingLocksAndTellsNothing() {
        try {
            List<String> told = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                told.add(Intruder.location(intruder.signIn("support", "wrong " + i)));
            }
            HttpResponse<String> right = intruder.signIn("support", Intruder.PASSWORD);
            HttpResponse<String> nobody = intruder.signIn("nobody-at-all", "wrong");
            assertThat(Intruder.isIn(right)).as("locked, whatever is given").isFalse();
            told.add(Intruder.location(right));
            told.add(Intruder.location(nobody));
            assertThat(Set.copyOf(told)).as("the same answer to all").hasSize(1);
            assertThat(intruder.as("support", Intruder.PASSWORD, "GET", "/api/v1/clients", "")
                            .statusCode())
                    .as("nor by the other door")
                    .isEqualTo(401);
        } finally {
            assertThat(desk.post("admin", "/api/v1/users/support/actions/unlock", Map.of())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(Intruder.isIn(intruder.signIn("support", Intruder.PASSWORD))).isTrue();
    }
}
