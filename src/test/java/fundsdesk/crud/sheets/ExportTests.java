package fundsdesk.crud.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.jobs.JobProgress;
import fundsdesk.crud.jobs.JobState;
import fundsdesk.crud.jobs.Jobs;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.Depot;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestGrants;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@DeskTest
@Tag("FW-13")
@Tag("FIL-02")
class ExportTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestGrants grants;

    @Autowired
    private Parcels parcels;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient database;

    private Actor clerk;
    private ApiClient api;

    @BeforeEach
    void signIn() {
        clerk = grants.actor("export-clerk", "PARCELS_READ", "PARCELS_EXPORT_ROWS", "DEPOTS_READ", "JOBS_READ");
        api = new ApiClient(context, clerk);
    }

    private byte[] file(String format, String query) {
        ApiClient.Reply reply = api.get("/api/v1/parcels/export." + format + "?" + query);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.response().getContentAsByteArray();
    }

    @Test
    void writesTheColumnsInTheReadersOrderWithTheCurrencyBesideTheAmount() {
        parcels.parcel("XO-1", null, "JPY", "1200");
        parcels.parcel("XO-2", null, "HKD", "1204.5");
        ReadSheet sheet = ReadSheet.first(
                file("xlsx", "filter=number:starts:XO-&sort=-number&columns=fee,number,status,createdAt,fragile"));
        assertThat(sheet.texts(0))
                .containsExactly("Fee", "Currency", "Number", "Status", "Created (Asia/Hong_Kong)", "Fragile");
        assertThat(sheet.column(2)).containsExactly("XO-2", "XO-1");
        assertThat(sheet.cell(1, 0).getType()).isEqualTo(CellType.NUMBER);
        assertThat(sheet.cell(1, 0).asNumber()).isEqualByComparingTo("1204.5");
        assertThat(sheet.cell(2, 0).asNumber()).isEqualByComparingTo("1200");
        assertThat(sheet.cell(1, 4).asDate()).isNotNull();
        assertThat(sheet.texts(1)).contains("HKD", "Ready", "No");
    }

    @Test
    void writesTextThatEveryProgramReads() {
        parcels.parcel("XC-1", parcels.depot("North; \"old\" yard"), "HKD", "7.5");
        String text =
                new String(file("csv", "filter=number:eq:XC-1&columns=number,depot.name,fee"), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("Number,Name,Fee,Currency\r\nXC-1,\"North; \"\"old\"\" yard\",7.50,HKD\r\n");
        byte[] marked = file("csv", "filter=number:eq:XC-1&columns=number&bom=true");
        assertThat(marked).startsWith(0xef, 0xbb, 0xbf);
    }

    @Test
    @Tag("REC-02")
    void takesFormulasTheirForce() {
        Depot depot = parcels.depot("=HYPERLINK(\"http://evil\")");
        parcels.parcel("XF-1", depot, "HKD", "1");
        assertThat(ReadSheet.first(file("xlsx", "filter=number:eq:XF-1&columns=depot.name"))
                        .column(0))
                .containsExactly("'=HYPERLINK(\"http://evil\")");
        assertThat(new String(file("csv", "filter=number:eq:XF-1&columns=depot.name"), StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK");
    }

    @Test
    @Tag("REC-02")
    void walksOverManyPagesWithoutLosingOrDoublingARow() {
        Depot depot = parcels.depot("Many");
        parcels.many(2_345, depot);
        for (String sort : List.of("dueDate", "-dueDate", "fee", "-createdAt", "id")) {
            ReadSheet sheet = ReadSheet.first(
                    file("xlsx", "filter=stops:contains:" + depot.id() + "&sort=" + sort + "&columns=number"));
            assertThat(sheet.column(0)).as(sort).hasSize(2_345).doesNotHaveDuplicates();
        }
    }

    @Test
    @Tag("SEC-02")
    void hidesWhatTheGridHides() {
        parcels.many(1, parcels.depot("Masked"));
        ReadSheet sheet = ReadSheet.first(file("xlsx", "sort=-id&columns=address"));
        assertThat(sheet.column(0).getFirst()).startsWith("••••");
        ApiClient.Reply hidden = api.get("/api/v1/parcels/export.xlsx?columns=remark");
        assertThat(hidden.status()).isEqualTo(400);
    }

    @Test
    void isKeptInTheTrailAndOnlyForThoseWhoMay() {
        var unused = file("csv", "filter=number:eq:NOBODY");
        assertThat(trail("EVIDENCE_READ", "export-clerk")).contains("0 rows as CSV; filter: number:eq:NOBODY");
        ApiClient looker = new ApiClient(context, grants.actor("export-looker", "PARCELS_READ"));
        assertThat(looker.get("/api/v1/parcels/export.xlsx").status()).isEqualTo(403);
        assertThat(trail("DENIED", "export-looker")).isNotEmpty();
        assertThat(api.get("/api/v1/parcels/export.xlsx?filtre=a:eq:b").status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/nowhere/export.xlsx").status()).isEqualTo(404);
    }

    private String trail(String kind, String who) {
        return database.sql("select words from activity where kind = ? and created_by = ? order by id desc limit 1")
                .params(kind, who)
                .query(String.class)
                .single();
    }

    @Test
    @Tag("REC-02")
    void runsInTheBackgroundWithAFileToFetch() throws IOException {
        Depot depot = parcels.depot("Later");
        parcels.many(30, depot);
        ApiClient.Reply reply = api.post(
                "/api/v1/parcels/actions/export-rows",
                "{\"format\":\"XLSX\",\"filter\":[\"stops:contains:%d\"],\"columns\":[\"number\"]}"
                        .formatted(depot.id()));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        JobProgress end = ended(reply.json().path("result").path("job").asLong());
        assertThat(end.state()).as(end.toString()).isEqualTo(JobState.DONE);
        assertThat(end.done()).isEqualTo(30);
        assertThat(end.message()).contains("30 rows written.");
        try (InputStream file =
                Acting.as(clerk, () -> jobs.fetch(end.id()).orElseThrow()).open()) {
            assertThat(ReadSheet.first(file.readAllBytes()).column(0)).hasSize(30);
        }
        assertThat(api.post("/api/v1/parcels/actions/export-rows", "{\"format\":\"CSV\",\"filter\":[\"x:eq:1\"]}")
                        .status())
                .isEqualTo(422);
    }

    private JobProgress ended(long job) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(deadline)) {
            JobProgress at = Acting.as(clerk, () -> jobs.progress(job).orElseThrow());
            if (at.state().isEnded()) {
                return at;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("job " + job + " did not end");
    }

    /** What is written has left: it is not kept until the end, however many rows there are. */
    @Test
    @Tag("REC-02")
    void writesWhileItReads() throws IOException {
        int rows = 200_000;
        var left = new java.util.concurrent.atomic.AtomicLong();
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int one) {
                left.incrementAndGet();
            }

            @Override
            public void write(byte[] some, int from, int count) {
                left.addAndGet(count);
            }
        };
        long half = 0;
        try (XlsxWriter writer = new XlsxWriter(counting, "Rows", 1_000_000)) {
            writer.headings(List.of(new SheetWriter.Heading("Row", 10)));
            for (int i = 0; i < rows; i++) {
                writer.row(new Object[] {"row " + i});
                half = i == rows / 2 ? left.get() : half;
            }
        }
        assertThat(half).isGreaterThan(left.get() / 3);
    }

    @Test
    void goesOnOnAnotherSheetWhenOneIsFull() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (XlsxWriter writer = new XlsxWriter(out, "Rows: all/[1]", 100)) {
            writer.headings(List.of(new SheetWriter.Heading("Row", 10)));
            for (int i : IntStream.range(0, 250).toArray()) {
                writer.row(new Object[] {"row " + i});
            }
        }
        List<ReadSheet> sheets = ReadSheet.sheets(out.toByteArray());
        assertThat(sheets).hasSize(3);
        assertThat(sheets.stream().mapToInt(sheet -> sheet.rows().size() - 1).sum())
                .isEqualTo(250);
        assertThat(sheets.get(2).texts(0)).containsExactly("Row");
    }
}
