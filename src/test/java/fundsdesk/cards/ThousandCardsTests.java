package fundsdesk.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.jobs.JobProgress;
import fundsdesk.crud.jobs.JobState;
import fundsdesk.crud.jobs.Jobs;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** A thousand cards in the desk's own template, some of them wrong in ten ways. */
@DeskTest
@Tag("CARD-01")
class ThousandCardsTests {

    private static final int ROWS = 1_000;

    /** In the template, names of attributes and labels stand above the first card. */
    private static final int FIRST_ROW = 3;

    /** One row in so many is wrong. */
    private static final int WRONG_EACH = 33;

    /** A way to be wrong: the cell, what stands in it, and what is said. */
    private record Fault(String attribute, String given, String said) {}

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient database;

    private final int number = TestDesk.unique();
    private final Map<Integer, Fault> faults = new LinkedHashMap<>();
    private Actor clerk;
    private ApiClient api;

    @BeforeEach
    void begin() {
        long bank = desk.create("banks", Map.of("name", "Bank " + number, "region", "HK", "code", "T" + number));
        long macao =
                desk.create("bank-regions", Map.of("country", "MO", "code", "R" + number, "name", "Taipa " + number));
        desk.create("clients", Map.of("number", "T" + number, "name", "Chan Tai Man"));
        desk.create(
                "bank-cards",
                Map.of("client", "T" + number, "bank", bank, "accountNumber", "012-000", "holderName", "Chan Tai Man"));
        clerk = grants.actor(
                "thousand-clerk",
                "BANK_CARDS_READ",
                "BANK_CARDS_IMPORT",
                "CLIENTS_READ",
                "BANKS_READ",
                "BANK_REGIONS_READ",
                "JOBS_READ");
        api = new ApiClient(context, clerk);
        List<Fault> kinds = List.of(
                new Fault("client", "nobody-" + number, "There is no"),
                new Fault("client", "", "needed"),
                new Fault("bank", "No such bank", "There is no"),
                new Fault("accountNumber", "", "needed"),
                new Fault("accountNumber", "0123 4567", "capital letters"),
                new Fault("accountNumber", "1".repeat(35), "34"),
                new Fault("accountNumber", "012000", "already"),
                new Fault("accountNumber", account(FIRST_ROW), "The same as row " + FIRST_ROW),
                new Fault("cardType", "Gold", "There is no choice"),
                new Fault("bankRegion", "#" + macao, "region"));
        for (int i = 0; i < 30; i++) {
            faults.put(FIRST_ROW + (i + 1) * WRONG_EACH, kinds.get(i % kinds.size()));
        }
    }

    @Test
    void theGoodRowsAreInAndTheBadOnesComeBackNamedAndCanBeCorrected() throws IOException {
        byte[] template =
                api.get("/api/v1/bank-cards/import-template.xlsx").response().getContentAsByteArray();
        JsonNode tried = check(filled(template));
        assertThat(tried.path("good").asInt()).isEqualTo(ROWS - faults.size());
        assertThat(tried.path("bad").asInt()).isEqualTo(faults.size());
        assertNamed(tried.path("errors"));
        assertThat(stored()).isEqualTo(1);

        JsonNode added = add(tried, true);
        assertThat(added.path("good").asInt()).isEqualTo(ROWS - faults.size());
        assertThat(stored()).isEqualTo(1 + ROWS - faults.size());

        JsonNode corrected = check(corrected(result(added.path("job").asLong())));
        assertThat(corrected.path("errors").size())
                .as(corrected.path("errors").toString())
                .isZero();
        assertThat(add(corrected, false).path("good").asInt()).isEqualTo(faults.size());
        assertThat(stored()).isEqualTo(1 + ROWS);
    }

