package fundsdesk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fundsdesk.day.DayStatements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One refund from the line on which its money came to the bank's debit, each step by the person who may do it. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class RefundJourneyTests {

    private static final String ACCOUNT = "004-123456-838";

    /** Whoever paid, and what the bank calls it: of this journey alone. */
    private final String payer = "WONGSO" + System.nanoTime() % 1_000_000;

    private final RunningDesk desk;
    private final Chromium chromium;
    private final DayOrders orders;

    RefundJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
        this.orders = new DayOrders(desk);
    }

    @Test
    void goesBackToTheBankItCameFrom(@TempDir Path folder) throws IOException {
        booked("C", payer + "C", "/CNTP/999-77//" + payer + "/\n/REMI/FOR A FRIEND/");
        Person operator = chromium.signIn(desk, "operator");
        String refund = registers(operator, Files.writeString(folder.resolve("letter.pdf"), "%PDF-1.4\n%%EOF"));
        Person reviewer = chromium.signIn(desk, "reviewer");
        reviewer.open("refunds/" + refund).sees(payer).choose("Approve").isAsked();
        confirm(reviewer, "Approve");
        assertThat(status("refunds", refund)).isEqualTo("PENDING_PROCESSING");
        Person cashier = chromium.signIn(desk, "cashier");
        String file = writes(cashier, refund);
        for (String officer : new String[] {"cfo", "ceo"}) {
            authorises(chromium.signIn(desk, officer), file);
        }
        cashier.open("transfer-files/" + file).choose("Uploaded to bank").isAsked();
        confirm(cashier, "Uploaded to bank");
        assertThat(status("transfer-files", file)).isEqualTo("UPLOADED");
        paid(cashier, refund, file);
    }

    private String registers(Person operator, Path letter) {
        operator.open("statement-lines/" + orders.id("statement-lines", "bankReference:eq:" + payer + "C"));
        operator.act("Register refund").isAsked();
        operator.fill("Payee's bank", "HSBC").handIn(letter);
        assertThat(operator.find("vaadin-upload-file")).hasCount(1);
        operator.picture("refund-register");
        confirm(operator, "Register refund");
        DayOrders.await(() -> !orders.rows("refunds", "payeeName:eq:" + payer).isEmpty());
        JsonNode made = orders.one("refunds", "payeeName:eq:" + payer);
        assertThat(orders.rows("attachments", "subjectId:eq:" + made.path("id").asLong())
                        .size())
                .isEqualTo(1);
        return made.path("number").asString();
    }

    private String writes(Person cashier, String refund) {
        cashier.open("transfer-files").choose("Add transfer file").isAsked();
        cashier.pick("Paid from", ACCOUNT).pick("Currency", "HKD").pick("Format", "001.09");
        cashier.fill("To be paid on", DayStatements.TODAY.toString()).press("Tab");
        confirm(cashier, "Add transfer file");
        String file = orders.rows("transfer-files", "status:eq:DRAFT")
                .path(0)
                .path("number")
                .asString();
        cashier.open("refunds/" + refund).choose("Put into transfer file").isAsked();
        cashier.pick("Transfer file", file);
        confirm(cashier, "Put into transfer file");
        cashier.open("transfer-files/" + file).choose("Write file");
        DayOrders.await(() -> status("transfer-files", file).equals("EXPORTED"));
        return file;
    }

    private void authorises(Person officer, String file) {
        String sha256 = desk.get("auditor", "/api/v1/transfer-files/" + file)
                .path("sha256")
                .asString();
        officer.open("transfer-files/" + file).choose("Authorise").isAsked();
        officer.fill("Fingerprint", sha256);
        officer.picture("refund-authorise");
        confirm(officer, "Authorise");
    }

    private void paid(Person cashier, String refund, String file) {
        String payment = orders.one("transfer-payments", "originNumber:eq:" + refund)
                .path("number")
                .asString();
        booked("D", payer + "D", "/REMI/" + payment + "/");
        cashier.open("refunds/" + refund).choose("Mark processed").isAsked();
        cashier.pick("The bank's debit", payer + "D");
        cashier.picture("refund-debit");
        confirm(cashier, "Mark processed");
        assertThat(status("refunds", refund)).isEqualTo("PROCESSED");
        assertThat(orders.one("statement-lines", "bankReference:eq:" + payer + "D")
                        .path("result")
                        .asString())
                .isEqualTo("REFUND");
        assertThat(status("transfer-files", file)).isEqualTo("UPLOADED");
        cashier.open("refunds/" + refund).sees("Processed").picture("refund-processed");
    }

    /** With all warnings acknowledged; the dialog closes when it is done. */
    private static void confirm(Person person, String button) {
        person.find("vaadin-dialog[opened] .check vaadin-checkbox").all().forEach(Locator::click);
        person.choose(button);
        try {
            assertThat(person.find("vaadin-dialog[opened]")).hasCount(0);
        } catch (AssertionError stays) {
            person.picture("refund-stays");
            throw stays;
        }
    }

    private String status(String screen, String number) {
        return desk.get("auditor", "/api/v1/" + screen + "/" + number)
                .path("status")
                .asString();
    }

    private void booked(String direction, String reference, String details) {
        String day = DayStatements.TODAY.format(DateTimeFormatter.ofPattern("yyMMdd"));
        String text =
                ":20:" + reference + "\n:25:" + ACCOUNT + "\n:28C:1/1\n:34F:HKD0,\n:13D:" + day + "1200+0800\n:61:"
                        + day + direction + "4321,55NTRFNONREF//" + reference + "\n:86:" + details + "\n-\n";
        var answer = desk.importStatement("operator", reference + ".sta", text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
