package fundsdesk.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Actor;
import fundsdesk.sample.TestDesk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A card is entered by one person, reviewed by another, and stands once. */
@SpringBootTest
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
        desk.create("clients", Map.of("number", "K" + number, "name", "Chan Tai Man"));
        card = added("012-345-678");
    }

    @Test
    void whoAddedItDoesNotReviewIt() {
        assertThatThrownBy(() -> reviewed(MAKER, Map.of("decision", "APPROVED")))
                .hasMessageContaining("card.own");
        reviewed(REVIEWER, Map.of("decision", "APPROVED"));
        assertThat(desk.row("bank-cards", card).get("review")).isEqualTo(BankCard.Review.APPROVED);
        assertThatThrownBy(() -> reviewed(REVIEWER, Map.of("decision", "APPROVED")))
                .hasMessageContaining("card.reviewed");
    }

    @Test
    void rejectionNamesAReason() {
        assertThatThrownBy(() -> reviewed(REVIEWER, Map.of("decision", "REJECTED")))
                .hasMessageContaining("card.reason-missing");
        long reason = desk.create(
                "card-rejection-reasons",
                Map.of("english", "Blurred " + number, "traditionalChinese", "模糊", "simplifiedChinese", "模糊"));
        reviewed(REVIEWER, Map.of("decision", "REJECTED", "rejectionReason", reason));
        assertThat(desk.row("bank-cards", card).get("review")).isEqualTo(BankCard.Review.REJECTED);
    }

    @Test
    void anAccountStandsOncePerBankAlsoOutOfTheBin() {
        assertThatThrownBy(() -> added("012345678")).hasMessageContaining("bank_cards_one");
        TestDesk.done(desk.run(MAKER, "bank-cards", card, "delete", Map.of("reason", "mistyped")));
        added("012345678");
        assertThatThrownBy(() -> TestDesk.done(desk.run(MAKER, "bank-cards", card, "restore", Map.of())))
                .hasMessageContaining("bank_cards_one");
    }

    private long added(String account) {
        return TestDesk.done(desk.run(
                MAKER,
                "bank-cards",
                null,
                "create",
                Map.of("client", "K" + number, "bank", bank, "accountNumber", account, "holderName", "Chan Tai Man")));
    }

    private void reviewed(Actor actor, Map<String, Object> input) {
        TestDesk.done(desk.run(actor, "bank-cards", card, "review", input));
    }
}
