package fundsdesk.deposits;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.sample.TestDesk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One client, one company account, and what a day brings them; each test has a day of its own. */
public final class Day {

    public static final Actor OPERATOR = TestDesk.person("olivia");
    public static final Actor OTHER_OPERATOR = TestDesk.person("oscar");
    public static final Actor REVIEWER = TestDesk.person("rachel");

    private final TestDesk desk;
    private final int number = TestDesk.unique();
    private String balance = "1000,00";
    private int statements;
    public final long bank;
    public final long client;
    public final long account;
    public final String payingAccount = "024-" + number + "-001";
    public final String companyAccount = "004-" + number + "-838";

    public Day(TestDesk desk) {
        this(desk, "Chan Tai Man");
    }

    /** @param name of the client, where it must not be that of a hundred others */
    public Day(TestDesk desk, String name) {
        this.desk = desk;
        bank = desk.create("banks", Map.of("name", "Bank " + number, "region", "HK", "code", "B" + number));
        desk.create(
                "company-bank-accounts",
                Map.of(
                        "bank",
                        bank,
                        "accountName",
                        "Clients",
                        "accountNumber",
                        companyAccount,
                        "currencies",
                        List.of("HKD"),
                        "methods",
                        List.of("BANK_TRANSFER", "FPS", "EDDA", "CHEQUE")));
        client = desk.create("clients", Map.of("number", "C" + number, "name", name));
        account = desk.create("securities-accounts", Map.of("number", "S" + number, "client", "C" + number));
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "securities-accounts", account, "activate", Map.of("reason", "opened")));
    }

    public String clientNumber() {
        return "C" + number;
    }

    /** A card of the client with this account number, waiting for its review. */
    public long card(String account) {
        return TestDesk.done(desk.run(
                OPERATOR,
                "bank-cards",
                null,
                "create",
                Map.of("client", client(), "bank", bank, "accountNumber", account, "holderName", "CHAN TAI MAN")));
    }

    /** The client's paying account as a card that a second person approved. */
    public long approvedCard() {
        long card = card(payingAccount);
        TestDesk.done(desk.run(REVIEWER, "bank-cards", card, "review", Map.of("decision", "APPROVED")));
        return card;
    }

    /** An application for the amount, entered by an operator other than the one who links. */
    public long apply(String amount) {
        return TestDesk.done(applying(amount));
    }

    public Outcome applying(String amount) {
        return applying(client(), "BANK_TRANSFER", amount);
    }

    private String client() {
        return "C" + number;
    }

    /** For any client and method. */
    public Outcome applying(String client, String method, String amount) {
        Map<String, Object> application = new HashMap<>();
        application.put("client", client);
        application.put("currency", "HKD");
        application.put("amount", amount);
        application.put("method", method);
        application.put("companyAccount", companyAccount);
        application.put("payingAccount", payingAccount);
        return desk.run(OTHER_OPERATOR, "deposit-applications", null, "create", application);
    }

    /** A line over the amount from nobody the desk knows, so that nothing links by itself. */
    public long imported(String amount) {
        return imported(amount, unusual());
    }

    public long imported(String amount, String reference) {
        return imported(amount, reference, "/CNTP/999-1//SOMEBODY/");
    }

    public long imported(String amount, String reference, String details) {
        TestDesk.done(desk.importStatement(OPERATOR, statement(amount.replace('.', ','), reference, details)));
        return line(reference);
    }

    /** A client whose account is still being opened; answers the account. */
    public long opening(String suffix) {
        desk.create("clients", Map.of("number", client() + suffix, "name", "Lau Wai Man"));
        return desk.create("securities-accounts", Map.of("number", "S" + number + suffix, "client", client() + suffix));
    }

    /** A statement file with one credit from the client's own account, its balances in order. */
    public String statement(String amount, String reference) {
        return statement(amount, reference, "/CNTP/" + payingAccount + "//CHAN TAI MAN/");
    }

    public String statement(String amount, String reference, String details) {
        String closing = new java.math.BigDecimal(balance.replace(',', '.'))
                .add(new java.math.BigDecimal(amount.replace(',', '.')))
                .toPlainString()
                .replace('.', ',');
        String text = file(balance, closing, line(amount, reference, details));
        balance = closing;
        return text;
    }

    /** A statement file with one debit, its balances in order. */
    public String debit(String amount, String reference) {
        String closing = new java.math.BigDecimal(balance.replace(',', '.'))
                .subtract(new java.math.BigDecimal(amount.replace(',', '.')))
                .toPlainString()
                .replace('.', ',');
        String line = ":61:" + day() + "D" + amount + "NTRFNONREF//" + reference + "\n:86:RETURNED TO PAYER\n";
        String text = file(balance, closing, line);
        balance = closing;
        return text;
    }

    /** The id of a line by which the bank debited the amount. */
    public long debited(String amount) {
        String reference = unusual();
        TestDesk.done(desk.importStatement(OPERATOR, debit(amount.replace('.', ','), reference)));
        return line(reference);
    }

    /** What completes a withdrawal of the amount: the bank's debit. */
    public Map<String, Object> paidOut(String amount) {
        return Map.of("companyAccount", companyAccount, "debit", debited(amount));
    }

    public String line(String amount, String reference, String details) {
        return ":61:" + day() + "C" + amount + "NTRFNONREF//" + reference + "\n:86:" + details + "\n";
    }

    public String file(String opening, String closing, String lines) {
        statements++;
        return ":20:ST" + number + statements + "\n:25:" + companyAccount + "\n:28C:" + statements + "/1\n:60F:C"
                + day() + "HKD" + opening + "\n" + lines + ":62F:C" + day() + "HKD" + closing + "\n-\n";
    }

    /** The id of the only line with the bank's reference. */
    public long line(String reference) {
        List<Row> found = desk.rows("statement-lines", Filter.where("bankReference", Operator.EQ, reference));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " lines with reference " + reference);
        }
        return found.getFirst().id();
    }

    /** The review that the application is in. */
    public long review(long deposit) {
        return ((fundsdesk.crud.Ref) desk.rows("deposit-allocations", Filter.where("deposit", Operator.EQ, deposit))
                        .getFirst()
                        .get("review"))
                .id();
    }

    public Outcome link(Actor by, long line, long deposit, String amount, String... warnings) {
        return desk.run(
                by,
                "statement-lines",
                line,
                "link",
                Map.of("allocations", List.of(Map.of("application", deposit, "amount", amount))),
                warnings);
    }

    public Outcome approve(Actor by, long review) {
        return desk.run(by, "deposit-reviews", review, "approve", Map.of(), "amount-agrees");
    }

    /** A name that nobody else has. */
    public static String unusualName() {
        String letters = unusual()
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit % 26)))
                .collect(Collectors.joining());
        return "Quirin Zo" + letters;
    }

    public static String unusual() {
        return "R" + TestDesk.unique();
    }

    private static String day() {
        return LocalDate.now(ZoneId.of("Asia/Hong_Kong")).format(DateTimeFormatter.ofPattern("yyMMdd"));
    }
}
