package fundsdesk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the tasks of the runbooks cost: clicks and keys, but for what is typed. The guide "steps" has them in words. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class TaskJourneyTests {

    private final RunningDesk desk;
    private final Chromium chromium;

    TaskJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    /** N for the next line, L for its best candidate; then a second person's decision in one dialog. */
    @Test
    @Tag("UX-02")
    void linksWithTwoKeysAndReviewsInOneDialog() {
        apply("6543.21");
        assertThat(desk.importStatement("operator", "keys.sta", line("6543,21")).statusCode())
                .isEqualTo(200);
        Person operator = chromium.signIn(desk, "operator2");
        operator.open("link-checking").sees("lines to check");
        String first = operator.find(".line-head h2").innerText();
        operator.press("n").press("p");
        assertThat(operator.find(".line-head h2")).hasText(first);
        while (!operator.isSeeing("HKD 6,543.21", ".line-head")) {
            operator.press("n");
        }
        assertThat(operator.find(".candidate").first()).isVisible();
        operator.press("p").press("n").countSteps().press("l").sees("sent to deposit review");
        assertThat(1 + operator.steps()).as("N and L").isEqualTo(2);

        Person reviewer = chromium.signIn(desk, "reviewer");
        reviewer.open("deposit-reviews").openRow("6,543.21").countSteps();
        reviewer.choose("Approve").isAsked().choose("Approve").sees("done");
        assertThat(reviewer.steps()).as("the button, and the dialog's").isEqualTo(2);
    }

    /** What was credited in error is taken back with its reason and a note; its eight checks stand in the same dialog. */
    @Test
    @Tag("UX-02")
    void reversesADepositInOneDialog() {
        String number = credited("6543.45");
        Person operator = chromium.signIn(desk, "operator2");
        operator.open("deposit-records/" + number).sees("6,543.45").countSteps();
        operator.act("Reverse").isAsked();
        assertThat(operator.find("vaadin-dialog[opened] .check")).hasCount(8);
        operator.pick("Reason", "Erroneous credit");
        // From the settlement cut-off of a business day on there is a warning to acknowledge.
        var warnings = operator.find("vaadin-dialog[opened] .check vaadin-checkbox");
        int acknowledged = warnings.count();
        warnings.all().forEach(warning -> warning.click());
        operator.fill("Note", "Credited to the wrong client");
        operator.press("Control+Enter").sees("Reversed");
        assertThat(operator.find("vaadin-dialog[opened]")).hasCount(0);
        assertThat(operator.steps())
                .as("More, Reverse, the list, the reason, Ctrl+Enter, and warnings")
                .isEqualTo(5 + acknowledged);
        assertThat(desk.get("auditor", "/api/v1/deposit-records/" + number)
                        .path("status")
                        .asString())
                .isEqualTo("REVERSED");
    }

    /** A reason is asked for, and Ctrl+Enter is enough. */
    @Test
    void rejectsAnApplicationInOneDialog() {
        String number = apply("6543.99");
        Person operator = chromium.signIn(desk, "operator2");
        operator.open("deposit-applications/" + number).sees("6,543.99");
        operator.countSteps()
                .act("Reject")
                .fill("Reason", "The client called it off")
                .press("Control+Enter");
        operator.sees("Rejected");
        assertThat(operator.steps()).isEqualTo(2);
    }

    /** A draft is opened, and one click shows it to clients; hiding it again stands behind "More" in the narrow drawer. */
    @Test
    @Tag("UX-02")
    void publishesWithOneClick() {
        Person configurator = chromium.signIn(desk, "configurator");
        configurator.open("deposit-parameters").openRow("Draft").countSteps();
        configurator.choose("Publish");
        assertThat(configurator.find(".drawer-side .record-head")).containsText("Published");
        assertThat(configurator.steps()).isEqualTo(1);
        configurator.countSteps().act("Unshelve");
        configurator.sees("Unshelved");
        assertThat(configurator.steps()).isEqualTo(2);
    }

    /** The button, the file, Enter. */
    @Test
    void importsAStatementWithOneClickAndOneKey(@org.junit.jupiter.api.io.TempDir Path folder)
            throws java.io.IOException {
        Path file = java.nio.file.Files.writeString(folder.resolve("steps.sta"), line("6543,77"));
        Person operator = chromium.signIn(desk, "operator");
        operator.open("bank-statements").countSteps().choose("Import statement");
        // The grid behind has a column of that name: what was added is read in the dialog.
        operator.upload(file).press("Enter");
        assertThat(operator.find(".action-dialog .facts")).containsText("Lines added");
        assertThat(operator.steps()).isEqualTo(2);
    }

    /** A deposit that was applied for, linked with its line and reviewed. */
    private String credited(String amount) {
        String number = apply(amount);
        assertThat(desk.importStatement("operator", "credited.sta", line(amount.replace('.', ',')))
                        .statusCode())
                .isEqualTo(200);
        long application =
                first("deposit-applications", "number:eq:" + number).path("id").asLong();
        long line = first("statement-lines", "amount:eq:" + amount).path("id").asLong();
        done(desk.post(
                "operator",
                "/api/v1/statement-lines/" + line + "/actions/link",
                Map.of("allocations", List.of(Map.of("application", application, "amount", amount)))));
        long review = first("deposit-allocations", "deposit:eq:" + application)
                .path("review")
                .path("id")
                .asLong();
        done(desk.post("reviewer", "/api/v1/deposit-reviews/" + review + "/actions/approve", Map.of()));
        return number;
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(RunningDesk.json(answer).path("outcome").asString())
                .as(answer.body())
                .isEqualTo("DONE");
    }

    private JsonNode first(String screen, String filter) {
        return desk.get("auditor", "/api/v1/" + screen + "?filter=" + filter)
                .path("rows")
                .path(0);
    }

    private String apply(String amount) {
        var applied = desk.post(
                "operator",
                "/api/v1/deposit-applications/actions/create",
                Map.of(
                        "client", "C10003",
                        "currency", "HKD",
                        "amount", amount,
                        "method", "BANK_TRANSFER",
                        "companyAccount", "004-123456-838"));
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
        return first("deposit-applications", "amount:eq:" + amount)
                .path("number")
                .asString();
    }

    /** From somebody of the client's name, by an account that nobody knows: close, but not for a program to decide. */
    private static String line(String amount) {
        String day = LocalDate.now(ZoneId.of("Asia/Hong_Kong")).format(DateTimeFormatter.ofPattern("yyMMdd"));
        return ":20:KEYS\n:25:004-123456-838\n:28C:1/1\n:34F:HKD0,\n:13D:" + day + "1200+0800\n:61:" + day + "C"
                + amount + "NTRFNONREF//KEYS1\n:86:/CNTP///LEE KA YAN/\n/REMI/SAVINGS/\n-\n";
    }
}
