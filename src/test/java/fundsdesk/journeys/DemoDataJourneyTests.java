package fundsdesk.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a desk that was just started holds for whoever tries it. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class DemoDataJourneyTests {

    private final RunningDesk desk;
    private final Chromium chromium;

    DemoDataJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    @Test
    @Tag("DEMO-01")
    void thereIsSomethingToWorkWithOnEachScreen() {
        assertThat(rows("clients")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rows("clients?filter=nameChinese:isnull:false")).hasSizeGreaterThanOrEqualTo(25);
        assertThat(rows("securities-accounts")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rows("company-bank-accounts").stream()
                        .map(row -> row.path("bank").path("label").asString())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(all("bank-cards", "review")).contains("PENDING", "APPROVED", "REJECTED");
        assertThat(rows("bank-cards?recycleBin=true")).isNotEmpty();
        assertThat(all("deposit-parameters", "status")).contains("DRAFT", "PUBLISHED", "UNSHELVED");
        assertThat(rows("deposit-guidelines")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(all("deposit-applications", "status"))
                .contains("PROCESSING", "COMPLETED", "REJECTED", "REVERSED", "REFUNDED");
        assertThat(all("deposit-applications", "source")).contains("CLIENT", "OPERATOR", "SYSTEM");
        assertThat(all("bank-cards", "source")).contains("CLIENT", "OPERATOR");
        assertThat(all("bank-notifications", "status")).contains("APPLIED", "NO_EFFECT", "WAITING");
        assertThat(all("edda-authorizations", "status")).contains("PENDING_OTP", "PENDING_BANK", "ACTIVE", "SUSPENDED");
        assertThat(rows("statement-lines?filter=status:eq:PENDING")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(rows("refunds")).isNotEmpty();
        assertThat(rows("work-orders?filter=status:eq:PENDING")).isNotEmpty();
    }

    /** Six weeks of it, told in their order, so that each moment shows what was there and the trail holds. */
    @Test
    @Tag("DEMO-01")
    @Tag("AUD-03")
    void theDeskHasAPast() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));
        List<Integer> cards = Stream.of(45, 25, 15, 6)
                .map(days -> rows("bank-cards?asOf=" + today.minusDays(days) + "T02:00:00Z")
                        .size())
                .toList();
        assertThat(cards).isSorted().doesNotHaveDuplicates().startsWith(0);
        assertThat(rows("bank-cards")).hasSizeGreaterThan(cards.getLast());
        JsonNode check = rows("trail-checks").getFirst();
        assertThat(check.path("result").asString()).isEqualTo("INTACT");
        assertThat(check.path("differences").asInt()).isZero();
    }

    /** A photograph on which nothing can be read, and what the bank wrote. */
    @Test
    @Tag("DEMO-01")
    @Tag("FW-11")
    void rejectedCardsHaveWhatTheyWereJudgedBy() {
        assertThat(rows("attachments?filter=subject:eq:BankCard").stream()
                        .map(document -> document.path("kind").asString()))
                .contains("PNG", "PDF");
        JsonNode letter = rows("attachments?filter=subject:eq:BankCard&filter=kind:eq:PDF")
                .getFirst();
        chromium.signIn(desk, "reviewer")
                .open("bank-cards/" + letter.path("subjectId").asLong())
                .tab("Documents")
                .sees("letter-of-the-bank.pdf")
                .picture("card-documents");
    }

    /** The settings are asked at each start, which ends where they are not on. */
    @Test
    @Tag("DEMO-01")
    void itsDataLieInItsFolder() {
        assertThat(desk.console())
                .contains("Embedded PostgreSQL runs")
                .contains(desk.sample("").getParent().resolve("postgres").toString());
    }

    /** What is the auditor's own, messages and orders to decide, is empty where nobody asks auditors anything. */
    @Test
    @Tag("DEMO-01")
    void noScreenOfTheMenuIsEmpty() {
        List<String> places = new ArrayList<>(chromium.signIn(desk, "auditor").menu());
        // Without a chain beside the desk no network is in use.
        places.removeAll(
                List.of("", "client-preview", "who-may", "simulated-bank", "inbox", "notifications", "chain-monitor"));
        places.addAll(List.of("bank-card-reveals", "saved-views"));
        assertThat(places)
                .hasSizeGreaterThan(50)
                .allSatisfy(place -> assertThat(rows(place)).as(place).isNotEmpty());
    }

    /** One plain, one in Chinese letters, one short by what a bank charged, one that two clients may have sent. */
    @Test
    @Tag("DEMO-01")
    void someLinesAreForAPersonToTell() {
        assertThat(fitting("CHENG WAI LUN")).containsExactly("C10015");
        assertThat(fitting("劉凱婷")).containsExactly("C10016");
        assertThat(fitting("TSE KIN FAI")).containsExactly("C10017");
        assertThat(fitting("CHAN KA YAN")).containsExactlyInAnyOrder("C10041", "C10042");
    }

    /** The clients of the applications that Link Checking offers for the line of this remitter. */
    private List<String> fitting(String remitter) {
        JsonNode line = rows("statement-lines?filter=remitterName:eq:" + URLEncoder.encode(remitter, UTF_8))
                .getFirst();
        return desk.get("operator", "/api/v1/statement-lines/" + line.path("id").asLong() + "/candidates")
                .path("candidates")
                .valueStream()
                .flatMap(candidate -> candidate.path("allocations").valueStream())
                .map(allocation -> allocation.path("application").path("label").asString())
                .map(number -> desk.get("auditor", "/api/v1/deposit-applications/" + number))
                .map(application -> application.path("client").path("label").asString())
                .map(client -> client.replaceAll(" .*", ""))
                .toList();
    }

    private Set<String> all(String screen, String attribute) {
        return rows(screen).stream().map(row -> row.path(attribute).asString()).collect(Collectors.toSet());
    }

    private List<JsonNode> rows(String query) {
        String limit = query.contains("?") ? "&limit=500" : "?limit=500";
        JsonNode[] rows = desk.get("auditor", "/api/v1/" + query + limit)
                .path("rows")
                .valueStream()
                .toArray(JsonNode[]::new);
        return Arrays.asList(rows);
    }
}
