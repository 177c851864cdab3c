package fundsdesk.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A card is entered by one person, reviewed by another, and stands once. */
@DeskTest
class BankCardTests {

    private static final Actor MAKER = TestDesk.person("olivia");
    private static final Actor REVIEWER = TestDesk.person("rachel");

    @Autowired
    private TestDesk desk;

    private final int number = TestDesk.unique();
    private long bank;
    private long card;

    @BeforeEach
    void begin() {
        bank = desk.create("banks", Map.of("name", "Bank " + number, "region", "HK", "code", "K" + number));
        desk.create(
                "clients",
                Map.of("number", "K" + number, "name", "Chan Tai Man", "nameChinese", "陳大文", "language", "zh-HK"));
        card = added("012-345-678");
    }

    @Test
    @Tag("CARD-05")
    void whoAddedItDoesNotReviewIt() {
        assertThatThrownBy(() -> reviewed(MAKER, Map.of("decision", "APPROVED")))
                .hasMessageContaining("card.own");
        reviewed(REVIEWER, Map.of("decision", "APPROVED"));
        assertThat(shown("review")).isEqualTo(BankCard.Review.APPROVED);
        assertThat(shown("reviewedBy")).isEqualTo("rachel");
        assertThatThrownBy(() -> reviewed(REVIEWER, Map.of("decision", "APPROVED")))
                .hasMessageContaining("card.reviewed");
    }

    @Test
    @Tag("CARD-04")
    @Tag("CARD-05")
    void rejectionNamesAReasonThatTheClientReadsInTheirLanguage() {
        assertThatThrownBy(() -> reviewed(REVIEWER, Map.of("decision", "REJECTED")))
                .hasMessageContaining("card.reason-missing");
        long reason = desk.create(
                "card-rejection-reasons",
                Map.of("english", "Blurred " + number, "traditionalChinese", "圖片模糊", "simplifiedChinese", "图片模糊"));
        reviewed(REVIEWER, Map.of("decision", "REJECTED", "rejectionReason", reason));
        assertThat(shown("review")).isEqualTo(BankCard.Review.REJECTED);
        assertThat(shown("reasonForClient")).isEqualTo("圖片模糊");
    }

    @Test
    @Tag("CARD-03")
    void anAccountStandsOncePerBankAlsoOutOfTheBin() {
        assertThatThrownBy(() -> added("012345678")).hasMessageContaining("bank_cards_one");
        TestDesk.done(desk.run(MAKER, "bank-cards", card, "delete", Map.of("reason", "mistyped")));
        long twin = added("012345678");
        assertThatThrownBy(() -> TestDesk.done(desk.run(MAKER, "bank-cards", card, "restore", Map.of())))
                .hasMessageContaining("bank_cards_one");
        TestDesk.done(desk.run(MAKER, "bank-cards", twin, "delete", Map.of("reason", "the other one is right")));
        TestDesk.done(desk.run(MAKER, "bank-cards", card, "restore", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "CHAN TAI MAN,     ,       EQUAL",
        "MR CHAN TAI MAN,  陳大文, EQUAL",
        "CHAN TAI MAN,     陈大文, EQUAL",
        "CHAN T M,         ,       SIMILAR",
        "CHAN TAI MAN,     李嘉欣, DIFFERENT",
        "WONG SIU MING,    ,       DIFFERENT"
    })
    @Tag("CARD-02")
    void itsHolderIsComparedWithTheClientsNames(String holder, String chinese, HolderMatch expected) {
        long other = TestDesk.done(adding("999-" + TestDesk.unique(), holder, chinese));
        assertThat(desk.row("bank-cards", other).get("holderMatch")).isEqualTo(expected);
        TestDesk.done(desk.run(MAKER, "bank-cards", other, "edit", Map.of("holderName", "Chan Tai Man")));
        assertThat(desk.row("bank-cards", other).get("holderMatch"))
                .isEqualTo("李嘉欣".equals(chinese) ? HolderMatch.DIFFERENT : HolderMatch.EQUAL);
    }

    @Test
    @Tag("CARD-02")
    @Tag("CARD-05")
    void anotherNameIsApprovedOnlyKnowingly() {
        long other = TestDesk.done(adding("888-" + number, "WONG SIU MING", null));
        Map<String, Object> approved = Map.of("decision", "APPROVED");
        assertThat(desk.run(REVIEWER, "bank-cards", other, "review", approved).toString())
                .contains("card-holder");
        TestDesk.done(desk.run(REVIEWER, "bank-cards", other, "review", approved, "card-holder"));
    }

    @Test
    @Tag("CARD-02")
    void ofTwoWhoAddItAtOnceOneWinsAndTheOtherReadsWhy() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        String account = "777-" + number;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome>> tries = List.of("oscar", "olivia").stream()
                    .map(person -> two.submit(() -> {
                        both.countDown();
                        both.await();
                        return desk.run(TestDesk.person(person), "bank-cards", null, "create", input(account));
                    }))
                    .toList();
            List<Outcome> outcomes = List.of(tries.get(0).get(), tries.get(1).get());
            assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.isAccepted())
                    .singleElement()
                    .asString()
                    .contains("bank_cards_one");
        }
    }

    @Test
    @Tag("CARD-09")
    void itsNumberIsCoveredForEverybodyAndRevealingIsRecorded() {
        assertThat(shown("accountNumber")).isEqualTo("•••• -678");
        Outcome.Done done = (Outcome.Done) desk.run(REVIEWER, "bank-cards", card, "reveal", Map.of());
        assertThat(String.valueOf(done.result())).contains("012-345-678");
        List<Row> seen = desk.rows("bank-card-reveals", Filter.where("card", Operator.EQ, card));
        assertThat(seen)
                .singleElement()
                .satisfies(row -> assertThat(row.get("createdBy")).isEqualTo("rachel"));
    }

    @Test
    @Tag("CARD-09")
    void itIsFoundByTheWholeNumberOrWhatIsShownOfItOnly() {
        assertThat(found("012345678")).contains(card);
        assertThat(found("-678")).contains(card);
        assertThat(found("345")).doesNotContain(card);
    }

    private List<Long> found(String word) {
        return desk.rows("bank-cards", new Filter.Search(word).and(Filter.where("bank", Operator.EQ, bank))).stream()
                .map(Row::id)
                .toList();
    }

    private Object shown(String attribute) {
        return java.util.Objects.requireNonNull(desk.row("bank-cards", card).get(attribute));
    }

    private long added(String account) {
        return TestDesk.done(desk.run(MAKER, "bank-cards", null, "create", input(account)));
    }

    private Map<String, Object> input(String account) {
        return Map.of("client", "K" + number, "bank", bank, "accountNumber", account, "holderName", "Chan Tai Man");
    }

    private Outcome adding(String account, String holder, @org.jspecify.annotations.Nullable String chinese) {
        Map<String, Object> card = new HashMap<>(input(account));
        card.put("holderName", holder);
        card.put("holderNameChinese", chinese);
        return desk.run(MAKER, "bank-cards", null, "create", card);
    }

    private void reviewed(Actor actor, Map<String, Object> input) {
        TestDesk.done(desk.run(actor, "bank-cards", card, "review", input));
    }
}
