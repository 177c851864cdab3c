package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.channels.TestBank;
import fundsdesk.crud.jobs.JobState;
import fundsdesk.crud.jobs.Jobs;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every deposit with its progress: found by any field, kept as a view, taken out and brought in as sheets. */
@DeskTest
@Tag("REC-01")
class DepositRecordTests {

    private static final String RECORDS = "/api/v1/deposit-records";

    @Autowired
    private TestDesk desk;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Clock clock;

    private Day day;
    private ApiClient api;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        api = new ApiClient(context, Day.OPERATOR);
    }

    @Test
    void tellsTheWholeProgressOfADepositInAnyStatus() {
        long deposit = credited("820.00");
        long rejected = day.apply("17.00");
        TestDesk.done(desk.run(
                Day.OPERATOR,
                "deposit-applications",
                rejected,
                "reject",
                Map.of("reason", "the client called it off")));
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            assertThat(at.open("deposit-records/" + deposit).words())
                    .contains("Processing", "In review", "Completed", "820.00");
            assertThat(at.open("deposit-records/" + rejected).words()).contains("Rejected", "called it off");
        }
        assertThat(found("client:eq:" + day.client)).hasSize(2);
    }

    @Test
    void listsDepositsOfEveryStatusWithTheirProgress() {
        Map<DepositStatus, Long> deposits = new EnumMap<>(DepositStatus.class);
        deposits.put(DepositStatus.PROCESSING, day.apply("18.00"));
        deposits.put(DepositStatus.COMPLETED, credited("822.00"));
        deposits.put(DepositStatus.REJECTED, rejected());
        deposits.put(DepositStatus.REVERSED, dishonoured());
        deposits.put(DepositStatus.REFUNDED, takenBack());
        assertThat(deposits).containsOnlyKeys(DepositStatus.values());
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            deposits.forEach((status, deposit) -> {
                assertThat(found("status:eq:" + status + "&filter=id:eq:" + deposit))
                        .as(status.name())
                        .containsExactly(deposit);
                String name =
                        status.name().charAt(0) + status.name().substring(1).toLowerCase(Locale.ROOT);
                assertThat(at.open("deposit-records/" + deposit).words())
                        .as("the progress of one that is " + name)
                        .contains("Timeline", name)
                        .contains(status == DepositStatus.PROCESSING ? "Submitted" : "Completed".repeat(came(status)));
            });
        }
    }

    /** What was credited shows that on its timeline, whatever became of it. */
    private static int came(DepositStatus status) {
        return status == DepositStatus.REJECTED ? 0 : 1;
    }

    private long rejected() {
        long rejected = day.apply("19.00");
        TestDesk.done(
                desk.run(Day.OPERATOR, "deposit-applications", rejected, "reject", Map.of("reason", "called off")));
        return rejected;
    }

    private long dishonoured() {
        long cheque = TestDesk.done(day.applying(day.clientNumber(), "CHEQUE", "20.00"));
        TestDesk.done(day.link(Day.OPERATOR, day.imported("20.00"), cheque, "20.00"));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(cheque)));
        TestDesk.done(
                desk.run(Day.OPERATOR, "deposit-records", cheque, "dishonour", Map.of("note", "returned unpaid")));
        return cheque;
    }

    private long takenBack() {
        TestBank bank = TestBank.airstar(desk, context);
        String serial = "REC" + TestDesk.unique();
        for (String event : List.of("SUCCESS", "REFUNDED")) {
            assertThat(bank.send(bank.says("BST", event, serial, "21"), clock.instant())
                            .status())
                    .isEqualTo(202);
        }
        OpeningDepositTests.eventually((BooleanSupplier) () ->
                found("client:eq:" + bank.client + "&filter=status:eq:REFUNDED").size() == 1);
        return found("client:eq:" + bank.client).getFirst();
    }

    @Test
    void isFoundByAnyField() {
        long deposit = credited("821.00");
        JsonNode row = api.get(RECORDS + "/" + deposit).json();
        List<String> asked = new ArrayList<>();
        row.properties().forEach(field -> {
            String value = text(field.getValue());
            if (!value.isEmpty() && !List.of("id", "version", "statusCode").contains(field.getKey())) {
                asked.add(field.getKey());
                assertThat(found(field.getKey() + ":eq:" + value))
                        .as(field.toString())
                        .contains(deposit);
            }
        });
        assertThat(asked)
                .contains("number", "client", "amount", "status", "stage", "method", "companyAccount", "source")
                .contains("creditedAmount", "payingAccount", "procedureNumber", "currency", "createdAt");
    }

    @Test
    void aFilterIsKeptAsAView() {
        String name = "Large " + TestDesk.unique();
        ApiClient.Reply made = api.post(
                "/api/v1/saved-views/actions/create",
                "{\"screen\":\"deposit-records\",\"name\":\"%s\",\"query\":\"filter=amount:ge:500000\",\"layout\":\"{}\"}"
                        .formatted(name));
        assertThat(made.status()).as(made.json().toString()).isEqualTo(200);
        try (AtDesk at = AtDesk.as(context, Day.OPERATOR)) {
            assertThat(at.open("deposit-records").words()).contains(name);
        }
    }

    @Test
    void leavesAsSheetsAndComesInAsSheets() throws Exception {
        credited("823.00");
        String these = "?filter=client:eq:" + day.client;
        assertThat(api.get(RECORDS + "/export.csv" + these).response().getContentAsString())
                .contains("823.00", day.clientNumber());
        assertThat(texts(api.get(RECORDS + "/export.xlsx" + these).response().getContentAsByteArray()))
                .anySatisfy(row -> assertThat(row).anyMatch(cell -> cell.contains(day.clientNumber())));
        List<String> heads = List.of("Client", "Currency", "Amount", "Method", "Beneficiary bank");
        List<String> good = List.of(day.clientNumber(), "HKD", "77.00", "FPS", day.companyAccount);
        List<String> bad = List.of(day.clientNumber(), "HKD", "-1", "FPS", day.companyAccount);
        assertThat(texts(api.get("/api/v1/deposit-applications/import-template.xlsx")
                        .response()
                        .getContentAsByteArray()))
                .as("the template's headings")
                .anySatisfy(row -> assertThat(row.stream().map(head -> head.replace(" *", "")))
                        .containsAll(heads));
        String text = String.join("\n", String.join(",", heads), String.join(",", good), String.join(",", bad)) + "\n";
        imported("deposits.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(found("client:eq:" + day.client + "&filter=amount:eq:77")).hasSize(1);
        imported("deposits.xlsx", workbook(List.of(heads, good, bad)));
        assertThat(found("client:eq:" + day.client + "&filter=amount:eq:77")).hasSize(2);
    }

    /** One row is good, one is not. */
    private void imported(String name, byte[] file) {
        JsonNode tried = ended(
                started(api.send(MockMvcRequestBuilders.multipart("/api/v1/deposit-applications/actions/check-import")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", file)))));
        assertThat(tried.path("good").asInt()).as(tried.toString()).isEqualTo(1);
        JsonNode added = ended(started(api.post(
                "/api/v1/deposit-applications/actions/import",
                "{\"check\":%d,\"onlyGood\":true,\"reason\":\"branch list\"}"
                        .formatted(tried.path("job").asLong()))));
        assertThat(added.path("good").asInt()).isEqualTo(1);
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Deposits");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }

    private static List<List<String>> texts(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private long credited(String amount) {
        long deposit = day.apply(amount);
        TestDesk.done(day.link(Day.OPERATOR, day.imported(amount), deposit, amount));
        TestDesk.done(day.approve(Day.REVIEWER, day.review(deposit)));
        return deposit;
    }

    private static String text(JsonNode value) {
        if (value.isObject()) {
            return value.path("id").asString("");
        }
        return value.isNull() || value.isArray() ? "" : value.asString();
    }

    private List<Long> found(String filter) {
        String[] parts = filter.split(":", 3);
        String asked = parts.length == 3 && !filter.contains("&")
                ? parts[0] + ":" + parts[1] + ":"
                        + URLEncoder.encode(parts[2], StandardCharsets.UTF_8).replace("+", "%20")
                : filter;
        ApiClient.Reply reply =
                api.send(MockMvcRequestBuilders.get(java.net.URI.create(RECORDS + "?limit=200&filter=" + asked)));
        assertThat(reply.status()).as(filter + " " + reply.json()).isEqualTo(200);
        List<Long> ids = new ArrayList<>();
        reply.json().path("rows").forEach(row -> ids.add(row.path("id").asLong()));
        return ids;
    }

    private static long started(ApiClient.Reply reply) {
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json().path("result").path("job").asLong();
    }

    private JsonNode ended(long job) {
        Actor clerk = Day.OPERATOR;
        OpeningDepositTests.eventually((BooleanSupplier) () ->
                Acting.as(clerk, () -> jobs.progress(job).orElseThrow().state().isEnded()));
        assertThat(Acting.as(clerk, () -> jobs.progress(job).orElseThrow().state()))
                .isEqualTo(JobState.DONE);
        return api.get("/api/v1/imports/" + job).json();
    }
}
