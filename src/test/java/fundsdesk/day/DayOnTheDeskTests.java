package fundsdesk.day;

import static fundsdesk.day.DayStatements.in;
import static fundsdesk.day.DayStatements.out;
import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.approvals.TestPeople;
import fundsdesk.channels.TestBank;
import fundsdesk.edda.TestEddaBank;
import fundsdesk.ledger.LedgerService;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A whole day of cash deposits, over REST and the bank's hook alone: what clients ask for, what banks say and send, what
 * people decide; at its end every line and every record is explained and the balances prove it.
 */
@DeskTest
class DayOnTheDeskTests {

    private static final Actor APP = TestDesk.person("app");
    private static final Actor OPERATOR = TestDesk.person("olivia");
    private static final Actor REVIEWER = TestDesk.person("rachel");
    private static final String NAME = "HO KA WAI";

    @Autowired
    private TestDesk desk;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestEddaBank gateway;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private Clock clock;

    private RestDesk rest;
    private TestBank bank;
    private DayStatements statements;
    private final Map<String, Long> made = new HashMap<>();
    private String tag = "";

    @BeforeEach
    void theDayBefore() {
        bank = TestBank.airstar(desk, context);
        bank.approvedCard();
        rest = new RestDesk(context, people.with("rest-reviewer", "REVIEWER"));
        statements = new DayStatements(bank.companyAccount);
        tag = "T" + TestDesk.unique();
        Map<String, Object> mapping = new HashMap<>(
                Map.of("name", "Of " + tag, "account", bank.companyAccount, "currency", "HKD", "bookingDate", "Date"));
        mapping.putAll(Map.of("credit", "Deposit", "debit", "Withdrawal", "balance", "Balance"));
        mapping.putAll(Map.of(
                "bankReference",
                "Reference",
                "counterpartyName",
                "Name",
                "counterpartyAccount",
                "Account",
                "remittance",
                "Text"));
        made.put(
                "mapping",
                rest.did(TestDesk.SYSTEM, "statement-mappings", null, "create", mapping)
                        .path("id")
                        .asLong());
        opening();
    }

    @AfterEach
    void forget() {
        gateway.forget();
    }

    @Test
    @Tag("CHN-01")
    @Tag("CHN-02")
    @Tag("CHN-03")
    @Tag("BST-03")
    void isExplainedAtItsEnd() {
        bankTells();
        clientsApply();
        middayStatement();
        afternoonStatement();
        directDepositAndItsVoucher();
        withdrawalThatComesBack();
        eveningStatement();
        openingFails();
        everythingIsExplained();
    }

    private void clientsApply() {
        submit("transfer", "BANK_TRANSFER", "1234.00");
        submit("fps", "FPS", "640.00");
        submit("cheque", "CHEQUE", "2000.00");
        for (int i = 1; i <= 5; i++) {
            submit("part" + i, "BANK_TRANSFER", i + "00.00");
        }
        submit("direct", "BANK_TRANSFER", "850.00");
        apply("opening", bank.clientNumber() + "X", "BANK_TRANSFER", "5000.00");
    }

    /** Twice, out of order, failed, taken back; and a debit of which only the notification says that it settled. */
    private void bankTells() {
        for (int i = 0; i < 3; i++) {
            tell("BST", "SUCCESS", tag + "B1", "300.00", null);
        }
        tell("BST", "FAILED", tag + "B2", "80.00", null);
        tell("BST", "REFUNDED", tag + "B3", "500.00", null);
        tell("BST", "SUCCESS", tag + "B3", "500.00", null);
        tell("FPS", "SUCCESS", tag + "F1", "75.00", null);
        tell("FPS", "SUCCESS", tag + "F1", "75.00", null);
        String debit = debit("99.00");
        tell("EDDA", "SUCCESS", tag + "E1", "99.00", debit);
        RestDesk.await(() -> statuses().equals(Map.of("APPLIED", 5L, "NO_EFFECT", 1L)));
        assertThat(balance()).isEqualTo("474.00");
    }

