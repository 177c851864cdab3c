package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.cards.Witness;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Money that came from an account shows that its card is the client's own. */
@DeskTest
class CardWitnessTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private WebApplicationContext context;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    @Tag("CARD-08")
    @Tag("REV-03")
    void theCreditOfMoneyFromTheAccountWitnessesItByItself() {
        long card = day.card(day.payingAccount.replace("-", ""));
        long other = day.card("024-888-777666");
        long deposit = credited(day.payingAccount);
        assertThat(row(card).get("witness")).isEqualTo(Witness.WITNESSED);
        assertThat(row(card).get("witnessDeposit")).isEqualTo(number(deposit));
        assertThat(row(other).get("witness")).isEqualTo(Witness.PENDING_WITNESS);
    }

    @Test
    @Tag("CARD-08")
    void aPersonChoosesADepositOfTheClientFromThisVeryAccountOnly() {
        long fromHere = credited(day.payingAccount);
        long fromElsewhere = credited("024-555-444333");
        long card = day.card(day.payingAccount);
        assertThat(witnessed(card, fromElsewhere).toString()).contains("witness.other-account");
        assertThat(witnessed(card, day.apply("10.00")).toString()).contains("witness.not-completed");
        Day another = new Day(desk);
        long foreign = another.card(another.payingAccount);
        assertThat(witnessed(foreign, fromHere).toString()).contains("witness.other-client");
        TestDesk.done(witnessed(card, fromHere));
        assertThat(row(card).get("witnessDeposit")).isEqualTo(number(fromHere));
        assertThat(witnessed(card, fromHere).toString()).contains("card.witnessed");
        try (AtDesk at = AtDesk.as(context, TestDesk.person("olivia"))) {
            assertThat(at.open("bank-cards/" + card).links()).contains("deposit-applications/" + number(fromHere));
        }
    }

    @Test
    @Tag("CARD-05")
    @Tag("API-02")
    void anApplicationNamesACardOfItsClientAndTakesItsAccount() {
        long card = day.card("024-321-999888");
        long deposit = TestDesk.done(submit(card));
        assertThat(desk.row("deposit-applications", deposit).get("payingAccount"))
                .isEqualTo("024-321-999888");
        Day another = new Day(desk);
        assertThat(submit(another.card(another.payingAccount)).toString()).contains("no-such-card");
    }

    private Outcome submit(long card) {
        Map<String, Object> input = new HashMap<>();
        input.put("clientNo", day.clientNumber());
        input.put("currency", "HKD");
        input.put("amount", "100.00");
        input.put("method", "BANK_TRANSFER");
        input.put("bankCardId", card);
        input.put("externalRef", Day.unusual());
        return desk.run(TestDesk.SYSTEM, "deposit-applications", null, "submit", input);
    }

    private long credited(String from) {
        long deposit = day.apply("5000.00");
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(
                Day.OPERATOR, day.statement("5000,00", reference, "/CNTP/" + from + "//CHAN TAI MAN/")));
        // Matching after the import may be the first to link it.
        Outcome linked = day.link(Day.OPERATOR, day.line(reference), deposit, "5000.00");
        assertThat(linked.isAccepted()
                        || desk.row("deposit-applications", deposit).get("stage") == DepositStage.IN_REVIEW)
                .as(linked.toString())
                .isTrue();
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        return deposit;
    }

    private Outcome witnessed(long card, long deposit) {
        return desk.run(Day.OPERATOR, "bank-cards", card, "witness", Map.of("deposit", deposit));
    }

    private Row row(long card) {
        return desk.row("bank-cards", card);
    }

    private String number(long deposit) {
        return String.valueOf(desk.row("deposit-applications", deposit).get("number"));
    }
}
