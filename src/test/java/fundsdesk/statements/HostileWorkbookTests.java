package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as no desk would make them, and as other banks' programs do: read, or refused with a reason. */
@Tag("STM-01")
@Tag("SAFE-05")
class HostileWorkbookTests {

    private static final CsvMapping MAPPING = new CsvMapping(
            "012-345",
            "HKD",
            ',',
            '.',
            "dd/MM/yyyy",
            Map.of(
                    CsvColumn.BOOKING_DATE, "Date",
                    CsvColumn.AMOUNT, "Amount",
                    CsvColumn.COUNTERPARTY_NAME, "Name"),
            Set.of(),
            StandardCharsets.UTF_8);
    private static final String HEADINGS = row(1, text("A", 1, "Date") + text("B", 1, "Amount") + text("C", 1, "Name"));
    private static final String NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @Test
    void whatFormulasCameToIsRead() {
        ReadFile file = read(book(HEADINGS
                + row(
                        2,
                        "<c r='A2' s='1'><f>TODAY()</f><v>46234</v></c><c"
                                + " r='B2'><f>SUM(1,2)</f><v>0.30000000000000004</v></c><c r='C2'"
                                + " t='str'><f>UPPER(X1)</f><v>CHAN TAI MAN</v></c>")));
        assertThat(file.line(0).bookingDate()).hasToString("2026-07-31");
        assertThat(file.line(0).amount()).hasToString("HKD 0.30");
        assertThat(file.line(0).counterparty().name()).contains("CHAN TAI MAN");
    }

    @Test
    void datesMayBeTextAndCellsMerged() {
        ReadFile file = read(book(HEADINGS
                + line(2, "31/07/2026", "10.5", "A")
                + row(3, text("A", 3, "30/07/2026") + "<c r='B3'><v>-7</v></c>")
                + "</sheetData><mergeCells><mergeCell ref='C2:C3'/></mergeCells><sheetData>"));
        assertThat(file.lines()).hasSize(2);
        assertThat(file.line(1).direction()).isEqualTo(Direction.DEBIT);
        assertThat(file.line(1).counterparty().name()).isEmpty();
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        Map<String, String> parts = parts(HEADINGS + row(2, "<c r='A2' s='1'><v>44772</v></c><c r='B2'><v>1</v></c>"));
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
        assertThat(read(zip(parts)).line(0).bookingDate()).hasToString("2026-07-31");
    }

    @Test
    void theStatementIsTheSheetWithTheHeadings() {
        ReadFile file =
                read(zip(parts(row(1, text("A", 1, "Dear customer")), HEADINGS + line(2, "31/07/2026", "1", "A"))));
        assertThat(file.lines()).hasSize(1);
        UnreadableStatement two = refused(
                zip(parts(HEADINGS + line(2, "31/07/2026", "1", "A"), HEADINGS + line(2, "31/07/2026", "2", "B"))));
        assertThat(Said.where(two)).isEqualTo("sheet S1");
        assertThat(Said.why(two)).contains("S0", "S1", "put all lines on one");
        assertThat(Said.why(refused(zip(parts(row(1, text("A", 1, "x")), row(1, text("A", 1, "y")))))))
                .contains("headings");
    }

    @Test
    void saysWhichRowCannotBeRead() {
        UnreadableStatement refused =
                refused(book(HEADINGS + line(2, "31/07/2026", "1", "A") + line(3, "30/02/2026", "2", "B")));
        assertThat(Said.whole(refused)).startsWith("test.xlsx, line 3, Date: ");
        assertThat(Said.why(refused(
                        book(HEADINGS + row(2, text("A", 2, "31/07/2026") + "<c r='B2' t='e'><v>#REF!</v></c>")))))
                .contains("no amount");
        assertThat(Said.why(refused(book(HEADINGS + line(2, "31/07/2026", "1.005", "A")))))
                .contains("1.005");
    }

    @Test
    void anOldOrEncryptedWorkbookIsNamed() {
        byte[] ole = new byte[2_000];
        int[] head = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        for (int i = 0; i < head.length; i++) {
            ole[i] = (byte) head[i];
        }
        assertThat(Said.why(refused(ole))).contains("without a password");
    }

