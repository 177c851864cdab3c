package fundsdesk.channels;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.OnScreen;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

/** What banks send, whether it was them, and that each payment ends in one state. */
@DeskTest
class BankNotificationTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Inbox inbox;

    @Autowired
    private NotificationWork work;

    @Autowired
    private BankNotifications notifications;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private Clock clock;

    @Autowired
    private fundsdesk.approvals.TestPeople people;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient database;

    private TestBank bank;

    @BeforeEach
    void begin() {
        bank = TestBank.airstar(desk, context);
    }

    @Test
    @Tag("CHN-01")
    @Tag("API-04")
    void aPushedDepositIsAcknowledgedAndCreditsByItself() {
        var reply = bank.send(bank.pushes("SUCCESS", "A1", "1200.50"), clock.instant());
        assertThat(reply.status()).isEqualTo(202);
        await(() -> available().equals("1200.50"));
        Row notification = bank.received().getFirst();
        assertThat(notification.get("number"))
                .isEqualTo(reply.json().path("number").asString());
        assertThat(notification.get("status")).isEqualTo(NotificationStatus.APPLIED);
        assertThat(bank.deposits().getFirst().get("source")).hasToString("SYSTEM");
    }

    @Test
    @Tag("CHN-01")
    @Tag("SAFE-06")
    void itsRepeatsAreAnsweredAlikeAndChangeNothing() {
        var first = bank.send(bank.pushes("SUCCESS", "A1", "300"), clock.instant());
        await(() -> available().equals("300.00"));
        for (int i = 0; i < 3; i++) {
            var again = bank.send(bank.pushes("SUCCESS", "A1", "300.00"), clock.instant());
            assertThat(again.status()).isEqualTo(202);
            assertThat(again.json()).isEqualTo(first.json());
        }
        assertThat(bank.received()).hasSize(1);
        assertThat(bank.received().getFirst().get("repeats")).isEqualTo(3);
        assertThat(available()).isEqualTo("300.00");
    }

    @Test
    @Tag("CHN-01")
    void aFailureChangesNothingBeforeOrAfterTheSuccess() {
        deliver(bank.pushes("FAILED", "A1", "80"));
        assertThat(available()).isEqualTo("0.00");
        deliver(bank.pushes("SUCCESS", "A1", "80"));
        deliver(bank.pushes("FAILED", "A2", "80"));
        assertThat(available()).isEqualTo("80.00");
        assertThat(statuses()).containsOnly(NotificationStatus.NO_EFFECT, NotificationStatus.APPLIED);
    }

    @Test
    @Tag("BST-01")
    void aRefundTakesTheDepositBackAndSaysWhyToTheDeskAndTheClient() {
        Actor operator = people.with("nina" + TestDesk.unique(), "OPERATOR");
        deliver(bank.pushes("SUCCESS", "A1", "500"));
        deliver(bank.pushes("REFUNDED", "A1", "500"));
        Row deposit = bank.deposits().getFirst();
        assertThat(deposit.get("status")).hasToString("REFUNDED");
        assertThat(deposit.get("rejectionReason")).isEqualTo("E4031 account closed");
        assertThat(available()).isEqualTo("0.00");
        assertThat(desk.rows("client-notices", Filter.where("client", Operator.EQ, bank.client))
                        .getFirst()
                        .get("body"))
                .asString()
                .contains("E4031 account closed", "deposit again");
        assertThat(alerts(operator)).singleElement().asString().contains(bank.clientNumber(), "E4031 account closed");
        people.with(operator.username());
    }

    private List<String> alerts(Actor person) {
        return database.sql("select body from notifications where recipient = ? and occasion = 'BANK_TOOK_BACK'")
                .param(person.username())
                .query(String.class)
                .list();
    }

    @Test
    @Tag("BST-03")
    void aRefundBeforeItsSuccessIsKeptAndAppliedInOrder() {
        deliver(bank.pushes("REFUNDED", "A1", "500"));
        assertThat(statuses()).containsExactly(NotificationStatus.WAITING);
        deliver(bank.pushes("REFUNDED", "A1", "500"));
        deliver(bank.pushes("SUCCESS", "A1", "500"));
        deliver(bank.pushes("REFUNDED", "A1", "500"));
        assertThat(statuses()).containsOnly(NotificationStatus.APPLIED).hasSize(2);
        assertThat(bank.deposits().getFirst().get("status")).hasToString("REFUNDED");
        assertThat(available()).isEqualTo("0.00");
    }

    @Test
    @Tag("BST-01")
    void aRefundOfAnotherBankIsQuarantined() {
        bank = new TestBank(desk, context, "HSBCHKHHHKH");
        deliver(bank.pushes("SUCCESS", "A1", "500"));
        deliver(bank.pushes("REFUNDED", "A1", "500"));
        Row refund = bank.received().getFirst();
        assertThat(refund.get("status")).isEqualTo(NotificationStatus.QUARANTINED);
        assertThat(desk.told(refund, "reason")).contains("Only Airstar");
        assertThat(reasonFor("zh-TW", refund)).contains("天星銀行");
        assertThat(reasonFor("zh-CN", refund)).contains("天星银行");
        assertThat(available()).isEqualTo("500.00");
    }

    @Test
    @Tag("FW-17")
    void whyItEndedIsToldInHistoryAndFilesToo() throws Exception {
        bank = new TestBank(desk, context, "HSBCHKHHHKH");
        deliver(bank.pushes("SUCCESS", "A1", "500"));
        deliver(bank.pushes("REFUNDED", "A1", "500"));
        long refund = bank.received().getFirst().id();
        ApiClient api = new ApiClient(context, TestDesk.SYSTEM);
        assertThat(api.get("/api/v1/bank-notifications/" + refund + "/history")
                        .json()
                        .toString())
                .contains("Only Airstar Bank")
                .doesNotContain("notification.only-airstar");
        assertThat(api.get("/api/v1/bank-notifications/export.csv?filter=id:eq:" + refund)
                        .response()
                        .getContentAsString())
                .contains("Only Airstar Bank")
                .doesNotContain("notification.only-airstar");
    }

    private String reasonFor(String language, Row notification) {
        return new ApiClient(context, TestDesk.SYSTEM)
                .send(
                        HttpMethod.GET,
                        "/api/v1/bank-notifications/" + notification.id(),
                        get -> get.header("Accept-Language", language))
                .json()
                .path("reason")
                .asString();
    }

    @Test
    @Tag("BST-02")
    void whatTheClientHasSpentFreezesTheAccountAndStaysOwedUntilItIsThereAgain() {
        deliver(bank.pushes("SUCCESS", "A1", "500"));
        long deposit = bank.deposits().getFirst().id();
        spend("100.00");
        deliver(bank.pushes("REFUNDED", "A1", "500"));
        assertThat(desk.row("securities-accounts", bank.account).get("frozen")).isEqualTo(true);
        assertThat(desk.row("deposit-applications", deposit).get("status")).hasToString("COMPLETED");
        Row shortfall = shortfall(deposit);
        assertThat((java.math.BigDecimal) shortfall.get("missing")).isEqualByComparingTo("100");
        assertThat(settle(shortfall).isDone()).isFalse();
        deliver(bank.pushes("SUCCESS", "A2", "250"));
        TestDesk.done(settle(shortfall));
        assertThat(shortfall(deposit).get("status")).hasToString("SETTLED");
        assertThat(desk.row("deposit-applications", deposit).get("status")).hasToString("REFUNDED");
        assertThat(available()).isEqualTo("150.00");
    }

    @Test
    @Tag("API-04")
    @Tag("SAFE-06")
    void forgedLateAndUnsignedOnesAreRefusedAndKept() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(bank.post(body, null).status()).isEqualTo(401);
        assertThat(bank.post(
                                body,
                                BankSignature.sign(body, "guessed".getBytes(StandardCharsets.UTF_8), clock.instant()))
                        .status())
                .isEqualTo(401);
        assertThat(bank.send(bank.pushes("SUCCESS", "A1", "9"), clock.instant().minusSeconds(301))
                        .status())
                .isEqualTo(401);
        assertThat(bank.send(bank.pushes("SUCCESS", "A1", "9"), clock.instant().plusSeconds(330))
                        .status())
                .isEqualTo(401);
        assertThat(bank.send(Map.of("channel", "BST"), clock.instant()).status())
                .isEqualTo(400);
        assertThat(bank.received().stream().map(row -> row.get("signature")))
                .containsExactly(
                        SignatureCheck.VALID,
                        SignatureCheck.LATE,
                        SignatureCheck.LATE,
                        SignatureCheck.WRONG,
                        SignatureCheck.MISSING);
        assertThat(statuses()).containsOnly(NotificationStatus.REFUSED);
        assertThat(available()).isEqualTo("0.00");
    }

    @Test
    @Tag("API-04")
    void aChangedBodyIsNotThatWhichWasSigned() {
        byte[] small = "{\"amount\":\"1.00\"}".getBytes(StandardCharsets.UTF_8);
        byte[] large = "{\"amount\":\"9.00\"}".getBytes(StandardCharsets.UTF_8);
        String signature = BankSignature.sign(small, bank.secret.getBytes(StandardCharsets.UTF_8), clock.instant());
        assertThat(bank.post(large, signature).status()).isEqualTo(401);
    }

    @Test
    @Tag("API-04")
    void twoSecretsAreGoodDuringRotation() {
        String before = bank.secret;
        String after = bank.issueSecret();
        for (String secret : List.of(before, after)) {
            bank.secret = secret;
            assertThat(bank.send(bank.pushes("FAILED", secret.substring(0, 20), "5"), clock.instant())
                            .status())
                    .isEqualTo(202);
        }
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "bank-connections", bank.connection, "retire-previous-secret", Map.of()));
        bank.secret = before;
        assertThat(bank.send(bank.pushes("FAILED", "A9", "5"), clock.instant()).status())
                .isEqualTo(401);
    }

    @Test
    @Tag("API-04")
    void aBodyThatIsTooLongAndABankThatIsNotConnectedAreTurnedAway() {
        byte[] body = "x".repeat(NotificationHook.LONGEST_BODY + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(bank.post(body, "t=1,v1=00").status()).isEqualTo(413);
        Map<String, Object> off = Map.of("enabled", false);
        TestDesk.done(desk.run(TestDesk.SYSTEM, "bank-connections", bank.connection, "edit", off));
        assertThat(bank.send(bank.pushes("SUCCESS", "A1", "9"), clock.instant()).status())
                .isEqualTo(404);
        assertThat(bank.received()).isEmpty();
    }

    @Test
    @Tag("API-04")
    void whatWasStoredAndNotWorkedOffBeforeACrashIsPickedUpOnce() {
        bank.store(inbox, bank.pushes("SUCCESS", "A1", "640"), clock.instant());
        assertThat(statuses()).containsExactly(NotificationStatus.RECEIVED);
        assertThat(available()).isEqualTo("0.00");
        // As the job does it, once the moment is over in which it would be in work anyway.
        notifications
                .due(clock.instant().plusSeconds(1), org.springframework.data.domain.Limit.of(2_000))
                .forEach(work::apply);
        work.sweep();
        assertThat(available()).isEqualTo("640.00");
        assertThat(statuses()).containsExactly(NotificationStatus.APPLIED);
    }

    @Test
    @Tag("CHN-04")
    void theInboxShowsEachWithItsSignatureItsEffectAndItsRepeats() {
        deliver(bank.pushes("SUCCESS", "A1", "75"));
        deliver(bank.pushes("SUCCESS", "A1", "75"));
        assertThat(bank.post("{}".getBytes(StandardCharsets.UTF_8), null).status())
                .isEqualTo(401);
        Row applied = bank.received().stream()
                .filter(row -> row.get("status") == NotificationStatus.APPLIED)
                .findFirst()
                .orElseThrow();
        try (AtDesk at = AtDesk.as(context, TestDesk.person("olivia"))) {
            OnScreen inbox = at.open("bank-notifications?filter=bank:eq:" + bank.bank);
            assertThat(inbox.rows()).hasSize(2);
            assertThat(inbox.headings()).contains("Signature", "Effect", "Repeats");
            assertThat(inbox.cells()).contains("Applied", "Valid", "Refused", "Missing", "DEP-");
            assertThat(inbox.rows().stream()
                            .filter(row -> row.id() == applied.id())
                            .findFirst()
                            .orElseThrow()
                            .get("repeats"))
                    .isEqualTo(1);
        }
    }

    @Test
    @Tag("CHN-04")
    void whatCannotBeAppliedSaysWhyAndIsAppliedOnceThatIsMended() {
        TestDesk.done(desk.run(
                TestDesk.person("olivia"), "bank-securities-links", bank.link, "suspend", Map.of("reason", "asked")));
        deliver(bank.pushes("SUCCESS", "A1", "75"));
        Row failed = bank.received().getFirst();
        assertThat(failed.get("status")).isEqualTo(NotificationStatus.FAILED);
        assertThat(desk.told(failed, "reason")).contains("Suspended");
        TestDesk.done(desk.run(
                TestDesk.person("rachel"), "bank-securities-links", bank.link, "resume", Map.of("reason", "cleared")));
        TestDesk.done(desk.run(TestDesk.person("olivia"), "bank-notifications", failed.id(), "retry", Map.of()));
        assertThat(available()).isEqualTo("75.00");
        assertThat(desk.run(TestDesk.person("olivia"), "bank-notifications", failed.id(), "retry", Map.of()))
                .isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    @Tag("CHN-04")
    void oneThatContradictsAnotherIsForAPersonToLookAt() {
        deliver(bank.pushes("SUCCESS", "A1", "75"));
        deliver(bank.pushes("SUCCESS", "A1", "76"));
        Row contradiction = bank.received().getFirst();
        assertThat(contradiction.get("status")).isEqualTo(NotificationStatus.QUARANTINED);
        assertThat(available()).isEqualTo("75.00");
        TestDesk.done(desk.run(
                TestDesk.person("olivia"),
                "bank-notifications",
                contradiction.id(),
                "set-aside",
                Map.of("reason", "The bank corrected it")));
        assertThat(available()).isEqualTo("75.00");
    }

    @Test
    @Tag("CHN-01")
    void aLinkIsActivatedByAnotherPersonAndOnePerBankAccount() {
        Map<String, Object> input = new HashMap<>(Map.of(
                "securitiesAccount", bank.account,
                "bank", bank.bank,
                "accountNumber", "395-1-" + TestDesk.unique(),
                "companyAccount", bank.companyAccount));
        long link = TestDesk.done(desk.run(TestDesk.person("olivia"), "bank-securities-links", null, "create", input));
        assertThat(desk.run(TestDesk.person("olivia"), "bank-securities-links", link, "activate", Map.of())
                        .isDone())
                .isFalse();
        TestDesk.done(desk.run(TestDesk.person("rachel"), "bank-securities-links", link, "activate", Map.of()));
        assertThat(desk.run(TestDesk.person("oscar"), "bank-securities-links", null, "create", input)
                        .isDone())
                .isFalse();
    }

    @Test
    @Tag("CHN-01")
    @Tag("CFG-03")
    void whereADocumentIsNeededNothingIsCreditedWithoutAPerson() {
        documentNeeded(true);
        try {
            deliver(bank.pushes("SUCCESS", "A1", "75"));
            assertThat(statuses()).containsExactly(NotificationStatus.WAITING);
            assertThat(bank.deposits()).isEmpty();
        } finally {
            documentNeeded(false);
        }
    }

    private void documentNeeded(boolean needed) {
        long method = desk.rows("deposit-methods", Filter.where("method", Operator.EQ, fundsdesk.reference.Method.BST))
                .getFirst()
                .id();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "deposit-methods", method, "edit", Map.of("documentNeeded", needed)));
    }

    private void deliver(Map<String, Object> body) {
        Inbox.Answer answer = bank.store(inbox, body, clock.instant());
        work.apply(((Inbox.Answer.Accepted) answer).id());
    }

    private List<Object> statuses() {
        return bank.received().stream().map(row -> row.get("status")).toList();
    }

    private void spend(String amount) {
        bank.approvedCard();
        long task = TestDesk.done(desk.run(
                TestDesk.person("olivia"),
                "withdrawal-tasks",
                null,
                "create",
                Map.of(
                        "client",
                        bank.clientNumber(),
                        "currency",
                        "HKD",
                        "amount",
                        amount,
                        "payeeName",
                        "HO KA WAI",
                        "payeeBank",
                        "Airstar",
                        "payeeAccount",
                        bank.payerAccount)));
        assertThat(task).isPositive();
    }

    private Row shortfall(long deposit) {
        return desk.rows("shortfalls", fundsdesk.crud.Filter.where("deposit", fundsdesk.crud.Operator.EQ, deposit))
                .getFirst();
    }

    private Outcome settle(Row shortfall) {
        return desk.run(
                TestDesk.person("rachel"), "shortfalls", shortfall.id(), "settle", Map.of("note", "Paid in again"));
    }

    private String available() {
        return ledger.balances(bank.account).stream()
                .findFirst()
                .map(balance -> balance.available().amount().toPlainString())
                .orElse("0.00");
    }

    private static void await(BooleanSupplier done) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!done.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