    private void middayStatement() {
        List<DayStatements.Booking> early = List.of(
                in("1234.00", tag + "L1", NAME, bank.payerAccount, "SAVINGS"),
                in("640.00", tag + "L2", NAME, bank.payerAccount, "FPS TOP UP"));
        imported("midday.sta", statements.mt942(early), Map.of());
        match();
        List<DayStatements.Booking> all = new ArrayList<>(List.of(
                in("300.00", tag + "B1", NAME, bank.payerAccount, "PUSH"),
                in("500.00", tag + "B3", NAME, bank.payerAccount, "PUSH"),
                out("500.00", tag + "B3R", "TAKEN BACK " + tag + "B3"),
                in("75.00", tag + "F1", NAME, bank.payerAccount, "FPS"),
                in("99.00", tag + "E1", NAME, bank.payerAccount, "EDDA")));
        all.addAll(early);
        JsonNode result = imported("noon.sta", statements.mt940(all), Map.of());
        assertThat(result.path("linesKnown").asInt()).isEqualTo(2);
        assertThat(status("fps")).isEqualTo("COMPLETED");
        approve(reviewOf("transfer"));
        assertThat(status("transfer")).isEqualTo("COMPLETED");
        assertThat(balance()).isEqualTo("2348.00");
    }

    private void afternoonStatement() {
        imported(
                "afternoon.xml",
                statements.camt053(List.of(
                        in("2000.00", tag + "C1", "CHEQUE CLEARING", "999-1", "CHEQUE 004711"),
                        in("5000.00", tag + "C2", "LAU WAI MAN", "999-2", "ACCOUNT OPENING"),
                        in("1500.00", tag + "C3", "PAYROLL", "999-3", "SALARIES"),
                        in("70.00", tag + "C4", "SOMEBODY", "999-4", "FOR A FRIEND"))),
                Map.of());
        link(tag + "C1", "cheque", "2000.00");
        approve(reviewOf("cheque"));
        assertThat(row("cheque").path("chequeHold").asString()).isEqualTo("HELD");
        link(tag + "C2", "opening", "5000.00");
        rest.agreed(REVIEWER, "deposit-reviews", reviewOf("opening"), "approve", Map.of(), "amount-agrees");
        assertThat(row("opening").path("stage").asString()).isEqualTo("OPENING_HOLD");
        vouchers(line(tag + "C3"));
        long refused = line(tag + "C4");
        rest.did(
                OPERATOR,
                "statement-lines",
                refused,
                "deposit-refund",
                Map.of("payeeName", "SOMEBODY", "payeeBank", "HSBC", "payeeAccount", "999-4", "reason", "THIRD_PARTY"),
                "payee-account",
                "payee-name");
        rest.agreed(REVIEWER, "deposit-reviews", reviewOfLine(refused), "approve", Map.of());
        assertThat(rest.row("statement-lines", refused).path("result").asString())
                .isEqualTo("REFUND");
    }

