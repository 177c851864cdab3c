package fundsdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.deposits.Day;
import fundsdesk.deposits.Deposit;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.statements.StatementLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Of all that waits a decision reads what the line's own words select, and that is all it needs. */
@DeskTest
@Tag("MAT-06")
class AwaitedApplicationsTests {

    private static final String STRANGER = "/CNTP/999-1//SOMEBODY/";

    @Autowired
    private TestDesk desk;

    @Autowired
    private StatementLines lines;

    @Autowired
    private AwaitedApplications awaited;

    @Autowired
    private TransactionTemplate transaction;

    private Day day;

    /** More than are read at once where few wait. */
    @BeforeEach
    void manyWait() {
        day = new Day(desk);
        for (int i = 0; i < 21; i++) {
            day.apply("31." + (10 + i));
        }
        day = new Day(desk);
    }

    @Test
    void byTheAmountAndWhatIsNearlyIt() {
        long exact = day.apply("7100.00");
        long nearly = day.apply("7000.00");
        long far = other("1.00");
        assertThat(found("7100,00", STRANGER)).contains(exact, nearly).doesNotContain(far);
    }

    @Test
    void byTheNumberThatIsQuotedHoweverItIsBroken() {
        long deposit = day.apply("55.00");
        String number = String.valueOf(desk.row("deposit-applications", deposit).get("number"));
        assertThat(found("7201,00", STRANGER + "\n/REMI/REF " + number.replace('-', ' ') + "/"))
                .contains(deposit);
        assertThat(found("7202,00", STRANGER + "\n/REMI/REF" + number.replace("-", "") + "/"))
                .contains(deposit);
    }

    @Test
    void byTheClientsOwnReference() {
        String reference = "INV-" + TestDesk.unique() + "-9";
        long deposit = apply(Map.of("amount", "56.00", "externalRef", reference));
        assertThat(found("7301,00", STRANGER + "\n/REMI/PAYS " + reference + " THANKS/"))
                .contains(deposit);
    }

    @Test
    void byThePayersAccountWhereverItIsKnownFrom() {
        long expected = day.apply("57.00");
        assertThat(found("7401,00", "/CNTP/" + day.payingAccount + "//SOMEBODY/"))
                .as("the application names it")
                .contains(expected);
        Day carded = new Day(desk);
        carded.approvedCard();
        day = carded;
        long ofCard = apply(Map.of("amount", "58.00"));
        assertThat(found("7402,00", "/CNTP/" + carded.payingAccount.replace("-", "") + "//SOMEBODY/"))
                .as("an approved card")
                .contains(ofCard);
    }

    @Test
    void byTheAccountThatTheClientWasCreditedFromBefore() {
        String account = "024-" + TestDesk.unique() + "-6";
        long first = apply(Map.of("amount", "7501.00"));
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(
                Day.OPERATOR, day.statement("7501,00", reference, "/CNTP/" + account + "//SOMEBODY/")));
        TestDesk.done(day.link(Day.OPERATOR, day.line(reference), first, "7501.00", "link-name"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(first)));
        long next = apply(Map.of("amount", "59.00"));
        assertThat(found("7502,00", "/CNTP/" + account + "//SOMEBODY/")).contains(next);
    }

    @Test
    void byThePayersNameInAnyOrder() {
        String word = "ZEBEDEE" + letters();
        desk.create("clients", Map.of("number", "Z" + TestDesk.unique(), "name", "Chan " + word + " Ming"));
        long client = desk.rows("clients", new fundsdesk.crud.Filter.Search(word))
                .getFirst()
                .id();
        String number = String.valueOf(desk.row("clients", client).get("number"));
        long account = desk.create("securities-accounts", Map.of("number", number + "-01", "client", number));
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "securities-accounts", account, "activate", Map.of("reason", "opened")));
        long deposit = TestDesk.done(day.applying(number, "BANK_TRANSFER", "60.00"));
        assertThat(found("7601,00", "/CNTP/999-1//MR " + word + " MING CHAN/")).contains(deposit);
    }

    private static String letters() {
        return Integer.toString(TestDesk.unique())
                .chars()
                .mapToObj(digit -> Character.toString('A' + digit - '0'))
                .reduce("", String::concat);
    }

    private long other(String amount) {
        return new Day(desk).apply(amount);
    }

    private long apply(Map<String, Object> more) {
        Map<String, Object> application = new HashMap<>(Map.of(
                "clientNo",
                day.clientNumber(),
                "currency",
                "HKD",
                "method",
                "BANK_TRANSFER",
                "companyAccountNo",
                day.companyAccount,
                "externalRef",
                "EXT-" + TestDesk.unique()));
        application.putAll(more);
        return TestDesk.done(desk.run(TestDesk.person("app"), "deposit-applications", null, "submit", application));
    }

    private List<Long> found(String amount, String details) {
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement(amount, reference, details)));
        long line = day.line(reference);
        return Objects.requireNonNull(transaction.execute(
                status -> awaited.of(List.of(lines.findById(line).orElseThrow())).stream()
                        .map(Deposit::id)
                        .toList()));
    }
}
