package fundsdesk.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Actor;
import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.deposits.Day;
import fundsdesk.payouts.TransferBytes;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.statements.StatementRefund;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;

/** Reviewed refunds go into a file that two persons authorise, and from there to the bank. */
@DeskTest
class RefundTransferTests {

    private static final int AT_ONCE = 20;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TestOrders orders;

    @Autowired
    private TransferBytes bytes;

    @Autowired
    private JdbcClient database;

    private RefundCase its;
    private long refund;

    @BeforeEach
    void reviewed() {
        its = new RefundCase(desk, "800.00");
        refund = its.registered("500.10");
        TestDesk.done(its.approve(Day.REVIEWER, refund));
    }

    @ParameterizedTest
    @CsvSource({"PAIN_001_09,09", "PAIN_001_03,03"})
    @Tag("RFD-05")
    @Tag("FIL-04")
    void isValidByTheIsoSchemaAndAddsUpToWhatTheDatabaseSays(String format, String version) throws Exception {
        long abroad = TestDesk.done(its.register(
                Day.OPERATOR,
                "299.90",
                Map.of("payeeName", "MÜLLER & SÖHNE <陳大文>", "payeeBic", "DEUTDEFF"),
                "payee-name"));
        TestDesk.done(its.approve(Day.REVIEWER, abroad));
        TransferCase transfer = new TransferCase(desk, its.day, format);
        TestDesk.done(transfer.put(refund));
        TestDesk.done(transfer.put(abroad));
        TestDesk.done(transfer.export(TransferCase.CASHIER));
        byte[] written = bytes.of(transfer.file);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new ClassPathResource("iso20022/pain.001.001." + version + ".xsd").getURL())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(written)));
        Document xml =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(written));
        assertThat(text(xml, "CtrlSum")).containsExactly("800.00", "800.00");
        assertThat(new BigDecimal(text(xml, "CtrlSum").getFirst())).isEqualByComparingTo(sum(transfer));
        assertThat(text(xml, "NbOfTxs")).containsExactly("2", "2");
        assertThat(text(xml, "InstdAmt").stream().map(BigDecimal::new).reduce(BigDecimal::add))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("800"));
        assertThat(text(xml, "Nm")).contains("MÜLLER & SÖHNE <陳大文>");
    }

    private BigDecimal sum(TransferCase transfer) {
        return database.sql("select sum(amount) from transfer_payments where file_id = ?")
                .param(transfer.file)
                .query(BigDecimal.class)
                .single();
    }

    @Test
    @Tag("RFD-05")
    @Tag("FIL-04")
    void isWrittenAsTheBanksOwnTable() {
        long mapping = desk.create(
                "transfer-mappings",
                Map.of(
                        "name",
                        "Bank " + TestDesk.unique(),
                        "columns",
                        "Beneficiary=PAYEE_NAME\nAccount=PAYEE_ACCOUNT\nAmount=AMOUNT\nCharges=\"SHA\"",
                        "separator",
                        "SEMICOLON",
                        "decimalMark",
                        "COMMA"));
        assertThat(TransferCase.begin(desk, its.day, "BANK_CSV", Map.of())).isInstanceOf(Outcome.Invalid.class);
        assertThat(TransferCase.begin(desk, its.day, "PAIN_001_09", Map.of("mapping", mapping)))
                .isInstanceOf(Outcome.Invalid.class);
        TransferCase transfer = new TransferCase(
                desk, TestDesk.done(TransferCase.begin(desk, its.day, "BANK_CSV", Map.of("mapping", mapping))));
        TestDesk.done(transfer.put(refund));
        TestDesk.done(transfer.export(TransferCase.CASHIER));
        assertThat(new String(bytes.of(transfer.file), StandardCharsets.UTF_8))
                .isEqualTo("\"Beneficiary\";\"Account\";\"Amount\";\"Charges\"\r\n"
                        + "\"SOMEBODY\";\"999-1\";\"500,10\";\"SHA\"\r\n\"TOTAL\";\"1\";\"500,10\"\r\n");
        assertThat(desk.run(
                                TestDesk.SYSTEM,
                                "transfer-mappings",
                                null,
                                "create",
                                Map.of("name", "bad", "columns", "Beneficiary=WHO"))
                        .toString())
                .contains("transfer-mapping.unknown-column");
    }

    @Test
    @Tag("RFD-04")
    void twoPersonsWhoHadNoHandInItAuthoriseExactlyTheseBytes() {
        TransferCase transfer = new TransferCase(desk, its.day, "PAIN_001_09");
        assertThat(code(transfer.export(TransferCase.CASHIER))).isEqualTo("transfer.empty");
        TestDesk.done(transfer.put(refund));
        assertThat(code(transfer.authorise(TransferCase.FIRST, "0".repeat(64)))).isEqualTo("transfer.not-exported");
        TestDesk.done(transfer.export(TestDesk.person("erin")));
        for (Actor own : List.of(Day.OPERATOR, Day.REVIEWER, TransferCase.CASHIER, TestDesk.person("erin"))) {
            assertThat(code(transfer.authorise(own))).isEqualTo("transfer.own");
        }
        assertThat(code(transfer.authorise(TransferCase.FIRST, "0".repeat(64)))).isEqualTo("transfer.other-bytes");
        TestDesk.done(transfer.authorise(TransferCase.FIRST));
        assertThat(code(transfer.authorise(TransferCase.FIRST))).isEqualTo("transfer.authorised");
        assertThat(code(transfer.upload())).isEqualTo("transfer.not-released");
        TestDesk.done(transfer.authorise(TransferCase.SECOND));
        assertThat(transfer.row("status")).hasToString("RELEASED");
        assertThat(code(transfer.authorise(TestDesk.person("third")))).isEqualTo("transfer.not-exported");
        Actor reader = grants.actor("transfer-reader", "TRANSFER_FILES_READ");
        assertThat(desk.run(reader, "transfer-files", transfer.file, "upload", Map.of()))
                .isInstanceOf(Outcome.Denied.class);
    }

    @Test
    @Tag("RFD-04")
    void ofTwentyWhoAuthoriseAtOnceTwoDo() throws Exception {
        TransferCase transfer = new TransferCase(desk, its.day, "PAIN_001_09");
        TestDesk.done(transfer.put(refund));
        TestDesk.done(transfer.export(TransferCase.CASHIER));
        assertThat(atOnce(i -> transfer.authorise(TestDesk.person("head" + i)))).isEqualTo(2);
        assertThat(desk.rows("transfer-authorisations", Filter.where("file", Operator.EQ, transfer.file)))
                .hasSize(2);
    }

    @Test
    void onceReleasedItIsVoidedByNobodyAlone() {
        TransferCase transfer = new TransferCase(desk, its.day, "PAIN_001_09");
        TestDesk.done(transfer.put(refund));
        TestDesk.done(transfer.export(TransferCase.CASHIER));
        TestDesk.done(transfer.authorise(TransferCase.FIRST));
        TestDesk.done(transfer.authorise(TransferCase.SECOND));

        assertThat(transfer.annul()).isInstanceOf(Outcome.Awaiting.class);
        assertThat(transfer.row("status")).hasToString("RELEASED");
    }

    @Test
    @Tag("RFD-04")
    void aRefundIsInOneLiveFileUnderAnyRace() throws Exception {
        List<TransferCase> files = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> new TransferCase(desk, its.day, "PAIN_001_09"))
                .toList();
        assertThat(atOnce(i -> files.get(i).put(refund))).isEqualTo(1);
        assertThat(desk.rows("transfer-payments", Filter.where("originNumber", Operator.EQ, number())))
                .hasSize(1);
        assertThatThrownBy(() -> database.sql("""
                        insert into transfer_payments select -id, 0, now(), 'x', null, null, null, number || 'x', file_id,
                        origin, origin_id, origin_number, payee_name, payee_bank, null, payee_account, currency, amount,
                        'IN_FILE', null from transfer_payments where origin_number = ?
                        """).param(number()).update())
                .hasStackTraceContaining("transfer_payments_once");
    }

    @Test
    @Tag("RFD-04")
    void voidedBeforeItIsUploadedItsRefundsCanBePutIntoAnother() {
        TransferCase first = new TransferCase(desk, its.day, "PAIN_001_09");
        TestDesk.done(first.put(refund));
        assertThat(its.status(refund)).isEqualTo(RefundStatus.REMITTING);
        TestDesk.done(first.export(TransferCase.CASHIER));
        TestDesk.done(first.authorise(TransferCase.FIRST));
        TestDesk.done(first.annul());
        assertThat(its.status(refund)).isEqualTo(RefundStatus.PENDING_PROCESSING);
        assertThat(code(first.authorise(TransferCase.SECOND))).isEqualTo("transfer.not-exported");
        TransferCase second = new TransferCase(desk, its.day, "PAIN_001_09");
        TestDesk.done(second.put(refund));
        second.uploaded();
        assertThat(code(second.annul())).isEqualTo("transfer.not-voidable");
    }

    @Test
    void outOfADraftItIsTakenAndTheSumIsRight() {
        TransferCase transfer = new TransferCase(desk, its.day, "PAIN_001_09");
        TestDesk.done(transfer.put(refund));
        long other = its.registered("100.00");
        TestDesk.done(its.approve(Day.REVIEWER, other));
        TestDesk.done(transfer.put(other));
        assertThat(transfer.row("total")).hasToString("600.1000");
        TestDesk.done(desk.run(
                TransferCase.CASHIER,
                "transfer-payments",
                transfer.payment(0),
                "take-out",
                Map.of("reason", "not yet")));
        assertThat(transfer.row("total")).hasToString("500.1000");
        assertThat(its.status(other)).isEqualTo(RefundStatus.PENDING_PROCESSING);
        TestDesk.done(transfer.export(TransferCase.CASHIER));
        assertThat(code(transfer.put(other))).isEqualTo("transfer.not-draft");
        assertThat(desk.run(
                        TransferCase.CASHIER,
                        "transfer-payments",
                        transfer.payment(1),
                        "take-out",
                        Map.of("reason", "too late")))
                .isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    @Tag("RFD-03")
    void itIsPaidFromTheAccountThatItsMoneyCameInOn() {
        Day elsewhere = new Day(desk);
        assertThat(code(new TransferCase(desk, elsewhere, "PAIN_001_09").put(refund)))
                .isEqualTo("transfer.other-account");
        assertThat(its.status(refund)).isEqualTo(RefundStatus.PENDING_PROCESSING);
    }

    @Test
    void theDatabaseLetsNothingOfAWrittenFileChange() {
        TransferCase transfer = new TransferCase(desk, its.day, "PAIN_001_09");
        TestDesk.done(transfer.put(refund));
        TestDesk.done(transfer.export(TransferCase.CASHIER));
        assertThatThrownBy(() -> update("update transfer_contents set content = 'x' where file_id = ?", transfer))
                .hasStackTraceContaining("written once");
        assertThatThrownBy(() -> update("update transfer_payments set amount = 1 where file_id = ?", transfer))
                .hasStackTraceContaining("is closed");
        assertThatThrownBy(() -> update("update transfer_files set total = 1 where id = ?", transfer))
                .hasStackTraceContaining("does not change so");
        assertThatThrownBy(() -> update(
                        "update transfer_files set status = 'RELEASED', released_at = now() where id = ?", transfer))
                .hasStackTraceContaining("not authorised by two persons");
        assertThatThrownBy(() -> update("update transfer_files set sha256 = repeat('0', 64) where id = ?", transfer))
                .hasStackTraceContaining("does not change so");
    }

    private void update(String sql, TransferCase transfer) {
        database.sql(sql).param(transfer.file).update();
    }

    @Test
    void isProcessedOnceTheBanksDebitIsLinkedAndNotBefore() {
        TransferCase transfer = new TransferCase(desk, its.day, "PAIN_001_09");
        TestDesk.done(transfer.put(refund));
        long debit = debit("500.10");
        assertThat(code(process(Map.of("debit", debit)))).isEqualTo("transfer.not-uploaded");
        transfer.uploaded();
        assertThat(code(process(Map.of()))).isEqualTo("refund.no-evidence");
        assertThat(code(process(Map.of("debit", debit("500.11"))))).isEqualTo("line.other-amount");
        TestDesk.done(process(Map.of("debit", debit)));
        assertThat(its.status(refund)).isEqualTo(RefundStatus.PROCESSED);
        assertThat(desk.row("statement-lines", debit).get("result")).hasToString("REFUND");
        assertThat(desk.row("transfer-payments", transfer.payment(0)).get("status"))
                .hasToString("PAID");
        assertThat(process(Map.of("debit", debit))).isInstanceOf(Outcome.WrongState.class);
    }

    @Test
    @Tag("SRF-04")
    void refusedByTheBankItWaitsForAnotherFileAndItsLineIsToBeReturnedAgain() {
        RefundCase marked = new RefundCase(desk, "70.00");
        TestDesk.done(desk.run(
                Day.OPERATOR, "statement-lines", marked.line, "refund", Map.of("note", "whose"), "refund-marker"));
        long other = marked.registered("70.00");
        TestDesk.done(marked.approve(Day.REVIEWER, other));
        TransferCase transfer = new TransferCase(desk, marked.day, "PAIN_001_09");
        TestDesk.done(transfer.put(other));
        assertThat(rejected(marked, other)).isInstanceOf(Outcome.WrongState.class);
        transfer.uploaded();
        assertThat(orders.approve(rejected(marked, other))).isEqualTo("EXECUTED");
        assertThat(marked.status(other)).isEqualTo(RefundStatus.PENDING_PROCESSING);
        assertThat(desk.row("refunds", other).get("failure")).isEqualTo("account closed");
        assertThat(mark(marked)).isEqualTo(StatementRefund.Status.OPEN);
        TransferCase again = new TransferCase(desk, marked.day, "PAIN_001_03");
        TestDesk.done(again.put(other));
        assertThat(mark(marked)).isEqualTo(StatementRefund.Status.RETURNED);
    }

    private Outcome rejected(RefundCase of, long which) {
        return desk.runWithLetter(
                TransferCase.CASHIER,
                "refunds",
                which,
                "bank-rejected",
                Map.of("reason", "account closed"),
                "evidence");
    }

    private Object mark(RefundCase of) {
        return desk.rows("statement-refunds", Filter.where("line", Operator.EQ, of.line))
                .getFirst()
                .get("status");
    }

    private Outcome process(Map<String, ?> input) {
        return its.act(TransferCase.CASHIER, refund, "process", input);
    }

    private long debit(String amount) {
        return its.day.debited(amount);
    }

    private Object number() {
        return desk.row("refunds", refund).get("number");
    }

    private static List<String> text(Document xml, String name) {
        var found = xml.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    /** One of twenty. */
    private interface Try {
        Outcome as(int number);
    }

    private static int atOnce(Try what) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<Callable<Outcome>> all = IntStream.range(0, AT_ONCE)
                .<Callable<Outcome>>mapToObj(i -> () -> {
                    together.await();
                    return what.as(i);
                })
                .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            int done = 0;
            for (Future<Outcome> each : people.invokeAll(all)) {
                done += each.get().isDone() ? 1 : 0;
            }
            return done;
        }
    }

    private static String code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.code();
            case Outcome.WrongState wrong -> wrong.code();
            default -> outcome.toString();
        };
    }
}
