package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.crud.Call;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.UploadedFile;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** CSV and Excel files by the mapping that is kept for their account, and statements with something missing. */
@DeskTest
class StatementMappingTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private fundsdesk.crud.Desk actions;

    @Autowired
    private ImportStatements imports;

    @Autowired
    private BankStatementScreen screen;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    private Day day;
    private long mapping;

    @BeforeEach
    void begin() {
        day = new Day(desk);
        mapping = desk.create("statement-mappings", attributes(day.companyAccount));
    }

    private static Map<String, Object> attributes(String account) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("name", "Mapping of " + account);
        attributes.put("account", account);
        attributes.put("currency", "HKD");
        attributes.put("bookingDate", "Date");
        attributes.put("credit", "Deposit");
        attributes.put("debit", "Withdrawal");
        attributes.put("balance", "Balance");
        attributes.put("bankReference", "Reference");
        attributes.put("counterpartyName", "Name");
        return attributes;
    }

    @Test
    @Tag("STM-01")
    void readsCsvByTheMappingOfItsAccount() throws IOException {
        String reference = Day.unusual();
        TestDesk.done(load(csv(reference, "50.00", "1050.00").getBytes(StandardCharsets.UTF_8), "day.csv"));
        Row line = desk.row("statement-lines", day.line(reference));
        assertThat(line.get("amount")).hasToString("50.0000");
        assertThat(line.get("remitterName")).isEqualTo("陳大文");
        assertThat(statement().get("status")).isEqualTo(BankStatement.Status.ACCEPTED);
    }

    @Test
    @Tag("STM-01")
    void readsCsvInTheCharactersOfHongKong() throws IOException {
        String reference = Day.unusual();
        TestDesk.done(load(csv(reference, "50.00", "1050.00").getBytes(Charset.forName("Big5-HKSCS")), "day.csv"));
        assertThat(desk.row("statement-lines", day.line(reference)).get("remitterName"))
                .isEqualTo("陳大文");
    }

    @Test
    @Tag("STM-01")
    @Tag("FIL-03")
    void readsExcelWithItsOwnDatesAndNumbers() throws IOException {
        String reference = Day.unusual();
        TestDesk.done(load(workbook(reference), "day.xlsx"));
        Row line = desk.row("statement-lines", day.line(reference));
        assertThat(line.get("bookingDate")).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(line.get("amount")).hasToString("1234.5000");
        assertThat(statement().get("format")).isEqualTo("XLSX");
        assertThat(statement().get("closingBalance")).hasToString("2234.5000");
    }

    @Test
    @Tag("STM-01")
    void withoutAMappingATableIsRefused() throws IOException {
        assertThat(load(workbook("X1"), "day.xlsx", null)).isInstanceOf(Outcome.Invalid.class);
        assertThat(load("Date,Deposit\n".getBytes(StandardCharsets.UTF_8), "day.csv", null))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Tag("STM-07")
    void aTornWorkbookIsRefusedWhole() throws IOException {
        byte[] torn = java.util.Arrays.copyOf(workbook("X2"), 300);
        assertThat(load(torn, "day.xlsx")).isInstanceOf(Outcome.Invalid.class);
        assertThat(statements()).isEmpty();
    }

    @Test
    @Tag("STM-01")
    void aMappingThatReadsNothingIsRefused() {
        Map<String, Object> wrong = attributes(day.companyAccount);
        wrong.put("name", "Another of " + day.companyAccount);
        wrong.put("datePattern", "dd/MM");
        assertThat(desk.run(TestDesk.SYSTEM, "statement-mappings", null, "create", wrong)
                        .isDone())
                .isFalse();
    }

    @Test
    @Tag("STM-01")
    void saysWhatAFileWouldBringBeforeItIsImported() throws IOException {
        byte[] content = csv(Day.unusual(), "50.00", "1050.00").getBytes(StandardCharsets.UTF_8);
        assertThat(preview(content).checks())
                .singleElement()
                .satisfies(check -> assertThat(check.message().args()).startsWith(day.companyAccount, 1, 1));
        assertThat(statements()).isEmpty();
        TestDesk.done(load(content, "day.csv"));
        assertThat(preview(content).checks().getFirst().message().args()).startsWith(day.companyAccount, 1, 0);
    }

    @Test
    @Tag("STM-03")
    void aStatementThatDoesNotSayHowItEndsWaitsForAPerson() {
        String file = day.file("1000,00", "1010,00", day.line("10,00", Day.unusual(), "X"))
                .replaceAll(":62F:[^\n]*\n", "");
        desk.importStatement(Day.OPERATOR, file);
        assertThat(statements())
                .allSatisfy(each -> assertThat(each.get("status")).isEqualTo(BankStatement.Status.QUARANTINED));
    }

    @Test
    @Tag("STM-03")
    void flagsNumbersThatAreMissing() {
        String first = day.file("1000,00", "1010,00", day.line("10,00", Day.unusual(), "X"));
        String third = day.file("1010,00", "1020,00", day.line("10,00", Day.unusual(), "X"))
                .replace(":28C:2/1", ":28C:4/1");
        TestDesk.done(desk.importStatement(Day.OPERATOR, first));
        TestDesk.done(desk.importStatement(Day.OPERATOR, third));
        assertThat(statement().get("missingNumbers")).isEqualTo(2);
        assertThat(statement().get("status")).isEqualTo(BankStatement.Status.ACCEPTED);
    }

    @Test
    @Tag("STM-04")
    void twoLinesAlikeAreTwoAndTheSameStatementAgainIsNone() {
        String alike = day.line("10,00", "NONREF", "CASH DEPOSIT").replace("NONREF//NONREF", "NONREF");
        String file = day.file("1000,00", "1020,00", alike + alike);
        TestDesk.done(desk.importStatement(Day.OPERATOR, file));
        assertThat(statement().get("linesAdded")).isEqualTo(2);
        TestDesk.done(desk.importStatement(Day.OPERATOR, file));
        assertThat(statements()).hasSize(1);
    }

    private static String csv(String reference, String amount, String balance) {
        return "Account statement\nDate,Reference,Name,Deposit,Withdrawal,Balance\n31/07/2026," + reference + ",陳大文,"
                + amount + ",," + balance + "\n";
    }

    private static byte[] workbook(String reference) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "Bank", "1.0");
        Worksheet sheet = book.newWorksheet("Sheet1");
        List<String> headings = List.of("Date", "Reference", "Name", "Deposit", "Withdrawal", "Balance");
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
        }
        sheet.value(1, 0, LocalDate.of(2026, 7, 31));
        sheet.style(1, 0).format("yyyy-mm-dd").set();
        sheet.value(1, 1, reference);
        sheet.value(1, 2, "CHAN TAI MAN");
        sheet.value(1, 3, new BigDecimal("1234.5"));
        sheet.value(1, 5, new BigDecimal("2234.5"));
        book.finish();
        return out.toByteArray();
    }

    private Outcome load(byte[] content, String name) throws IOException {
        return load(content, name, mapping);
    }

    private Outcome load(byte[] content, String name, @org.jspecify.annotations.Nullable Long by) throws IOException {
        UploadedFile upload = upload(content, name);
        return Acting.as(Day.OPERATOR, () -> actions.perform(Call.of(screen, imports, input(upload, by))));
    }

    private Checklist preview(byte[] content) throws IOException {
        UploadedFile upload = upload(content, "day.csv");
        return Acting.as(
                Day.OPERATOR,
                () -> Objects.requireNonNull(transaction.execute(status -> imports.checks(input(upload, mapping)))));
    }

    private ImportStatements.Input input(UploadedFile upload, @org.jspecify.annotations.Nullable Long by) {
        return new ImportStatements.Input(
                upload,
                by == null
                        ? null
                        : transaction.execute(status -> {
                            StatementMapping found = entities.find(StatementMapping.class, by);
                            found.mapping();
                            return found;
                        }));
    }

    private static UploadedFile upload(byte[] content, String name) throws IOException {
        Path file = Files.createTempFile("statement", name);
        Files.write(file, content);
        return new UploadedFile(name, content.length, file);
    }

    private Row statement() {
        return statements().getFirst();
    }

    private List<Row> statements() {
        long account = transaction.execute(status ->
                entities.find(StatementMapping.class, mapping).account().id());
        return desk.rows("bank-statements", Filter.where("account", Operator.EQ, account));
    }
}
