package fundsdesk.channels;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.reference.Method;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Instant transfers that a bank told of: completed by the automatic rule, credited by a proven account, or for a person. */
@DeskTest
class FpsNotificationTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Inbox inbox;

    @Autowired
    private NotificationWork work;

    @Autowired
    private Clock clock;

    @Autowired
    private ProvenAccounts payers;

    private static final Actor OPERATOR = TestDesk.person("olivia");

    private TestBank bank;
    private String serial = "";

    @BeforeEach
    void begin() {
        bank = new TestBank(desk, context, null);
        serial = "FPS" + TestDesk.unique();
    }

    @Test
    @Tag("CHN-03")
    void completesTheApplicationThatTheAutomaticRuleFinds() {
        long deposit = apply("420.00");
        Row notification = deliver(bank.payerAccount, "420");
        assertThat(notification.get("status")).isEqualTo(NotificationStatus.APPLIED);
        assertThat(desk.row("deposit-applications", deposit).get("status")).hasToString("COMPLETED");
        assertThat(bank.deposits()).hasSize(1);
    }

    @Test
    @Tag("CHN-03")
    void withoutAnApplicationAProvenAccountIsCredited() {
        Row notification = deliver(bank.payerAccount, "99.50");
        assertThat(notification.get("status")).isEqualTo(NotificationStatus.APPLIED);
        assertThat(bank.deposits().getFirst().get("source")).hasToString("SYSTEM");
    }

    /** One rule says which numbers are one account, for cards, links and payers alike. */
    @Test
    @Tag("CARD-05")
    void anAccountIsProvenHoweverItsBankWritesIt() {
        bank.approvedCard();
        String plain = bank.payerAccount.replace("-", "");
        for (String written : List.of(plain, bank.payerAccount.replace('-', ' '), bank.bankCode() + plain)) {
            assertThat(payers.ownerOf(written).map(SecuritiesAccount::number))
                    .as(written)
                    .contains(bank.accountNumber());
        }
        for (String other : List.of(plain.substring(1), "0" + plain, plain.substring(3), "777")) {
            assertThat(payers.ownerOf(other)).as(other).isEmpty();
        }
    }

    @Test
    @Tag("CHN-03")
    void aNameAloneCreditsNobody() {
        Row notification = deliver("024-" + TestDesk.unique() + "-9", "99.50");
        assertThat(notification.get("status")).isEqualTo(NotificationStatus.WAITING);
        assertThat(desk.told(notification, "reason")).contains("Link Checking");
        assertThat(bank.deposits()).isEmpty();
    }

    @Test
    @Tag("CHN-03")
    void ofTwoApplicationsThatFitNoneIsCompletedAndNoThirdIsMade() {
        apply("610.00");
        apply("610.00");
        Row notification = deliver(bank.payerAccount, "610");
        assertThat(notification.get("status")).isEqualTo(NotificationStatus.WAITING);
        assertThat(bank.deposits()).hasSize(2).allMatch(row -> "PROCESSING".equals(String.valueOf(row.get("status"))));
    }

    @Test
    @Tag("CHN-03")
    void whoWaitsForAnotherSumIsForAPerson() {
        apply("700.00");
        Row notification = deliver(bank.payerAccount, "650");
        assertThat(notification.get("status")).isEqualTo(NotificationStatus.WAITING);
        assertThat(bank.deposits()).hasSize(1);
    }

    @Test
    @Tag("CHN-03")
    void whatAnOperatorTypedAboutAnUnknownAccountIsNoEvidence() {
        String stranger = "024-" + TestDesk.unique() + "-3";
        apply("815.00", stranger);
        assertThat(deliver(stranger, "815").get("status")).isEqualTo(NotificationStatus.WAITING);
        assertThat(String.valueOf(bank.deposits().getFirst().get("status"))).isEqualTo("PROCESSING");
    }

    @Test
    @Tag("CHN-03")
    void whatWasLeftToAPersonEndsWithTheLineThatTheyLinked() {
        String stranger = "024-" + TestDesk.unique() + "-4";
        long deposit = apply("816.00", stranger);
        assertThat(deliver(stranger, "816").get("status")).isEqualTo(NotificationStatus.WAITING);
        work.sweep();
        // From an account that nobody knows, so that the run after the import leaves it to people.
        long line = imported("816,00", "999-1");
        work.sweep();
        assertThat(told().get("status")).isEqualTo(NotificationStatus.WAITING);
        linked(line, deposit, "816.00");
        work.sweep();
        assertThat(told().get("status")).isEqualTo(NotificationStatus.APPLIED);
        assertThat(String.valueOf(told().get("deposit")))
                .contains(
                        String.valueOf(desk.row("deposit-applications", deposit).get("number")));
        assertThat(bank.deposits())
                .singleElement()
                .satisfies(row -> assertThat(row.get("status")).hasToString("COMPLETED"));
    }

    @Test
    @Tag("CHN-03")
    void whatWasLeftToAPersonEndsWithoutEffectWhereNobodyIsCredited() {
        deliver("024-" + TestDesk.unique() + "-5", "817");
        TestDesk.done(desk.run(
                OPERATOR,
                "statement-lines",
                imported("817,00", "999-1"),
                "mark-internal",
                Map.of("note", "moved between our own accounts")));
        work.sweep();
        assertThat(told().get("status")).isEqualTo(NotificationStatus.NO_EFFECT);
        assertThat(desk.told(told(), "reason")).contains("dealt with by people");
        assertThat(bank.deposits()).isEmpty();
    }

    @Test
    @Tag("CHN-03")
    @Tag("CFG-03")
    void whereADocumentIsNeededAProvenAccountIsForAPersonToo() {
        documentNeeded("FPS", true);
        try {
            assertThat(deliver(bank.payerAccount, "818").get("status")).isEqualTo(NotificationStatus.WAITING);
            assertThat(bank.deposits()).isEmpty();
            imported("818,00", bank.payerAccount);
            TestDesk.done(desk.run(OPERATOR, "statement-lines", null, "auto-match", Map.of()));
            assertThat(bank.deposits()).isEmpty();
        } finally {
            documentNeeded("FPS", false);
        }
        work.apply(told().id());
        assertThat(bank.deposits()).hasSize(1);
    }

    @Test
    @Tag("CHN-03")
    @Tag("CFG-03")
    void anApplicationWithoutItsDocumentIsCompletedByNobodyButAPerson() {
        long deposit = apply("819.00");
        documentNeeded("FPS", true);
        try {
            assertThat(deliver(bank.payerAccount, "819").get("status")).isEqualTo(NotificationStatus.WAITING);
            assertThat(desk.told(told(), "reason")).contains("linked by hand");
            imported("819,00", bank.payerAccount);
            TestDesk.done(desk.run(OPERATOR, "statement-lines", null, "auto-match", Map.of()));
            assertThat(desk.row("deposit-applications", deposit).get("status")).hasToString("PROCESSING");
        } finally {
            documentNeeded("FPS", false);
        }
    }

    private Row told() {
        return bank.received().getFirst();
    }

    private void documentNeeded(String method, boolean needed) {
        TestDesk.done(desk.run(
                TestDesk.SYSTEM,
                "deposit-methods",
                desk.rows("deposit-methods", Filter.where("method", Operator.EQ, Method.valueOf(method)))
                        .getFirst()
                        .id(),
                "edit",
                Map.of("documentNeeded", needed)));
    }

    private long imported(String amount, String payer) {
        String day = LocalDate.now(ZoneId.of("Asia/Hong_Kong")).format(DateTimeFormatter.ofPattern("yyMMdd"));
        TestDesk.done(desk.importStatement(
                OPERATOR,
                ":20:ST" + serial + "\n:25:" + bank.companyAccount + "\n:28C:1/1\n:60F:C" + day + "HKD0,\n:61:" + day
                        + "C" + amount + "NTRFNONREF//" + serial + "\n:86:/CNTP/" + payer
                        + "//HO KA WAI/\n/REMI/FPS TOP UP/\n:62F:C" + day + "HKD" + amount + "\n-\n"));
        return desk.rows("statement-lines", Filter.where("bankReference", Operator.EQ, serial))
                .getFirst()
                .id();
    }

    private void linked(long line, long deposit, String amount) {
        TestDesk.done(desk.run(
                OPERATOR,
                "statement-lines",
                line,
                "link",
                Map.of("allocations", List.of(Map.of("application", deposit, "amount", amount)))));
        Ref review = (Ref)
                Objects.requireNonNull(desk.rows("deposit-allocations", Filter.where("deposit", Operator.EQ, deposit))
                        .getFirst()
                        .get("review"));
        TestDesk.done(desk.run(TestDesk.person("rachel"), "deposit-reviews", review.id(), "approve", Map.of()));
    }

    private long apply(String amount) {
        return apply(amount, bank.payerAccount);
    }

    private long apply(String amount, String payer) {
        return TestDesk.done(desk.run(
                TestDesk.person("oscar"),
                "deposit-applications",
                null,
                "create",
                Map.of(
                        "client",
                        bank.clientNumber(),
                        "currency",
                        "HKD",
                        "amount",
                        amount,
                        "method",
                        "FPS",
                        "companyAccount",
                        bank.companyAccount,
                        "payingAccount",
                        payer)));
    }

    private Row deliver(String payer, String amount) {
        Map<String, Object> body = new HashMap<>(bank.says(Channel.FPS, "SUCCESS", serial, amount));
        body.put("accountNo", bank.companyAccount);
        body.put("payerAccount", payer);
        body.put("occurredAt", clock.instant().toString());
        work.apply(((Inbox.Answer.Accepted) bank.store(inbox, body, clock.instant())).id());
        return bank.received().getFirst();
    }
}
