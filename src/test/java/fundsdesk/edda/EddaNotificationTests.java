package fundsdesk.edda;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.channels.TestBank;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Row;
import fundsdesk.deposits.Day;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the bank says of debits by itself, beside its answers. */
@DeskTest
class EddaNotificationTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestEddaBank gateway;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private Clock clock;

    private Day day;
    private TestBank bank;
    private final String reference = "MND-" + TestDesk.unique();
    private String serial = "";

    @BeforeEach
    void begin() {
        day = new Day(desk);
        bank = new TestBank(desk, context, null);
        serial = "DD" + TestDesk.unique();
    }

    @AfterEach
    void forget() {
        gateway.mandates.clear();
    }

    @Test
    @Tag("CHN-02")
    void settlesADebitWithoutAnAnswerAndItsLineCreditsNothingAgain() {
        long debit = unheard();
        say("SUCCESS", number(debit), "99");
        awaitStatus(debit, "SETTLED");
        String deposit = String.valueOf(desk.row("edda-debits", debit).get("deposit"));
        Row row = desk.rows("deposit-applications", Filter.where("number", Operator.EQ, deposit))
                .getFirst();
        assertThat(row.get("status")).hasToString("COMPLETED");
        assertThat(row.get("source")).hasToString("SYSTEM");
        long line = day.imported("99.00", serial);
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("LINKED");
        say("SUCCESS", number(debit), "99.00");
        assertThat(posted()).isEqualTo("99.00");
        assertThat(bank.received())
                .singleElement()
                .satisfies(
                        notification -> assertThat(notification.get("status")).hasToString("APPLIED"));
    }

    @Test
    @Tag("CHN-02")
    void whatTheAnswerSettledIsNotSettledAgain() {
        long debit = sent("250.00");
        awaitStatus(debit, "SETTLED");
        serial = "DD-" + number(debit);
        say("SUCCESS", number(debit), "250");
        await(() -> bank.received().getFirst().get("processedAt") != null);
        assertThat(bank.received().getFirst().get("status")).hasToString("APPLIED");
        assertThat(posted()).isEqualTo("250.00");
    }

    @Test
    @Tag("CHN-02")
    void otherMoneyUnknownDebitsAndFailuresMoveNothing() {
        long debit = unheard();
        say("SUCCESS", number(debit), "98");
        serial += "b";
        say("SUCCESS", "EDD-NOBODYS", "98");
        serial += "c";
        say("FAILED", number(debit), "99");
        await(() -> bank.received().stream().allMatch(row -> row.get("processedAt") != null));
        assertThat(bank.received().stream().map(row -> String.valueOf(row.get("status"))))
                .containsExactly("NO_EFFECT", "QUARANTINED", "QUARANTINED");
        assertThat(desk.row("edda-debits", debit).get("status")).hasToString("UNKNOWN");
        assertThat(posted()).isEqualTo("0.00");
    }

    /** The test bank carries out debits over 99.00, and its line breaks before the answer. */
    private long unheard() {
        long debit = sent("99.00");
        awaitStatus(debit, "UNKNOWN");
        return debit;
    }

    private long sent(String amount) {
        gateway.knows(
                reference,
                day.clientNumber(),
                String.valueOf(desk.row("banks", day.bank).get("code")),
                "ACTIVE");
        TestDesk.done(desk.run(Day.OPERATOR, "edda-authorizations", null, "refresh", Map.of()));
        long mandate = desk.rows("edda-authorizations", Filter.where("debtorReference", Operator.EQ, reference))
                .getFirst()
                .id();
        long debit = TestDesk.done(desk.run(
                Day.OPERATOR,
                "edda-debits",
                null,
                "create",
                Map.of("mandate", mandate, "amount", amount, "companyAccount", day.companyAccount)));
        TestDesk.done(desk.run(Day.OPERATOR, "edda-debits", debit, "send", Map.of()));
        return debit;
    }

    private void say(String event, String debit, String amount) {
        Map<String, Object> body = new HashMap<>(bank.says("EDDA", event, serial, amount));
        body.put("reference", debit);
        assertThat(bank.send(body, clock.instant()).status()).isEqualTo(202);
    }

    private String number(long debit) {
        return String.valueOf(desk.row("edda-debits", debit).get("number"));
    }

    private String posted() {
        return ledger.balances(day.account).stream()
                .findFirst()
                .map(balance -> balance.posted().amount().toPlainString())
                .orElse("0.00");
    }

    private void awaitStatus(long debit, String status) {
        await(() -> status.equals(String.valueOf(desk.row("edda-debits", debit).get("status"))));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come to that").isLessThan(deadline);
            java.util.concurrent.locks.LockSupport.parkNanos(25_000_000);
        }
    }
}
