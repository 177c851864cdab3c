package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import fundsdesk.screens.OnScreen;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Deposit review, on the screen and over REST: its four tabs, what changed since linking, many at once. */
@DeskTest
class DepositReviewTests {

    private static final Map<DepositReview.Kind, String> TABS = new EnumMap<>(Map.of(
            DepositReview.Kind.OPENING, "Opening",
            DepositReview.Kind.OPENED, "Opened",
            DepositReview.Kind.DEPOSIT_REFUND, "Deposit refund",
            DepositReview.Kind.WITHDRAWAL_REFUND, "Withdrawal refund"));

    private static final String[] SEEN = {"payee-account", "payee-name"};

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    private Day day;
    private Actor reviewer;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        reviewer = grants.actor(
                "tabs-reviewer",
                "DEPOSIT_REVIEWS_READ",
                "DEPOSIT_REVIEWS_APPROVE",
                "DEPOSIT_REVIEWS_RETURN",
                "DEPOSIT_ALLOCATIONS_READ",
                "DEPOSIT_APPLICATIONS_READ");
    }

    @Test
    @Tag("REV-01")
    void hasATabWithItsCountForEachKindAndAsksForAWorkOrderWhereMoneyIsNotYetOrNotToBeTheClients() {
        Map<DepositReview.Kind, Integer> before = counts();
        Map<DepositReview.Kind, Long> reviews = new EnumMap<>(Map.of(
                DepositReview.Kind.OPENED, opened("500.00"),
                DepositReview.Kind.OPENING, opening(),
                DepositReview.Kind.DEPOSIT_REFUND, toBeRefunded(),
                DepositReview.Kind.WITHDRAWAL_REFUND, returned()));
        Map<DepositReview.Kind, Integer> now = counts();
        for (DepositReview.Kind kind : DepositReview.Kind.values()) {
            assertThat(now.get(kind)).as(kind.name()).isEqualTo(before.get(kind) + 1);
            assertThat(idsOn(kind)).contains(reviews.get(kind));
        }
        assertThat(approve(reviews.get(DepositReview.Kind.OPENED)).isDone()).isTrue();
        assertThat(approve(reviews.get(DepositReview.Kind.WITHDRAWAL_REFUND)).isDone())
                .isTrue();
        assertThat(orders.approve(approve(reviews.get(DepositReview.Kind.OPENING))))
                .isEqualTo("EXECUTED");
        assertThat(orders.approve(approve(reviews.get(DepositReview.Kind.DEPOSIT_REFUND))))
                .isEqualTo("EXECUTED");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    @Tag("REV-02")
    void showsTheEvidenceAndWhatHasChangedSinceLinkingBeforeItIsApproved() {
        long deposit = day.apply("510.00");
        TestDesk.done(day.link(Day.OPERATOR, day.imported("510.00"), deposit, "510.00"));
        long review = day.review(deposit);
        TestDesk.done(desk.run(TestDesk.SYSTEM, "clients", day.client, "edit", Map.of("name", "Chan Siu Man")));
        try (AtDesk at = AtDesk.as(context, reviewer)) {
            OnScreen page = at.open("deposit-reviews/" + review);
            assertThat(page.words())
                    .contains(
                            "Evidence",
                            desk.row("deposit-applications", deposit)
                                    .get("number")
                                    .toString());
            InDialog approve = page.choose("Approve");
            assertThat(approve.words()).contains("Chan Tai Man when it was linked and is Chan Siu Man now");
        }
        assertThat(day.approve(Day.REVIEWER, review))
                .isInstanceOfSatisfying(
                        Outcome.Unchecked.class,
                        unchecked -> assertThat(unchecked.checks().open(Set.of()))
                                .extracting(Checklist.Check::name)
                                .containsExactly("changed-name"));
        assertThat(desk.run(Day.REVIEWER, "deposit-reviews", review, "approve", Map.of(), "changed-name")
                        .isDone())
                .isTrue();
        assertThat(available()).isEqualTo("510.00");
    }

    @Test
    @Tag("REV-02")
    void whatIsAsItWasIsSaidToBe() {
        long review = opened("520.00");
        ApiClient.Reply refused =
                api(Day.OPERATOR).post("/api/v1/deposit-reviews/" + review + "/actions/approve", "{}", key("own"));
        assertThat(refused.status()).isEqualTo(409);
        try (AtDesk at = AtDesk.as(context, reviewer)) {
            assertThat(at.open("deposit-reviews/" + review).choose("Approve").words())
                    .contains("Nothing has changed since it was linked");
        }
    }

    @Test
    @Tag("REV-02")
    void isReturnedWithAReasonFromThePageAndItsLineIsFreeAgain() {
        long deposit = day.apply("530.00");
        long line = day.imported("530.00");
        TestDesk.done(day.link(Day.OPERATOR, line, deposit, "530.00"));
        long review = day.review(deposit);
        try (AtDesk at = AtDesk.as(context, reviewer)) {
            InDialog back = at.open("deposit-reviews/" + review).choose("Return");
            back.confirm();
            assertThat(back.complaint("Reason")).isNotEmpty();
            back.enter("Reason", "The client paid for somebody else.").confirm();
        }
        assertThat(desk.row("deposit-reviews", review).get("status")).isEqualTo(DepositReview.Status.RETURNED);
        assertThat(desk.row("deposit-reviews", review).get("note")).isEqualTo("The client paid for somebody else.");
        assertThat(desk.row("statement-lines", line).get("claimedBy")).isNull();
        assertThat(desk.row("deposit-applications", deposit).get("stage")).isEqualTo(DepositStage.SUBMITTED);
    }

    @Test
    @Tag("REV-04")
    void manyAreApprovedAtOnceWithOneResultForEach() {
        long good = opened("540.00");
        long decided = opened("550.00");
        TestDesk.done(desk.run(Day.REVIEWER, "deposit-reviews", decided, "return", Map.of("reason", "twice")));
        long other = opened("560.00");
        ApiClient.Reply reply = api(reviewer)
                .post(
                        "/api/v1/deposit-reviews/actions/approve/batch",
                        "{\"ids\": [%d, %d, %d], \"input\": {}}".formatted(good, decided, other),
                        key("batch"));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        JsonNode results = reply.json().path("results");
        assertThat(results.findValuesAsString("outcome").stream().filter("DONE"::equals))
                .hasSize(2);
        assertThat(results.size()).isEqualTo(3);
        for (JsonNode result : results) {
            boolean done = result.path("outcome").asString().equals("DONE");
            assertThat(done).isEqualTo(result.path("id").asLong() != decided);
            if (!done) {
                assertThat(result.path("message").asString()).contains("decided already");
            }
        }
        assertThat(available()).isEqualTo("1100.00");
    }

    @Test
    @Tag("REV-04")
    void manyAreApprovedAtOnceFromTheGrid() throws InterruptedException {
        long first = opened("570.00");
        long second = opened("580.00");
        try (AtDesk at = AtDesk.as(context, reviewer)) {
            at.open("deposit-reviews?filter=id:in:" + first + "," + second)
                    .select(first, second)
                    .choose("Approve")
                    .confirmIfAsked();
            new InDialog().await("2 done");
        }
        assertThat(desk.row("deposit-reviews", first).get("status")).isEqualTo(DepositReview.Status.APPROVED);
        assertThat(desk.row("deposit-reviews", second).get("status")).isEqualTo(DepositReview.Status.APPROVED);
        assertThat(available()).isEqualTo("1150.00");
    }

    /** What stands on the tabs. */
    private Map<DepositReview.Kind, Integer> counts() {
        Map<DepositReview.Kind, Integer> counts = new EnumMap<>(DepositReview.Kind.class);
        try (AtDesk at = AtDesk.as(context, reviewer)) {
            String words = at.open("deposit-reviews").words();
            TABS.forEach((kind, label) -> {
                Matcher count = Pattern.compile("\\b" + label + "\\s+(\\d+)").matcher(words);
                assertThat(words).contains(label);
                counts.put(kind, count.find() ? Integer.parseInt(count.group(1)) : 0);
            });
        }
        return counts;
    }

    private List<Long> idsOn(DepositReview.Kind kind) {
        try (AtDesk at = AtDesk.as(context, reviewer)) {
            return at.open("deposit-reviews").tab(TABS.get(kind)).ids();
        }
    }

    private long opened(String amount) {
        long deposit = day.apply(amount);
        TestDesk.done(day.link(Day.OPERATOR, day.imported(amount), deposit, amount));
        return day.review(deposit);
    }

    private long opening() {
        day.opening("R");
        long deposit = TestDesk.done(day.applying(day.clientNumber() + "R", "BANK_TRANSFER", "60.00"));
        TestDesk.done(day.link(Day.OPERATOR, day.imported("60.00"), deposit, "60.00"));
        return day.review(deposit);
    }

    private long toBeRefunded() {
        long line = day.imported("70.00");
        TestDesk.done(desk.run(
                Day.OPERATOR,
                "statement-lines",
                line,
                "deposit-refund",
                Map.of("payeeName", "SOMEBODY", "payeeBank", "HSBC", "payeeAccount", "999-1", "reason", "OTHER")));
        return of(line);
    }

    /** A withdrawal that was paid, and came back. */
    private long returned() {
        day.approvedCard();
        long review = opened("900.00");
        TestDesk.done(day.approve(Day.REVIEWER, review));
        Map<String, Object> asked = Map.of(
                "client", day.clientNumber(),
                "currency", "HKD",
                "amount", "80.00",
                "payeeName", "CHAN TAI MAN",
                "payeeBank", "HSBC",
                "payeeAccount", day.payingAccount);
        long withdrawal = TestDesk.done(desk.run(Day.OPERATOR, "withdrawal-tasks", null, "create", asked));
        assertThat(orders.approve(desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, "approve", Map.of())))
                .isEqualTo("EXECUTED");
        Map<String, Object> paid = day.paidOut("80.00");
        TestDesk.done(desk.run(Day.OPERATOR, "withdrawal-tasks", withdrawal, "complete", paid));
        long line = day.imported("80.00");
        TestDesk.done(desk.run(
                Day.OPERATOR, "statement-lines", line, "withdrawal-refund", Map.of("withdrawal", withdrawal), SEEN));
        return of(line);
    }

    private long of(long line) {
        return desk.rows("deposit-reviews", Filter.where("line", Operator.EQ, line))
                .getFirst()
                .id();
    }

    private Outcome approve(long review) {
        return desk.run(Day.REVIEWER, "deposit-reviews", review, "approve", Map.of(), SEEN);
    }

    private ApiClient api(Actor actor) {
        return new ApiClient(context, actor);
    }

    private Map<String, String> key(String verb) {
        return Map.of("Idempotency-Key", verb + day.clientNumber());
    }

    private String available() {
        return ledger.balances(day.account).getFirst().available().amount().toPlainString();
    }
}
