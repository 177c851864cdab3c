package fundsdesk.channels;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.Row;
import fundsdesk.sample.TestDesk;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/** Instant transfers that a bank told of: completed by the automatic rule, credited by a proven account, or for a person. */
@SpringBootTest
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
        assertThat((String) notification.get("reason")).contains("Link Checking");
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
