package fundsdesk.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** What the client app reads. */
@DeskTest
class PublishedApiTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Clock clock;

    private ApiClient app;

    @BeforeEach
    void signIn() {
        app = new ApiClient(context, grants.actor("the-client-app", "PUBLISHED_GUIDANCE_READ"));
    }

    @Test
    @Tag("API-05")
    void showsOnlyWhatIsPublishedAndCanBePaid() {
        Guide guide = new Guide(desk, "THB");
        long id = guide.draft();
        assertThat(ways(guide)).isEmpty();
        run(id, "publish");
        JsonNode way = ways(guide).get(0);
        assertThat(way.get("minimum").asString()).isEqualTo("100.00");
        assertThat(way.get("feeText").asString()).isEqualTo("No fee");
        assertThat(way.get("cutOff").asString()).isEqualTo("16:00");
        assertThat(way.at("/tags/0").asString()).isEqualTo("Recommended");
        assertThat(way.at("/receivingAccount/accountNumber").asString()).isEqualTo("ACC-" + guide.number);
        edit("company-bank-accounts", guide.account, Map.of("active", false));
        assertThat(ways(guide)).isEmpty();
        edit("company-bank-accounts", guide.account, Map.of("active", true));
        assertThat(ways(guide)).hasSize(1);
        run(id, "unshelve");
        assertThat(ways(guide)).isEmpty();
    }

    @Test
    @Tag("API-05")
    void speaksTheLanguageAskedForAndHidesOtherRegions() {
        Guide guide = new Guide(desk, "THB");
        Map<String, Object> parameter = guide.parameter();
        parameter.put("region", "CN");
        long id = desk.create("deposit-parameters", parameter);
        run(id, "publish");
        JsonNode chinese = get("deposit-parameters?currency=THB&region=CN&language=zh-HK")
                .get("parameters")
                .get(0);
        assertThat(chinese.get("feeText").asString()).isEqualTo("免費");
        assertThat(chinese.get("methodLabel").asString()).isEqualTo("電匯");
        assertThat(chinese.at("/receivingAccount/bank").asString()).startsWith("收款");
        assertThat(get("deposit-parameters?currency=THB&region=SG").get("parameters"))
                .isEmpty();
        run(id, "unshelve");
    }

    @Test
    @Tag("API-05")
    void saysWhenNothingChanged() {
        Guide guide = new Guide(desk, "THB");
        long id = guide.published();
        String tag = String.valueOf(app.get("/api/v1/published/deposit-parameters?currency=THB")
                .response()
                .getHeader("ETag"));
        assertThat(again(tag)).isEqualTo(304);
        assertThat(again("\"other\", W/" + tag)).isEqualTo(304);
        edit("deposit-parameters", id, Map.of("feeText", "Now HKD 5"));
        assertThat(again(tag)).isEqualTo(200);
        run(id, "unshelve");
    }

    @Test
    @Tag("API-05")
    @Tag("CFG-24")
    void showsWhatClientsSawAtAMoment() throws InterruptedException {
        Guide guide = new Guide(desk, "THB");
        long id = guide.published();
        String seen = moment();
        edit("deposit-parameters", id, Map.of("feeText", "Changed later"));
        edit("company-bank-accounts", guide.account, Map.of("accountName", "Renamed later"));
        run(id, "unshelve");
        JsonNode then = get("deposit-parameters?currency=THB&asOf=" + seen).get("parameters");
        assertThat(then).hasSize(1);
        assertThat(then.get(0).get("feeText").asString()).isEqualTo("No fee");
        assertThat(then.at("/0/receivingAccount/accountName").asString()).isEqualTo("Clients");
        assertThat(ways(guide)).isEmpty();
    }

    @Test
    @Tag("API-05")
    @Tag("CFG-20")
    void choosesTheGuidelineThatFitsBest() {
        long general = guideline("BST", "", "", "en", "General");
        long chinese = guideline("BST", "", "", "zh-HK", "一般");
        long special = guideline("BST", "USD", "", "en", "For dollars");
        long hidden = desk.create(
                "deposit-guidelines",
                Map.of("method", "BST", "region", "US", "language", "en", "title", "Draft", "body", "x"));
        assertThat(title("currency=HKD")).isEqualTo("General");
        assertThat(title("currency=USD")).isEqualTo("For dollars");
        assertThat(title("currency=USD&language=zh-CN")).isEqualTo("一般");
        assertThat(title("currency=HKD&region=US")).isEqualTo("General");
        for (long id : new long[] {general, chinese, special, hidden}) {
            desk.run(TestDesk.SYSTEM, "deposit-guidelines", id, "delete", Map.of("reason", "test over"));
        }
    }

    @Test
    @Tag("API-05")
    @Tag("CFG-23")
    void theClientsBankDecidesOnTheAccount() {
        Guide guide = new Guide(desk, "THB");
        long way = guide.published();
        long second = guide.account(guide.bank("Second " + guide.number, "S" + guide.number), "TWO-" + guide.number);
        long third = guide.account(guide.bank("Third " + guide.number, "T" + guide.number), "THREE-" + guide.number);
        long named = guide.bank("Named " + guide.number, "N" + guide.number);
        long member = guide.bank("Member " + guide.number, "M" + guide.number);
        long group = desk.create(
                "bank-groups", Map.of("name", "G" + guide.number, "banks", java.util.List.of(member, named)));
        assertThat(shown(guide, "N" + guide.number)).isEqualTo("ACC-" + guide.number);
        long byGroup = rule(Map.of("target", "GROUP", "bankGroup", group, "companyAccount", second, "priority", 20));
        long byBank = rule(Map.of("target", "BANK", "clientBank", named, "companyAccount", third, "priority", 10));
        long any = rule(Map.of("target", "ANY_OTHER", "companyAccount", guide.account, "priority", 1));
        assertThat(shown(guide, "N" + guide.number)).isEqualTo("THREE-" + guide.number);
        assertThat(shown(guide, "M" + guide.number)).isEqualTo("TWO-" + guide.number);
        assertThat(shown(guide, "UNKNOWN")).isEqualTo("ACC-" + guide.number);
        edit("company-bank-accounts", third, Map.of("active", false));
        assertThat(shown(guide, "N" + guide.number)).isEqualTo("TWO-" + guide.number);
        run(way, "unshelve");
        assertThat(get("receiving-accounts?method=WIRE&currency=THB&bank=N" + guide.number)
                        .get("accounts"))
                .isEmpty();
        for (long id : new long[] {byGroup, byBank, any}) {
            desk.run(TestDesk.SYSTEM, "receiving-bank-rules", id, "delete", Map.of("reason", "test over"));
        }
    }

    @Test
    @Tag("API-05")
    void refusesWhatItDoesNotUnderstandAndWhoIsNotGranted() {
        assertThat(status("receiving-accounts?method=WIRE")).isEqualTo(422);
        assertThat(status("receiving-accounts?currency=HKD")).isEqualTo(422);
        assertThat(status("deposit-parameters?currency=hkd")).isEqualTo(422);
        assertThat(status("deposit-parameters?language=fr")).isEqualTo(422);
        assertThat(status("deposit-parameters?nonsense=1")).isEqualTo(400);
        assertThat(status("deposit-parameters?asOf=yesterday")).isEqualTo(422);
        assertThat(status("deposit-parameters?asOf=2999-01-01T00:00:00Z")).isEqualTo(422);
        app = new ApiClient(context, grants.actor("somebody-else", "BANKS_READ"));
        assertThat(status("deposit-parameters")).isEqualTo(403);
        assertThat(status("deposit-guidelines")).isEqualTo(403);
        assertThat(status("receiving-accounts?method=WIRE&currency=HKD")).isEqualTo(403);
        assertThat(status("images/" + "0".repeat(64) + ".png")).isEqualTo(403);
    }

    private String moment() throws InterruptedException {
        Thread.sleep(5);
        String now = clock.instant().toString();
        Thread.sleep(5);
        return now;
    }

    private long guideline(String method, String currency, String region, String language, String title) {
        Map<String, Object> all = new java.util.HashMap<>();
        all.put("method", method);
        all.put("language", language);
        all.put("title", title);
        all.put("body", "Text");
        all.put("published", true);
        if (!currency.isEmpty()) {
            all.put("currency", currency);
        }
        if (!region.isEmpty()) {
            all.put("region", region);
        }
        return desk.create("deposit-guidelines", all);
    }

    private long rule(Map<String, ?> attributes) {
        Map<String, Object> all = new java.util.HashMap<>(attributes);
        all.put("method", "WIRE");
        all.put("currency", "THB");
        return desk.create("receiving-bank-rules", all);
    }

    private String title(String query) {
        for (JsonNode each : get("deposit-guidelines?" + query).get("guidelines")) {
            if (each.get("method").asString().equals("BST")) {
                return each.get("title").asString();
            }
        }
        return "";
    }

    private String shown(Guide guide, String bank) {
        return get("receiving-accounts?method=WIRE&currency=" + guide.currency + "&bank=" + bank)
                .at("/accounts/0/account/accountNumber")
                .asString();
    }

    private JsonNode ways(Guide guide) {
        return get("deposit-parameters?currency=" + guide.currency).get("parameters");
    }

    private JsonNode get(String query) {
        ApiClient.Reply reply = app.get("/api/v1/published/" + query);
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    private int status(String query) {
        return app.get("/api/v1/published/" + query).status();
    }

    private int again(String tag) {
        return app.send(
                        HttpMethod.GET,
                        "/api/v1/published/deposit-parameters?currency=THB",
                        request -> request.header("If-None-Match", tag))
                .status();
    }

    private void run(long id, String action) {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "deposit-parameters", id, action, Map.of()));
    }

    private void edit(String screen, long id, Map<String, ?> changes) {
        TestDesk.done(desk.run(TestDesk.SYSTEM, screen, id, "edit", changes));
    }
}
