package fundsdesk.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import fundsdesk.screens.OnScreen;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bank cards at the desk and over REST, by those who may and those who may not. */
@DeskTest
class CardDeskTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private WebApplicationContext context;

    private final int number = TestDesk.unique();
    private Actor clerk;
    private Actor checker;
    private Actor looker;
    private long bank;
    private long reason;

    @BeforeEach
    void begin() {
        clerk = grants.actor(
                "card-desk-clerk",
                "BANK_CARDS_READ",
                "BANK_CARDS_CREATE",
                "BANK_CARDS_EDIT",
                "BANK_CARDS_DELETE",
                "BANK_CARDS_RESTORE",
                "BANK_CARDS_REMARK",
                "CLIENTS_READ",
                "BANKS_READ");
        checker = grants.actor(
                "card-desk-checker",
                "BANK_CARDS_READ",
                "BANK_CARDS_REVIEW",
                "BANK_CARDS_REMARK",
                "BANK_CARD_REVEAL",
                "CARD_REJECTION_REASONS_READ",
                "CLIENTS_READ",
                "BANKS_READ");
        looker = grants.actor("card-desk-looker", "BANK_CARDS_READ", "CLIENTS_READ", "BANKS_READ");
        bank = desk.create("banks", Map.of("name", "Bank " + number, "region", "HK", "code", "D" + number));
        desk.create(
                "clients",
                Map.of("number", "D" + number, "name", "Chan Tai Man", "nameChinese", "陳大文", "language", "zh-CN"));
        reason = desk.create(
                "card-rejection-reasons",
                Map.of(
                        "english",
                        "Blurred " + number,
                        "traditionalChinese",
                        "圖片模糊" + number,
                        "simplifiedChinese",
                        "图片模糊" + number));
    }

    @Test
    @Tag("CARD-06")
    void remarksAreAThreadWithAuthorAndTime() {
        long card = added("012-345-678");
        ApiClient.Reply first = post(clerk, card, "remark", Map.of("text", "The client calls back on Friday"));
        assertThat(first.status()).as(first.json().toString()).isEqualTo(200);
        long asked = remarks(clerk, card).get(0).path("id").asLong();
        assertThat(post(checker, card, "answer-remark", Map.of("remark", asked, "text", "He did, all is well"))
                        .status())
                .isEqualTo(200);
        JsonNode thread = remarks(looker, card);
        assertThat(thread.size()).isEqualTo(2);
        assertThat(thread.get(0).path("by").asString()).isEqualTo("card-desk-clerk");
        assertThat(thread.get(0).path("at").asString()).endsWith("Z");
        assertThat(thread.get(1).path("by").asString()).isEqualTo("card-desk-checker");
        assertThat(thread.get(1).path("answers").asLong()).isEqualTo(asked);
        try (AtDesk at = AtDesk.as(context, clerk)) {
            OnScreen page = at.open("bank-cards/" + card).tab("Remarks");
            assertThat(page.words())
                    .contains("calls back on Friday", "card-desk-clerk", "all is well", "card-desk-checker");
            page.write("A third word");
            assertThat(at.open("bank-cards/" + card).tab("Remarks").words()).contains("A third word");
        }
    }

    @Test
    @Tag("CARD-06")
    void whoMayNotRemarkIsRefusedAndNothingEmptyOrEndlessIsKept() {
        long card = added("012-345-678");
        assertThat(post(looker, card, "remark", Map.of("text", "hello")).status())
                .isEqualTo(403);
        assertThat(post(clerk, card, "remark", Map.of("text", " ")).status()).isEqualTo(422);
        assertThat(post(clerk, card, "remark", Map.of("text", "x".repeat(2001))).status())
                .isEqualTo(422);
        assertThat(post(clerk, card, "answer-remark", Map.of("remark", 999_999_999, "text", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(remarks(clerk, card).size()).isZero();
        ApiClient stranger = new ApiClient(context, grants.actor("card-desk-stranger", "BANKS_READ"));
        assertThat(stranger.get("/api/v1/bank-cards/" + card + "/remarks").status())
                .isEqualTo(403);
        assertThat(new ApiClient(context, clerk)
                        .get("/api/v1/bank-cards/999999999/remarks")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Tag("CARD-04")
    @Tag("CARD-05")
    void aReviewerRejectsOnTheScreenAndTheClientReadsItInTheirLanguage() {
        long card = added("012-345-678");
        try (AtDesk at = AtDesk.as(context, checker)) {
            InDialog dialog = at.open("bank-cards").look(card).choose("Review");
            dialog.enter("Decision", "Reject");
            assertThat(dialog.confirm().words()).contains("Choose the reason");
            dialog.enter("Rejection reason", "Blurred " + number).confirm();
            assertThat(at.open("bank-cards/" + card).words()).contains("图片模糊" + number, "Rejected");
        }
        assertThat(post(checker, card, "review", Map.of("decision", "APPROVED")).status())
                .isEqualTo(409);
    }

    @Test
    @Tag("CARD-02")
    @Tag("CARD-05")
    void overRestWrongRolesStatesAndInputsChangeNothing() {
        long card = added("012-345-678");
        assertThat(post(looker, card, "review", Map.of("decision", "APPROVED")).status())
                .isEqualTo(403);
        assertThat(post(checker, card, "review", Map.of("decision", "MAYBE")).status())
                .isIn(400, 422);
        assertThat(post(checker, card, "review", Map.of()).status()).isEqualTo(422);
        assertThat(post(checker, card, "delete", Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(post(clerk, card, "edit", Map.of("review", "APPROVED")).status())
                .isEqualTo(422);
        assertThat(post(clerk, card, "edit", Map.of("accountNumber", "0123 4567"))
                        .status())
                .isEqualTo(422);
        JsonNode shown =
                new ApiClient(context, clerk).get("/api/v1/bank-cards/" + card).json();
        assertThat(shown.path("review").asString()).isEqualTo("PENDING");
        assertThat(shown.path("version").asInt()).isZero();
        assertThat(post(checker, card, "review", Map.of("decision", "REJECTED", "rejectionReason", reason))
                        .status())
                .isEqualTo(200);
        assertThat(post(clerk, card, "edit", Map.of("holderName", "Somebody else"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @Tag("CARD-03")
    void aDeletedCardIsListedWithWhoWhenAndWhyAndComesBackOnce() {
        long card = added("012-345-678");
        assertThat(post(clerk, card, "delete", Map.of()).status()).isEqualTo(422);
        assertThat(post(clerk, card, "delete", Map.of("reason", "mistyped")).status())
                .isEqualTo(200);
        JsonNode bin = new ApiClient(context, looker)
                .get("/api/v1/bank-cards?recycleBin=true&filter=client.number:eq:D" + number)
                .json()
                .path("rows");
        assertThat(bin.size()).isEqualTo(1);
        assertThat(bin.get(0).path("deletedBy").asString()).isEqualTo("card-desk-clerk");
        assertThat(bin.get(0).path("deletionReason").asString()).isEqualTo("mistyped");
        assertThat(bin.get(0).path("deletedAt").asString()).endsWith("Z");
        assertThat(post(checker, card, "review", Map.of("decision", "APPROVED")).status())
                .isEqualTo(409);
        assertThat(post(looker, card, "restore", Map.of()).status()).isEqualTo(403);
        assertThat(post(clerk, card, "restore", Map.of()).status()).isEqualTo(200);
        assertThat(post(clerk, card, "restore", Map.of()).status()).isEqualTo(409);
    }

    @Test
    @Tag("CARD-09")
    void theWholeNumberIsTheAnswerOfRevealingOnly() {
        long card = added("012-345-678");
        for (Actor reader : new Actor[] {clerk, checker, looker}) {
            ApiClient api = new ApiClient(context, reader);
            // Three digits alone may be those of a moment.
            assertThat(api.get("/api/v1/bank-cards/" + card).json().toString())
                    .doesNotContain("2-345", "345-6", "2345", "3456");
            assertThat(api.get("/api/v1/bank-cards/" + card + "/history").json().toString())
                    .doesNotContain("012-345");
        }
        assertThat(post(clerk, card, "reveal", Map.of()).status()).isEqualTo(403);
        ApiClient.Reply told = post(checker, card, "reveal", Map.of());
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().toString()).contains("012-345-678");
    }

    private JsonNode remarks(Actor reader, long card) {
        ApiClient.Reply reply = new ApiClient(context, reader).get("/api/v1/bank-cards/" + card + "/remarks");
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json().path("rows");
    }

    private long added(String account) {
        Map<String, Object> card = new HashMap<>();
        card.put("client", "D" + number);
        card.put("bank", bank);
        card.put("accountNumber", account);
        card.put("holderName", "CHAN TAI MAN");
        ApiClient.Reply reply =
                new ApiClient(context, clerk).post("/api/v1/bank-cards/actions/create", JSON.writeValueAsString(card));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json().path("record").path("id").asLong();
    }

    private ApiClient.Reply post(Actor actor, long card, String action, Map<String, ?> input) {
        return new ApiClient(context, actor)
                .post("/api/v1/bank-cards/" + card + "/actions/" + action, JSON.writeValueAsString(input));
    }
}