    /** What a sheet says of its size is not believed, and no memory is taken for cells that are not there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='ZZZZZZ2'><v>1</v></c>",
                "<c r='ZZZZZZZZZZZZ2'><v>1</v></c>",
                "<c s='0' r = \"&#65;&#65;&#65;&#65;&#65;&#65;2\"><v>1</v></c>",
                "<c r='XFD2'><v>1</v></c>",
                "<c r='2A'><v>1</v></c>",
                "<c r=''><v>1</v></c>",
                "<c r='A2' t='s'><v>x</v></c>",
                "<c r='A2' s='9999'><v>1</v></c>",
                "<c r='A2'><v>1e999999999</v></c>",
                "<c r='A2'><v>12..3</v></c>",
                "<c r='A2'><v>&undeclared;</v></c>"
            })
    void aSheetThatLiesIsRefused(String cell) {
        assertThat(Said.why(refused(book("<dimension ref='A1:XFD1048576'/>" + HEADINGS + row(2, cell)))))
                .isNotBlank();
    }

    @Test
    void aTextThatIsNotInItsTableIsNoText() {
        ReadFile file = read(book(HEADINGS
                + row(2, text("A", 2, "31/07/2026") + "<c r='B2'><v>1</v></c>" + "<c r='C2' t='s'><v>99999</v></c>")));
        assertThat(file.line(0).counterparty().name()).isEmpty();
    }

    @Test
    void textOfTwoBytesHidesNothing() {
        byte[] wide = zip(parts(HEADINGS + row(2, "<c r='ZZZZZZ2'><v>1</v></c>")), StandardCharsets.UTF_16);
        assertThat(Said.why(refused(wide))).contains("unreasonably large");
    }

    /** The settings of a printer are no sheet. */
    @Test
    void whatIsNoSheetIsNotLookedAt() {
        Map<String, String> parts = parts(HEADINGS + line(2, "31/07/2026", "1", "A r='ZZZZZZ2'"));
        parts.put("xl/printerSettings/printerSettings1.bin", "\u0000\u0000 r='ZZZZZZ'");
        assertThat(read(zip(parts)).lines()).hasSize(1);
    }

    @Test
    void fetchesNothingAndExpandsNothing() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.close();
        });
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort() + "/x.dtd";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"" + "ha".repeat(100) + "\"><!ENTITY b \"" + "&a;".repeat(1_000)
                + "\"><!ENTITY c \"" + "&b;".repeat(1_000) + "\">]>";
        for (String doctype : new String[] {
            "<!DOCTYPE x SYSTEM \"" + url + "\">", "<!DOCTYPE x [<!ENTITY c SYSTEM \"" + url + "\">]>", laughs
        }) {
            for (String part : new String[] {"xl/workbook.xml", "xl/worksheets/sheet0.xml", "[Content_Types].xml"}) {
                Map<String, String> parts = parts(HEADINGS + line(2, "31/07/2026", "1", "&c;"));
                parts.computeIfPresent(part, (name, xml) -> doctype + xml);
                UnreadableStatement refused = refused(zip(parts));
                assertThat(Said.why(refused).length()).as(part).isLessThan(500);
            }
        }
        server.stop(0);
        assertThat(calls).hasValue(0);
    }

    private static ReadFile read(byte[] content) {
        ReadFile file = new ReadFile();
        try {
            new StatementFiles(StatementFiles.USUAL_MAX_BYTES)
                    .read("test.xlsx", new ByteArrayInputStream(content), MAPPING, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file;
    }

    private static UnreadableStatement refused(byte[] content) {
        UnreadableStatement refused = catchThrowableOfType(UnreadableStatement.class, () -> read(content));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static String line(int row, String date, String amount, String name) {
        return row(row, text("A", row, date) + "<c r='B" + row + "'><v>" + amount + "</v></c>" + text("C", row, name));
    }

    private static String row(int number, String cells) {
        return "<row r='" + number + "'>" + cells + "</row>";
    }

    private static String text(String column, int row, String words) {
        return "<c r='" + column + row + "' t='inlineStr'><is><t>" + words + "</t></is></c>";
    }

    private static byte[] book(String rows) {
        return zip(parts(rows));
    }

    /** The parts of a workbook with these sheets; their second cell style is that of a date. */
    private static Map<String, String> parts(String... sheets) {
        Map<String, String> parts = new LinkedHashMap<>();
        String types = "";
        String names = "";
        String links = "";
        for (int i = 0; i < sheets.length; i++) {
            types += "<Override PartName='/xl/worksheets/sheet" + i
                    + ".xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>";
            names += "<sheet name='S" + i + "' sheetId='" + (i + 1) + "' r:id='rId" + i + "'/>";
            links += relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml");
            parts.put(
                    "xl/worksheets/sheet" + i + ".xml",
                    "<worksheet xmlns='" + NS + "'><sheetData>" + sheets[i] + "</sheetData></worksheet>");
        }
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override"
                        + " PartName='/xl/workbook.xml'"
                        + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/><Override"
                        + " PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument."
                        + "spreadsheetml.styles+xml'/>" + types + "</Types>");
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/_rels/workbook.xml.rels", relations(links + relation("rIdS", "styles", "styles.xml")));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + NS + "'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + NS
                        + "' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                        + names + "</sheets></workbook>");
        return parts;
    }

    private static String relations(String all) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + all
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id
                + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "' Target='"
                + target + "'/>";
    }

    private static byte[] zip(Map<String, String> parts) {
        return zip(parts, StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> parts, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(charset));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