    private void vouchers(long line) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            parts.add(Map.of("line", line, "application", made("part" + i), "amount", i + "00.00"));
        }
        long batch = rest.did(OPERATOR, "voucher-batches", null, "create", Map.of("lines", parts))
                .path("id")
                .asLong();
        rest.agreed(OPERATOR, "voucher-batches", batch, "submit", Map.of());
        RestDesk.await(() -> "POSTED"
                .equals(rest.row("voucher-batches", batch).path("status").asString()));
        assertThat(status("part5")).isEqualTo("COMPLETED");
    }

    /** Credited on the client's word, and its details supplied in a sheet before its line is here. */
    private void directDepositAndItsVoucher() {
        rest.agreed(OPERATOR, "deposit-applications", made("direct"), "direct-deposit", Map.of(), "voucher-supplied");
        approve(rest.one("deposit-reviews", "deposit:eq:" + made("direct"))
                .path("id")
                .asLong());
        assertThat(row("direct").path("voucherMissing").asBoolean()).isTrue();
        rest.uploaded(
                OPERATOR,
                "deposit-records",
                "import-vouchers",
                "vouchers.csv",
                "Application,Bank reference,Value date,Amount\n"
                        + row("direct").path("number").asString() + "," + tag + "D1," + DayStatements.TODAY
                        + ",850.00\n",
                Map.of());
        assertThat(row("direct").path("voucherMissing").asBoolean()).isFalse();
    }

    private void withdrawalThatComesBack() {
        long task = rest.did(
                        OPERATOR,
                        "withdrawal-tasks",
                        null,
                        "create",
                        Map.of(
                                "client", bank.clientNumber(),
                                "currency", "HKD",
                                "amount", "400.00",
                                "fee", "0.00",
                                "payeeName", NAME,
                                "payeeBank", "HSBC",
                                "payeeAccount", bank.payerAccount))
                .path("id")
                .asLong();
        rest.agreed(OPERATOR, "withdrawal-tasks", task, "approve", Map.of());
        made.put("withdrawal", task);
    }

    private void eveningStatement() {
        imported(
                "evening.csv",
                statements.csv(List.of(
                        in("850.00", tag + "D1", NAME, bank.payerAccount, "DEPOSIT"),
                        out("400.00", tag + "W1", "PAYMENT"),
                        in("400.00", tag + "W2", "RETURNED", bank.payerAccount, "UNPAID"))),
                Map.of("mapping", Long.toString(made("mapping"))));
        assertThat(rest.row("statement-lines", line(tag + "D1")).path("result").asString())
                .isEqualTo("LINKED");
        rest.did(
                OPERATOR,
                "withdrawal-tasks",
                made("withdrawal"),
                "complete",
                Map.of("companyAccount", bank.companyAccount, "debit", line(tag + "W1")));
        long returned = line(tag + "W2");
        rest.did(
                OPERATOR,
                "statement-lines",
                returned,
                "withdrawal-refund",
                Map.of("withdrawal", made("withdrawal")),
                "payee-account",
                "payee-name");
        rest.did(REVIEWER, "deposit-reviews", reviewOfLine(returned), "approve", Map.of(), "payee-name");
        assertThat(rest.row("withdrawal-tasks", made("withdrawal"))
                        .path("status")
                        .asString())
                .isEqualTo("REVERSED");
    }

    private void openingFails() {
        rest.did(
                TestDesk.SYSTEM,
                "securities-accounts",
                made("opening-account"),
                "fail-opening",
                Map.of("reason", "documents not accepted"));
        rest.did(OPERATOR, "opening-deposits", made("opening"), "reject", Map.of("reason", "account not opened"));
        assertThat(status("opening")).isEqualTo("REJECTED");
        assertThat(rest.one("refund-parts", "deposit:eq:" + made("opening"))
                        .path("amount")
                        .asString())
                .isEqualTo("5000.00");
    }

    private void everythingIsExplained() {
        assertThat(balance()).as("cheque included").isEqualTo("6698.00");
        long account = rest.one("company-bank-accounts", "accountNumber:eq:" + bank.companyAccount)
                .path("id")
                .asLong();
        long run = rest.did(
                        OPERATOR,
                        "reconciliation-runs",
                        null,
                        "run",
                        Map.of(
                                "companyAccount",
                                account,
                                "currency",
                                "HKD",
                                "from",
                                DayStatements.TODAY.toString(),
                                "to",
                                DayStatements.TODAY.toString()))
                .path("id")
                .asLong();
        RestDesk.await(
                () -> !rest.row("reconciliation-runs", run).path("endedAt").isNull());
        JsonNode ended = rest.row("reconciliation-runs", run);
        everyLineAndEveryRecordIsExplained(run, account);
        assertThat(ended.path("status").asString()).isEqualTo("CLEAN");
        assertThat(ended.path("openItems").asInt()).isZero();
        assertThat(ended.path("openAmount").asString()).isEqualTo("0.00");
        assertThat(ended.path("difference").asString()).isEqualTo("0.00");
        assertThat(ended.path("bankClosing").asString())
                .isEqualTo(statements.balance().toPlainString());
        assertThat(ledger.differences()).isEmpty();
    }

    /** Not that what is open sums up to nothing: nothing is open, and no line of the account is left out. */
    private void everyLineAndEveryRecordIsExplained(long run, long account) {
        Map<String, String> results = new TreeMap<>();
        rest.rows("reconciliation-items", "run:eq:" + run)
                .forEach(item -> results.merge(
                        item.path("bankReference").asString("without a line").replace(tag, ""),
                        item.path("result").asString(),
                        (one, other) -> one + " " + other));
        Map<String, String> expected = new TreeMap<>();
        rest.rows("statement-lines", "account:eq:" + account)
                .forEach(line ->
                        expected.put(line.path("bankReference").asString().replace(tag, ""), "MATCHED"));
        // Five applications share its money: five items.
        expected.put("C3", "MATCHED MATCHED MATCHED MATCHED MATCHED");
        assertThat(results).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(14);
    }

    private void opening() {
        String number = bank.clientNumber() + "X";
        rest.did(TestDesk.SYSTEM, "clients", null, "create", Map.of("number", number, "name", "Lau Wai Man"));
        made.put(
                "opening-account",
                rest.did(
                                TestDesk.SYSTEM,
                                "securities-accounts",
                                null,
                                "create",
                                Map.of("number", number + "-01", "client", number))
                        .path("id")
                        .asLong());
    }

    private void submit(String name, String method, String amount) {
        apply(name, bank.clientNumber(), method, amount);
    }

    private void apply(String name, String client, String method, String amount) {
        Map<String, Object> application = Map.of(
                "clientNo",
                client,
                "currency",
                "HKD",
                "amount",
                amount,
                "method",
                method,
                "companyAccountNo",
                bank.companyAccount,
                "externalRef",
                tag + name);
        made.put(
                name,
                rest.did(APP, "deposit-applications", null, "submit", application)
                        .path("id")
                        .asLong());
    }

    private void tell(
            String channel,
            String event,
            String serial,
            String amount,
            @org.jspecify.annotations.Nullable String reference) {
        Map<String, Object> body = new HashMap<>(bank.says(channel, event, serial, amount));
        body.put("occurredAt", clock.instant().toString());
        if (channel.equals("FPS")) {
            body.put("accountNo", bank.companyAccount);
        }
        if (reference != null) {
            body.put("reference", reference);
        }
        assertThat(bank.send(body, clock.instant()).status()).isEqualTo(202);
    }

    /** A debit that the gateway carries out without answering. */
    private String debit(String amount) {
        gateway.knows(
                "MND-" + tag, bank.clientNumber(), "N" + bank.clientNumber().substring(1), "ACTIVE");
        rest.post(OPERATOR, "edda-authorizations", null, "refresh", Map.of());
        long mandate = rest.one("edda-authorizations", "debtorReference:eq:MND-" + tag)
                .path("id")
                .asLong();
        JsonNode debit = rest.did(
                OPERATOR,
                "edda-debits",
                null,
                "create",
                Map.of("mandate", mandate, "amount", amount, "companyAccount", bank.companyAccount));
        rest.did(OPERATOR, "edda-debits", debit.path("id").asLong(), "send", Map.of());
        return debit.path("number").asString();
    }

    private Map<String, Long> statuses() {
        Map<String, Long> counts = new HashMap<>();
        rest.rows("bank-notifications", "connection:eq:" + bank.connection)
                .forEach(each -> counts.merge(each.path("status").asString(), 1L, Long::sum));
        return counts;
    }

    private JsonNode imported(String name, String text, Map<String, String> more) {
        JsonNode result = rest.uploaded(OPERATOR, "bank-statements", "import", name, text, more);
        assertThat(result.path("statementsQuarantined").asInt())
                .as(result.toString())
                .isZero();
        return result;
    }

    private void match() {
        rest.post(OPERATOR, "statement-lines", null, "auto-match", Map.of());
    }

    private void link(String reference, String application, String amount) {
        rest.did(
                OPERATOR,
                "statement-lines",
                line(reference),
                "link",
                Map.of("allocations", List.of(Map.of("application", made(application), "amount", amount))));
    }

    private void approve(long review) {
        rest.did(REVIEWER, "deposit-reviews", review, "approve", Map.of(), "amount-agrees");
    }

    private long reviewOf(String application) {
        return rest.one("deposit-allocations", "deposit:eq:" + made(application))
                .path("review")
                .path("id")
                .asLong();
    }

    private long reviewOfLine(long line) {
        return rest.one("deposit-reviews", "line:eq:" + line).path("id").asLong();
    }

    private long line(String reference) {
        return rest.one("statement-lines", "bankReference:eq:" + reference)
                .path("id")
                .asLong();
    }

    private long made(String name) {
        return java.util.Objects.requireNonNull(made.get(name), name);
    }

    private JsonNode row(String application) {
        return rest.row("deposit-records", made(application));
    }

    private String status(String application) {
        return row(application).path("status").asString();
    }

    private String balance() {
        return ledger.balances(bank.account).getFirst().posted().amount().toPlainString();
    }
}
