package fundsdesk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fundsdesk.day.DayStatements.in;
import static fundsdesk.day.DayStatements.out;
import static fundsdesk.journeys.DayWithoutHands.ACCOUNT;
import static fundsdesk.journeys.DayWithoutHands.NAME;
import static fundsdesk.journeys.DayWithoutHands.PAYING;
import static fundsdesk.journeys.DayWithoutHands.PUSHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fundsdesk.day.DayStatements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A day of cash deposits at one account: programs tell by REST, an operator and a reviewer work in their browsers, and in
 * the evening nothing is unexplained. What one step looks like is told by the journeys of that step.
 */
@Tag("journey")
@ExtendWith(OneDesk.class)
class FundsDeskDayJourneyTests {

    private final RunningDesk desk;
    private final Chromium chromium;
    private final DayOrders orders;
    private final DayStatements statements = new DayStatements(ACCOUNT);
    private final DayWithoutHands day;

    FundsDeskDayJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
        this.orders = new DayOrders(desk);
        this.day = new DayWithoutHands(desk, orders, statements);
    }

    @Test
    @Tag("UX-01")
    void endsWithNothingUnexplained(@TempDir Path folder) throws IOException {
        long account = day.openAccount();
        DayWithoutHands.bankTells(day.connected(account));
        day.clientsApply();
        Person operator = chromium.signIn(desk, "operator");
        theBankWasHeard(operator);
        directDeposit(operator);
        importsTheDay(operator, folder);
        linksByKeyboard(operator);
        refundsAReceipt(operator);
        String batch = dividesAVoucher(operator);
        day.suppliesDetails();
        Person reviewer = chromium.signIn(desk, "reviewer");
        approvesTheBatch(reviewer, batch);
        reviews(reviewer);
        openingFails(operator);
        day.aWithdrawalComesBack();
        everythingIsExplained(operator, account);
    }

    private void theBankWasHeard(Person operator) {
        DayOrders.await(() -> orders.rows("bank-notifications", "bankSerial:starts:DAY&filter=status:eq:RECEIVED")
                .isEmpty());
        operator.open("bank-notifications?filter=bankSerial:eq:DAYB1")
                .openRow("DAYB1")
                .sees("HKD 300.00 credited");
        JsonNode heard = orders.rows("bank-notifications", "bankSerial:starts:DAY");
        Map<String, String> effects = new LinkedHashMap<>();
        heard.forEach(each -> effects.put(
                each.path("event").asString() + " " + each.path("bankSerial").asString(),
                each.path("status").asString() + " " + each.path("repeats").asInt()));
        assertThat(effects)
                .containsEntry("SUCCESS DAYB1", "APPLIED 1")
                .containsEntry("SUCCESS DAYB3", "APPLIED 0")
                .containsEntry("REFUNDED DAYB3", "APPLIED 0")
                .containsEntry("FAILED DAYB2", "NO_EFFECT 0")
                .containsEntry("SUCCESS DAYF1", "APPLIED 1");
    }

    /** Credited on the client's word; what the statement says of it is left for later. */
    private void directDeposit(Person operator) {
        operator.open("deposit-applications/" + day.number("direct"))
                .act("Direct deposit")
                .isAsked();
        acknowledge(operator);
        operator.choose("Direct deposit").sees("Sent for approval");
        day.agreedTo("deposit-applications.direct-deposit");
        long review = orders.id("deposit-reviews", "deposit:eq:" + day.id("direct"));
        orders.did("reviewer", "deposit-reviews/" + review + "/actions/approve", Map.of());
    }

    private void importsTheDay(Person operator, Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("day.xml"),
                statements.camt053(List.of(
                        in("300.00", "DAYB1", NAME, PUSHING, "PUSH"),
                        in("500.00", "DAYB3", NAME, PUSHING, "PUSH"),
                        out("500.00", "DAYB3R", "TAKEN BACK DAYB3"),
                        in("75.00", "DAYF1", NAME, PAYING, "FPS"),
                        in("1234.00", "DAYL1", NAME, "999-0", "SAVINGS"),
                        in("2000.00", "DAYC1", "CHEQUE CLEARING", "999-1", "CHEQUE 004711"),
                        in("5000.00", "DAYC2", "WAN HOI LAM", "999-2", "ACCOUNT OPENING"),
                        in("1505.00", "DAYC3", "PAYROLL", "999-3", "SALARIES"),
                        in("70.00", "DAYC4", "SOMEBODY", "999-4", "FOR A FRIEND"))));
        operator.open("bank-statements").choose("Import statement");
        operator.upload(file).press("Enter").sees("Statements read");
        // What the desk can tell by itself is told in the background.
        DayOrders.await(() ->
                day.result("DAYB1").equals("LINKED") && day.result("DAYF1").equals("LINKED"));
    }

    private void linksByKeyboard(Person operator) {
        operator.open("link-checking").sees("lines to check");
        goTo(operator, "HKD 1,234.00");
        operator.press("l").sees("sent to deposit review");
        goTo(operator, "HKD 5,000.00");
        operator.press("l");
        DayOrders.await(
                () -> !orders.rows("deposit-reviews", "amount:eq:5000.00").isEmpty());
        goTo(operator, "HKD 2,000.00");
        orders.did(
                "operator",
                "statement-lines/" + day.line("DAYC1") + "/actions/link",
                Map.of("allocations", List.of(Map.of("application", day.id("cheque"), "amount", "2000.00"))));
    }

    /** With N alone, until the line is there. */
    private static void goTo(Person operator, String amount) {
        operator.press("p").press("p");
        for (int presses = 0; !operator.isSeeing(amount, ".line-head"); presses++) {
            assertThat(presses).as(amount).isLessThan(40);
            operator.press("n");
        }
    }

    private void refundsAReceipt(Person operator) {
        operator.open("link-checking").sees("lines to check");
        goTo(operator, "HKD 70.00");
        operator.choose("Deposit refund").isAsked();
        operator.fill("Payee's bank", "HSBC").picture("deposit-refund");
        operator.choose("Deposit refund").sees("as a deposit refund");
    }

    /** One line for five applications. */
    private String dividesAVoucher(Person operator) {
        operator.open("voucher-association").sees("Waiting to be credited");
        all(operator, 0, "C10018", 5);
        all(operator, 1, "DAYC3", 1);
        operator.choose("Submit HKD 1,505.00 for posting");
        DayOrders.await(() -> !day.waiting("voucher-batches.submit").isEmpty());
        operator.picture("voucher-submitted");
        return day.waiting("voucher-batches.submit");
    }

    /** Searches one of the two tables and chooses all that it finds. */
    private static void all(Person operator, int table, String words, int rows) {
        Locator half = operator.find(".vouchers-table").nth(table);
        half.locator("input").first().fill(words);
        assertThat(half.locator("vaadin-checkbox:visible")).hasCount(rows + 1);
        half.locator("vaadin-checkbox:visible").first().click();
    }

    private void approvesTheBatch(Person reviewer, String order) {
        reviewer.open("work-orders/" + order)
                .sees(order)
                .sees(day.number("part5"))
                .picture("voucher-order");
        reviewer.choose("Approve").isAsked().choose("Approve");
        orders.carriedOut(order);
        DayOrders.await(() -> day.status("part5").equals("COMPLETED"));
    }

    private void reviews(Person reviewer) {
        for (String amount : List.of("1234.00", "2000.00", "5000.00", "70.00")) {
            long review = orders.rows("deposit-reviews", "amount:eq:" + amount)
                    .path(0)
                    .path("id")
                    .asLong();
            reviewer.open("deposit-reviews/" + review).choose("Approve").isAsked();
            acknowledge(reviewer);
            reviewer.choose("Approve");
            assertThat(reviewer.find("vaadin-dialog[opened]")).hasCount(0);
        }
        day.agreedTo("deposit-reviews.approve");
        day.agreedTo("deposit-reviews.approve");
        DayOrders.await(() -> day.status("transfer").equals("COMPLETED")
                && day.result("DAYC4").equals("REFUND"));
        assertThat(orders.one("deposit-records", "number:eq:" + day.number("cheque"))
                        .path("chequeHold")
                        .asString())
                .isEqualTo("HELD");
    }

    private void openingFails(Person operator) {
        long account = orders.id("securities-accounts", "number:eq:S20027-01");
        orders.did(
                "support", "securities-accounts/" + account + "/actions/fail-opening", Map.of("reason", "no papers"));
        operator.open("opening-deposits/" + day.id("opening")).sees(day.number("opening"));
        operator.act("Reject").fill("Reason", "The account was not opened").press("Control+Enter");
        operator.sees("A refund was registered");
        assertThat(day.status("opening")).isEqualTo("REJECTED");
    }

    private void everythingIsExplained(Person operator, long account) {
        operator.open("reconciliation-runs").choose("Run").isAsked();
        operator.pick("Company account", ACCOUNT).choose("Run");
        DayOrders.await(() -> orders.rows("reconciliation-runs", "account:eq:" + account)
                .valueStream()
                .anyMatch(run -> !run.path("endedAt").isNull()));
        JsonNode run = orders.one("reconciliation-runs", "account:eq:" + account);
        assertThat(run.path("status").asString()).as(run.toString()).isEqualTo("CLEAN");
        assertThat(run.path("difference").asString()).isEqualTo("0.00");
        assertThat(run.path("openItems").asInt()).isZero();
        assertThat(run.path("bankClosing").asString())
                .isEqualTo(statements.balance().toPlainString());
        Set<String> results = new TreeSet<>();
        orders.rows("reconciliation-items", "run:eq:" + run.path("id").asLong())
                .forEach(item -> results.add(item.path("result").asString()));
        assertThat(results).as("every line and every record").containsExactly("MATCHED");
        operator.open("reconciliation-runs/" + run.path("id").asLong())
                .sees("Unexplained")
                .picture("day-explained");
    }

    private static void acknowledge(Person person) {
        person.find("vaadin-dialog[opened] .check vaadin-checkbox").all().forEach(Locator::click);
    }
}
