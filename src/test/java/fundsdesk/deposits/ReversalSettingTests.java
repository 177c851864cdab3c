package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.ledger.Balance;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk has set for reversals counts from the next reversal on, without a restart. */
@DeskTest
@Tag("RVS-08")
class ReversalSettingTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private LedgerService ledger;

    private final Deque<Runnable> after = new ArrayDeque<>();
    private Day day;
    private long deposit;

    @BeforeEach
    void credited() {
        day = new Day(desk);
        deposit = credit("2000.00");
    }

    @AfterEach
    void asItWas() {
        after.forEach(Runnable::run);
    }

    private long credit(String amount) {
        long made = day.apply(amount);
        long line = day.imported(amount);
        TestDesk.done(day.link(Day.OPERATOR, line, made, amount));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(made)));
        return made;
    }

    @Test
    void approvalIsNeededWhileTheSettingSaysSo() {
        set("reversals.needs-approval", "true", "false");
        Outcome asked = reverse();
        assertThat(available()).isEqualTo("2000.00");
        assertThat(orders.approve(asked)).isEqualTo("EXECUTED");
        assertThat(available()).isEqualTo("0.00");
        setting("reversals.needs-approval", "false");
        deposit = credit("10.00");
        TestDesk.done(reverse());
    }

    @Test
    void moreThanTheCapNeedsApproval() {
        set("reversals.amount-cap", "1999.99", "0");
        Outcome asked = reverse();
        assertThat(asked).isInstanceOf(Outcome.Awaiting.class);
        setting("reversals.amount-cap", "2000.00");
        deposit = credit("2000.00");
        TestDesk.done(reverse());
        setting("reversals.amount-cap", "0");
        deposit = credit("9000.00");
        TestDesk.done(reverse());
    }

    @Test
    void theCardStaysWitnessedWhenTheSettingSaysSo() {
        set("reversals.unlink-card", "false", "true");
        long card = witnessed();
        TestDesk.done(reverse());
        assertThat(witness(card)).isEqualTo("WITNESSED");
        setting("reversals.unlink-card", "true");
        card = witnessed();
        TestDesk.done(reverse());
        assertThat(witness(card)).isEqualTo("PENDING_WITNESS");
    }

    @Test
    void theClientIsToldInTheWordsOfTheTemplateAsTheyAreNow() {
        Row template = template();
        after.push(() -> edit(template, String.valueOf(template.get("body"))));
        edit(template, "Dear {client}, we took {amount} of {number} back.");
        TestDesk.done(reverse());
        assertThat(told()).isEqualTo("Dear Chan Tai Man, we took HKD 2,000.00 of " + number() + " back.");
        edit(template, "Gone: {amount}.");
        deposit = credit("12.00");
        TestDesk.done(reverse());
        assertThat(told()).isEqualTo("Gone: HKD 12.00.");
    }

    @Test
    void theThresholdAndTheCutOffAreSettingsToo() {
        set("deposits.large-amount", "1999.99", "500000");
        assertThat(reverse())
                .isInstanceOfSatisfying(
                        Outcome.Unchecked.class,
                        no -> assertThat(no.checks().checks())
                                .anyMatch(check -> check.name().equals("reversal-amount")));
        setting("deposits.large-amount", "2000.00");
        TestDesk.done(reverse());
    }

    /** A card that the client pays from for the first time. */
    private long witnessed() {
        day = new Day(desk);
        long card = day.approvedCard();
        deposit = day.apply("700.00");
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement("700,00", reference)));
        // Matching after the import may be the first to link it.
        day.link(Day.OPERATOR, day.line(reference), deposit, "700.00");
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        assertThat(witness(card)).isEqualTo("WITNESSED");
        return card;
    }

    private String witness(long card) {
        return String.valueOf(desk.row("bank-cards", card).get("witness"));
    }

    private Row template() {
        return desk.rows("notification-templates", Filter.EVERYTHING).stream()
                .filter(row -> String.valueOf(row.get("occasion")).equals("DEPOSIT_REVERSED"))
                .filter(row -> String.valueOf(row.get("language")).equals("en"))
                .findFirst()
                .orElseThrow();
    }

    private void edit(Row template, String body) {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "notification-templates", template.id(), "edit", Map.of("body", body)));
    }

    private String told() {
        return desk.rows("client-notices", Filter.where("client", Operator.EQ, day.client)).stream()
                .filter(notice -> String.valueOf(notice.get("occasion")).equals("DEPOSIT_REVERSED"))
                .map(notice -> String.valueOf(notice.get("body")))
                .findFirst()
                .orElse("nothing");
    }

    private String number() {
        return String.valueOf(desk.row("deposit-records", deposit).get("number"));
    }

    private Outcome reverse() {
        Map<String, Object> input = Map.of("reason", "ERRONEOUS_CREDIT", "note", "wrong", "freezeAccount", false);
        return desk.run(Day.OPERATOR, "deposit-records", deposit, "reverse", input, "reversal-cut-off");
    }

    private void set(String key, String value, String before) {
        after.push(() -> setting(key, before));
        setting(key, value);
    }

    private void setting(String key, String value) {
        long setting = desk.rows("business-settings", Filter.where("key", Operator.EQ, key))
                .getFirst()
                .id();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", setting, "edit", Map.of("value", value)));
    }

    private String available() {
        return ledger.balances(day.account).stream()
                .map(Balance::available)
                .map(money -> money.amount().toPlainString())
                .findFirst()
                .orElse("none");
    }
}
