package fundsdesk.crud.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.FilterCodec;
import fundsdesk.crud.Languages;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.jobs.JobProgress;
import fundsdesk.crud.jobs.JobState;
import fundsdesk.crud.jobs.Jobs;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.Depot;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.Parcels;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Rows from files: tried first, then added, and what does not fit comes back to be corrected. */
@DeskTest
@Tag("FW-12")
class ImportTests {

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

    @Autowired
    private ImportRuns runs;

    @Autowired
    private FilterCodec filters;

    private Actor clerk;
    private ApiClient api;

    @BeforeEach
    void signIn() {
        clerk = grants.actor(
                "import-clerk", "PARCELS_READ", "PARCELS_CREATE", "PARCELS_IMPORT", "DEPOTS_READ", "JOBS_READ");
        api = new ApiClient(context, clerk);
    }

    private long check(String name, byte[] content) {
        MockMultipartFile file = new MockMultipartFile("file", name, "application/octet-stream", content);
        ApiClient.Reply reply = api.send(MockMvcRequestBuilders.multipart("/api/v1/parcels/actions/check-import")
                .file(file));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json().path("result").path("job").asLong();
    }

    private long checkText(String text) {
        return check("parcels.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private ApiClient.Reply start(long check, boolean onlyGood) {
        return api.post(
                "/api/v1/parcels/actions/import",
                "{\"check\":%d,\"onlyGood\":%s,\"reason\":\"from the depot\"}".formatted(check, onlyGood));
    }

    private long started(long check, boolean onlyGood) {
        ApiClient.Reply reply = start(check, onlyGood);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json().path("result").path("job").asLong();
    }

    private JobProgress ended(long job) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(deadline)) {
            JobProgress at = Acting.as(clerk, () -> jobs.progress(job).orElseThrow());
            if (at.state().isEnded()) {
                return at;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("job " + job + " did not end");
    }

    private JsonNode told(long job) {
        JobProgress end = ended(job);
        assertThat(end.state()).as(end.toString()).isEqualTo(JobState.DONE);
        return api.get("/api/v1/imports/" + job).json();
    }

    private String failure(long job) {
        JobProgress end = ended(job);
        assertThat(end.state()).isEqualTo(JobState.FAILED);
        return end.message().orElseThrow();
    }

    private byte[] result(long job) throws IOException {
        try (InputStream file =
                Acting.as(clerk, () -> jobs.fetch(job).orElseThrow()).open()) {
            return file.readAllBytes();
        }
    }

    private List<String> shown(Filter filter) {
        String query = filters.writeParts(filter).stream()
                .map(part -> "filter=" + part)
                .collect(Collectors.joining("&"));
        return api.get("/api/v1/parcels?" + query).json().path("rows").findValuesAsString("number");
    }

    private int stored(String start) {
        return database.sql("select count(*) from parcels where number like ?")
                .param(start + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void addsAllRowsUnderOneReasonThatTheirHistoryShows() {
        Depot depot = parcels.depot("Sheet");
        long check = checkText("number,depot,currency,fee,pieces,dueDate,fragile,marks\n"
                + "IA-1," + depot.code() + ",HKD,\"1,200.50\",2,2026-03-01,yes,Keep dry; THIS_SIDE_UP\n"
                + "IA-2,,USD,7,,,,\n");
        JsonNode tried = told(check);
        assertThat(tried.path("good").asInt()).as(tried.toString()).isEqualTo(2);
        assertThat(stored("IA-")).isZero();
        parcels.parcel("1");
        long job = started(check, false);
        JsonNode added = told(job);
        parcels.parcel("2");
        assertThat(added.path("good").asInt()).isEqualTo(2);
        assertThat(stored("IA-")).isEqualTo(2);
        assertThat(shown(runs.added(job))).as("what the grid is filtered to").containsExactlyInAnyOrder("IA-1", "IA-2");
        assertThat(database.sql("select fee from parcels where number = 'IA-1' and depot_id = ? and fragile")
                        .param(depot.id())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1200.50");
        assertThat(database.sql("select r.reason from parcels_aud a join revinfo r on r.rev = a.rev"
                                + " where a.number = 'IA-2' and r.action = 'parcels.import'")
                        .query(String.class)
                        .list())
                .containsExactly("from the depot");
        assertThat(start(check, false).json().toString()).contains("imported already");
    }

    @Test
    void saysWhatIsWrongWithWhichCellAndChangesNothing() {
        parcels.parcel("IB-0", null, "HKD", "1");
        long check = checkText("number,depot,currency,fee,dueDate\n"
                + "IB-0,,HKD,1,\n"
                + "IB-1,nowhere,HKD,-1,\n"
                + "IB-2,,HKD,much,31.12.2026\n"
                + ",,HKD,1,\n"
                + "IB-3,,HKD,1,2026-12-31\n"
                + "IB-3,,HKD,1,\n");
        JsonNode tried = told(check);
        assertThat(tried.path("bad").asInt()).as(tried.toString()).isEqualTo(5);
        assertThat(tried.path("errors")
                        .valueStream()
                        .map(each -> each.path("row").asInt() + " "
                                + each.path("attribute").asString()))
                .containsExactlyInAnyOrder("2 number", "3 depot", "4 fee", "4 dueDate", "5 number", "7 number");
        assertThat(tried.toString()).contains("There is no \\\"nowhere\\\"", "The same as row 6 of this file");
        assertThat(stored("IB-")).isEqualTo(1);
        assertThat(start(check, false).status()).isEqualTo(422);
        assertThat(told(started(check, true)).path("good").asInt()).isEqualTo(1);
        assertThat(stored("IB-")).isEqualTo(2);
    }

    @Test
    void givesTheRowsThatDoNotFitBackToBeCorrected() throws IOException {
        long check = checkText("Number;Currency;Fee\nIC-1;HKD;1\nIC-2;HKD;-4\nIC-3;HKD;x\n");
        assertThat(told(check).path("bad").asInt()).isEqualTo(2);
        ReadSheet sheet = ReadSheet.first(result(check));
        assertThat(sheet.texts(0)).containsExactly("# Row", "# What is wrong", "Number", "Currency", "Fee");
        assertThat(sheet.column(2)).containsExactly("IC-2", "IC-3");
        long again = check("corrected.xlsx", result(check));
        assertThat(told(again)
                        .path("errors")
                        .valueStream()
                        .map(each -> each.path("given").asString()))
                .containsExactly("-4", "x");
    }

    @Test
    void refusesWhenOtherRowsFitThanWereShown() {
        long check = checkText("number,currency,fee\nID-1,HKD,1\nID-2,HKD,1\n");
        assertThat(told(check).path("good").asInt()).isEqualTo(2);
        parcels.parcel("ID-2", null, "HKD", "1");
        assertThat(failure(started(check, true))).contains("Check the file again");
        assertThat(stored("ID-1")).isZero();
    }

    @Test
    void understandsItsOwnTemplateInEveryLanguageAndLeavesOutTheExample() throws IOException {
        Depot depot = parcels.depot("Template");
        byte[] template =
                api.get("/api/v1/parcels/import-template.xlsx").response().getContentAsByteArray();
        ReadSheet sheet = ReadSheet.first(template);
        assertThat(sheet.texts(0)).startsWith("#fundsdesk parcels", "number", "depot");
        assertThat(sheet.texts(1)).contains("Number *", "Depot");
        assertThat(failure(check("template.xlsx", template))).contains("no rows");
        long check = check("filled.xlsx", filled(depot.code()));
        JsonNode tried = told(check);
        assertThat(tried.path("good").asInt()).as(tried.toString()).isEqualTo(1);
    }

    /** Nobody has to know a code: what is allowed is listed, and cells with few values offer them. */
    @Test
    @Tag("FIL-01")
    void theTemplateSpeaksTheReadersLanguageAndOffersWhatIsAllowed(
            @Autowired ImportTemplate templates, @Autowired Screens screens) throws IOException {
        LocaleContextHolder.setLocale(Languages.TRADITIONAL);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Screen<?> cards = screens.required("bank-cards");
            Acting.as(TestDesk.SYSTEM, () -> written(templates, cards, out));
            List<ReadSheet> sheets = ReadSheet.sheets(out.toByteArray());
            assertThat(sheets.getFirst().texts(1)).contains("賬號 *", "貨幣");
            String guide = String.join("\n", sheets.get(1).column(2));
            assertThat(guide).contains("儲蓄, 往來, 多幣種, 扣賬卡", "HKD");
            assertThat(part(out.toByteArray(), "xl/worksheets/sheet1.xml"))
                    .containsPattern("<dataValidation [^>]*type=\"list\"");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static boolean written(ImportTemplate templates, Screen<?> screen, ByteArrayOutputStream out) {
        try {
            templates.write(screen, out);
            return true;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        Path file = Files.createTempFile("template", ".xlsx");
        try {
            Files.write(file, workbook);
            // By its directory: parts over 100 KB are written with sizes that a stream of entries does not take.
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Names in the first row, labels of another language under them, a date as a spreadsheet keeps it. */
    private static byte[] filled(String depot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("寄件");
            List<String> names = List.of("#fundsdesk parcels", "number", "depot", "currency", "fee", "dueDate");
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i, names.get(i));
                sheet.value(1, i, "標題" + i);
            }
            sheet.value(2, 1, "IE-1");
            sheet.value(2, 2, depot);
            sheet.value(2, 3, "HKD");
            sheet.value(2, 4, 12.5);
            sheet.value(2, 5, java.time.LocalDate.of(2026, 3, 1));
        }
        return out.toByteArray();
    }

    @Test
    @Tag("SAFE-05")
    void refusesFilesThatAreNotWhatTheySay() throws IOException {
        assertThat(failure(checkText("number,currency,fee\n"))).contains("no rows");
        assertThat(failure(checkText("number,colour\nX,red\n"))).contains("colour");
        assertThat(failure(checkText("currency\nHKD\n"))).contains("Number");
        assertThat(failure(check("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}))).contains("no workbook");
        assertThat(failure(check("a.csv", new byte[] {'n', (byte) 0xff, (byte) 0xfe, '\n', 'x'})))
                .contains("UTF-8");
        assertThat(failure(check("bomb.xlsx", bomb()))).contains("unfolds");
    }

    /** 700 MB of nothing in less than one. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 700; i++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    @Test
    @Tag("SEC-02")
    void isOnlyForThoseWhoMayAndForTheirOwn() {
        long check = checkText("number,currency,fee\nIF-1,HKD,1\n");
        var unused = told(check);
        ApiClient other = new ApiClient(context, grants.actor("import-other", "PARCELS_READ", "PARCELS_IMPORT"));
        assertThat(other.get("/api/v1/imports/" + check).status()).isEqualTo(404);
        assertThat(other.post("/api/v1/parcels/actions/import", "{\"check\":" + check + ",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(422);
        ApiClient looker = new ApiClient(context, grants.actor("import-looker", "PARCELS_READ", "PARCELS_CREATE"));
        assertThat(looker.get("/api/v1/parcels/import-template.xlsx").status()).isEqualTo(403);
        assertThat(looker.post("/api/v1/parcels/actions/import", "{}").status()).isEqualTo(403);
        assertThat(start(check, false).status()).isEqualTo(200);
    }
}