    private void assertNamed(JsonNode errors) {
        Map<Integer, JsonNode> byRow = new HashMap<>();
        errors.forEach(each -> byRow.put(each.path("row").asInt(), each));
        assertThat(byRow.keySet()).containsExactlyInAnyOrderElementsOf(faults.keySet());
        faults.forEach((row, fault) -> {
            JsonNode error = byRow.get(row);
            assertThat(error.path("attribute").asString()).as(error.toString()).isEqualTo(fault.attribute());
            assertThat(error.path("message").asString()).contains(fault.said());
        });
    }

    private static String account(int row) {
        return "700-%06d".formatted(row);
    }

    private String good(String attribute, int row) {
        return switch (attribute) {
            case "client" -> "T" + number;
            case "bank" -> "Bank " + number;
            case "accountNumber" -> account(row);
            case "holderName" -> "CHAN TAI MAN";
            default -> "";
        };
    }

    /** The template as somebody fills it in. */
    private byte[] filled(byte[] template) throws IOException {
        List<List<String>> head = read(template).subList(0, FIRST_ROW - 1);
        List<String> names = head.getFirst();
        List<List<String>> rows = new ArrayList<>(head);
        for (int row = FIRST_ROW; row < FIRST_ROW + ROWS; row++) {
            List<String> cells = new ArrayList<>();
            for (String name : names) {
                Fault fault = faults.get(row);
                cells.add(fault != null && fault.attribute().equals(name) ? fault.given() : good(name, row));
            }
            rows.add(cells);
        }
        return written(rows);
    }

    /** The file of what was wrong, with the coloured cells put right. */
    private byte[] corrected(byte[] result) throws IOException {
        List<List<String>> rows = new ArrayList<>(read(result));
        List<String> head = rows.getFirst();
        assertThat(rows).hasSize(1 + faults.size());
        for (int i = 1; i < rows.size(); i++) {
            int row = new java.math.BigDecimal(rows.get(i).getFirst()).intValueExact();
            List<String> cells = new ArrayList<>(rows.get(i));
            assertThat(cells.get(1)).contains(faults.get(row).said());
            cells.set(head.indexOf("Client"), good("client", row));
            cells.set(head.indexOf("Bank"), good("bank", row));
            cells.set(head.indexOf("Account number"), account(row));
            cells.set(head.indexOf("Account type"), "");
            cells.set(head.indexOf("Bank region"), "");
            rows.set(i, cells);
        }
        return written(rows);
    }

    private static List<List<String>> read(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private static byte[] written(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Cards");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }

    private int stored() {
        return database.sql("select count(*) from bank_cards c join clients k on k.id = c.client_id where k.number = ?")
                .param("T" + number)
                .query(Integer.class)
                .single();
    }

    private JsonNode check(byte[] workbook) {
        MockMultipartFile file = new MockMultipartFile("file", "cards.xlsx", "application/octet-stream", workbook);
        return ended(started(api.send(MockMvcRequestBuilders.multipart("/api/v1/bank-cards/actions/check-import")
                .file(file))));
    }

    private JsonNode add(JsonNode tried, boolean onlyGood) {
        return ended(started(api.post(
                "/api/v1/bank-cards/actions/import",
                "{\"check\":%d,\"onlyGood\":%s,\"reason\":\"branch list\"}"
                        .formatted(tried.path("job").asLong(), onlyGood))));
    }

    private byte[] result(long job) throws IOException {
        try (InputStream file =
                Acting.as(clerk, () -> jobs.fetch(job).orElseThrow()).open()) {
            return file.readAllBytes();
        }
    }

    private static long started(ApiClient.Reply reply) {
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json().path("result").path("job").asLong();
    }

    private JsonNode ended(long job) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(90));
        while (Instant.now().isBefore(deadline)) {
            JobProgress at = Acting.as(clerk, () -> jobs.progress(job).orElseThrow());
            if (at.state().isEnded()) {
                assertThat(at.state()).as(at.toString()).isEqualTo(JobState.DONE);
                return api.get("/api/v1/imports/" + job).json();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("job " + job + " did not end");
    }
}
