package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.reference.Method;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a configurator says of a deposit method holds for the next deposit by it. */
@DeskTest
@Tag("CFG-03")
class MethodSettingTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");

    @Autowired
    private TestDesk desk;

    @Autowired
    private WebApplicationContext context;

    private Day day;
    private long cheque;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        cheque = desk.rows("deposit-methods", Filter.where("method", Operator.EQ, Method.CHEQUE))
                .getFirst()
                .id();
    }

    @AfterEach
    void asItWas() {
        set(Map.of("documentNeeded", false, "feeTolerance", "0", "currencies", List.of("HKD", "USD", "CNY")));
        set(Map.of("autoLinkAllowed", true, "matchingWindowDays", 5));
    }

    @Test
    void whereADocumentIsNeededNobodyIsCreditedWithoutIt() {
        set(Map.of("documentNeeded", true));
        long deposit = inReview("420.00", "420.00");
        Outcome refused = day.approve(Day.REVIEWER, day.review(deposit));
        assertThat(refused.toString()).contains("document-there");
        assertThat(new ApiClient(context, TestDesk.SYSTEM)
                        .send(MockMvcRequestBuilders.multipart(
                                        "/api/v1/deposit-applications/" + deposit + "/actions/attach")
                                .file(new MockMultipartFile("files", "cheque.pdf", "application/pdf", PDF)))
                        .status())
                .isEqualTo(200);
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
    }

    @Test
    void aBatchOfVouchersAsksForTheDocumentToo() {
        set(Map.of("documentNeeded", true));
        long deposit = TestDesk.done(day.applying(day.clientNumber(), "CHEQUE", "430.00"));
        Map<String, Object> part = Map.of("bankReference", Day.unusual(), "application", deposit, "amount", "430.00");
        Outcome refused = desk.run(Day.OPERATOR, "voucher-batches", null, "create", Map.of("lines", List.of(part)));
        assertThat(refused.toString()).contains("document-there");
    }

    @Test
    @Tag("DEP-08")
    void whatTheBankMayKeepIsSaidByTheMethod() {
        long deposit = inReview("420.00", "410.00");
        assertThat(approvedAsItIs(deposit).toString()).contains("amount-agrees");
        set(Map.of("feeTolerance", "10"));
        TestDesk.done(approvedAsItIs(deposit));
    }

    @Test
    void aCurrencyThatTheMethodDoesNotTakeIsRefused() {
        set(Map.of("currencies", List.of("USD")));
        assertThat(day.applying(day.clientNumber(), "CHEQUE", "420.00"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("deposit.method-not-in-currency"));
    }

    /** Certain as it is, it waits for a person where the method says so. */
    @Test
    void nothingIsLinkedByItselfWhereTheMethodForbidsIt() {
        set(Map.of("autoLinkAllowed", false));
        TestDesk.done(day.applying(day.clientNumber(), "CHEQUE", "1234.00"));
        long line = credited("1234,00", 0);
        assertThat(isClaimed(line)).isFalse();
        set(Map.of("autoLinkAllowed", true));
        matchAgain();
        assertThat(isClaimed(line)).isTrue();
    }

    @Test
    void aLineOutsideTheDaysOfTheMethodIsForNobody() {
        set(Map.of("matchingWindowDays", 2));
        TestDesk.done(day.applying(day.clientNumber(), "CHEQUE", "1235.00"));
        long line = credited("1235,00", 4);
        assertThat(isClaimed(line)).isFalse();
        set(Map.of("matchingWindowDays", 5));
        matchAgain();
        assertThat(isClaimed(line)).isTrue();
    }

    /** A credit from the client's own account, so many days ago, once it has been looked at. */
    private long credited(String amount, int daysAgo) {
        String reference = Day.unusual();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));
        String statement = day.statement(amount, reference)
                .replace(":61:" + SHORT.format(today), ":61:" + SHORT.format(today.minusDays(daysAgo)));
        TestDesk.done(desk.importStatement(Day.OPERATOR, statement));
        long line = day.line(reference);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (desk.rows("match-verdicts", Filter.where("line", Operator.EQ, line))
                .isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
        return line;
    }

    private boolean isClaimed(long line) {
        return desk.row("statement-lines", line).get("claimedFor") != null;
    }

    private void matchAgain() {
        TestDesk.done(desk.run(Day.OPERATOR, "statement-lines", null, "auto-match", Map.of()));
    }

    private Outcome approvedAsItIs(long deposit) {
        return desk.run(Day.REVIEWER, "deposit-reviews", day.review(deposit), "approve", Map.of());
    }

    private long inReview(String claimed, String received) {
        long deposit = TestDesk.done(day.applying(day.clientNumber(), "CHEQUE", claimed));
        TestDesk.done(day.link(Day.OPERATOR, day.imported(received), deposit, received, "link-amount"));
        return deposit;
    }

    private void set(Map<String, ?> changes) {
        TestDesk.done(desk.run(TestDesk.SYSTEM, "deposit-methods", cheque, "edit", changes));
    }
}
