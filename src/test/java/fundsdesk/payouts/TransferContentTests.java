package fundsdesk.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.approvals.TestOrders;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Who sees and takes which bytes of a transfer file, before it is released and after. */
@DeskTest
class TransferContentTests {

    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private TestGrants grants;

    @Autowired
    private TransferDesk transfers;

    @Autowired
    private TransferContents contents;

    @Autowired
    private JdbcClient database;

    private PayCase its;
    private Actor cashier;
    private Actor head;

    @BeforeEach
    void begin() {
        its = new PayCase(desk, orders);
        String tag = String.valueOf(TestDesk.unique());
        cashier = grants.actor("cashier" + tag, "TRANSFER_FILES_READ", "TRANSFER_FILES_UPLOAD", "BANK_CARD_REVEAL");
        head = grants.actor("head" + tag, "TRANSFER_FILES_READ", "TRANSFER_FILES_AUTHORISE", "BANK_CARD_REVEAL");
    }

    @Test
    @Tag("RFD-04")
    void downloadedAgainItGivesTheSameBytesAndEachTimeIsKept() throws Exception {
        long file = its.exported("PAIN_001_09", Map.of(), "CHAN TAI MAN");
        String address = "/download/transfers/" + its.row(file, "number");
        ApiClient api = new ApiClient(context, cashier);
        assertThat(api.get(address).status()).isEqualTo(404);
        its.released(file);
        ApiClient.Reply first = api.get(address);
        ApiClient.Reply second = api.get(address);
        byte[] bytes = first.response().getContentAsByteArray();
        assertThat(first.status()).isEqualTo(200);
        assertThat(bytes).isEqualTo(second.response().getContentAsByteArray());
        assertThat(sha256(bytes)).isEqualTo(its.row(file, "sha256"));
        assertThat(first.response().getHeader("Content-Disposition"))
                .contains("\"" + its.row(file, "number") + ".xml\"");
        assertThat(taken(cashier, "transfer-files.download"))
                .hasSize(2)
                .allMatch(words -> words.endsWith(sha256(bytes)));
        assertThat(new ApiClient(context, head).get(address).status()).isEqualTo(404);
    }

    @Test
    @Tag("RFD-04")
    void whoeverAuthorisesLooksAtAllOfItBeforeUnderANameThatNoBankTakes() throws Exception {
        long file = its.exported("BANK_CSV", Map.of("mapping", its.tableIn("UTF_8")), "CHAN TAI MAN");
        String address = "/download/transfers/" + its.row(file, "number") + "/not-released";
        ApiClient.Reply looked = new ApiClient(context, head).get(address);
        assertThat(looked.status()).isEqualTo(200);
        assertThat(sha256(looked.response().getContentAsByteArray())).isEqualTo(its.row(file, "sha256"));
        assertThat(looked.response().getHeader("Content-Disposition"))
                .contains("\"NOT-RELEASED-" + its.row(file, "number") + ".csv.txt\"");
        assertThat(taken(head, "transfer-files.review-copy")).hasSize(1);
        assertThat(new ApiClient(context, cashier).get(address).status()).isEqualTo(404);
        Actor blind = grants.actor("blind" + TestDesk.unique(), "TRANSFER_FILES_READ", "TRANSFER_FILES_AUTHORISE");
        assertThat(new ApiClient(context, blind).get(address).status()).isEqualTo(404);
        its.released(file);
        assertThat(new ApiClient(context, head).get(address).status()).isEqualTo(404);
    }

    @Test
    @Tag("RFD-05")
    void aBig5TableIsWrittenAndReadInItsOwnCharacters() {
        long table = its.tableIn("BIG5");
        long file = its.exported("BANK_CSV", Map.of("mapping", table), "陳大文");
        byte[] bytes = contents.of(file).orElseThrow();
        assertThat(new String(bytes, BIG5)).contains("\"陳大文\",\"" + its.day.payingAccount + "\",\"10.00\"");
        assertThat(bytes).isNotEqualTo(new String(bytes, BIG5).getBytes(StandardCharsets.UTF_8));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "transfer-mappings", table, "edit", Map.of("characterSet", "UTF_8")));
        Acting.as(
                head,
                () -> assertThat(shown(file).content().orElseThrow().text()).isEqualTo(new String(bytes, BIG5)));
        int half = new String(bytes, BIG5).indexOf("陳") + 1;
        TransferContents.Beginning cut = contents.beginning(file, half).orElseThrow();
        assertThat(cut.text()).endsWith("\"").doesNotContain("\ufffd");
        assertThat(cut.isWhole()).isFalse();
        assertThat(cut.bytes()).isEqualTo(bytes.length);
    }

    @Test
    void whatTheBanksCharactersHaveNotIsRefusedAndNothingWritten() {
        long file = its.file("BANK_CSV", Map.of("mapping", its.tableIn("BIG5")));
        TestDesk.done(its.put(its.approved("ZOË ŁUKASZ"), file));
        assertThat(its.act(PayCase.CASHIER, file, "export", Map.of()).toString())
                .contains("transfer.characters");
        assertThat(contents.of(file)).isEmpty();
    }

    @Test
    void aFormulaIsPutIntoNoTable() {
        long formula = its.approved("=HYPERLINK(\"x\")");
        assertThat(its.put(formula, its.file("BANK_CSV", Map.of("mapping", its.tableIn("UTF_8"))))
                        .toString())
                .contains("transfer.formula", "WDR-");
        assertThat(desk.row("withdrawal-tasks", formula).get("status")).hasToString("APPROVED");
        TestDesk.done(its.put(formula, its.file("PAIN_001_09", Map.of())));
        assertThat(its.put(its.approved("CHAN\u202eIAT"), its.file("PAIN_001_09", Map.of()))
                        .toString())
                .contains("transfer.unreadable-character", "U+202E");
    }

    @Test
    void wholeAccountNumbersAreForThoseWhoMaySeeThem() {
        long file = its.exported("PAIN_001_09", Map.of(), "CHAN TAI MAN");
        Actor reader = grants.actor("reader" + TestDesk.unique(), "TRANSFER_FILES_READ", "TRANSFER_PAYMENTS_READ");
        Acting.as(reader, () -> {
            assertThat(shown(file).content()).isEmpty();
            assertThat(shown(file).offered()).isEmpty();
        });
        String rows = new ApiClient(context, reader)
                .get("/api/v1/transfer-payments?filter=file:eq:" + file)
                .json()
                .toString();
        assertThat(rows).contains("•••• ").doesNotContain(its.day.payingAccount);
        Acting.as(
                head,
                () -> assertThat(shown(file).content().orElseThrow().text())
                        .contains(its.day.payingAccount, "<CtrlSum>10.00</CtrlSum>"));
    }

    private TransferDesk.Shown shown(long file) {
        return transfers.shown(file).orElseThrow();
    }

    @Test
    void anAccountThatPaysNoMoreStopsItAtEachStep() {
        long draft = its.file("PAIN_001_09", Map.of());
        TestDesk.done(its.put(its.approved("CHAN TAI MAN"), draft));
        long written = its.exported("PAIN_001_09", Map.of(), "CHAN TAI MAN");
        long released = its.exported("PAIN_001_09", Map.of(), "CHAN TAI MAN");
        its.released(released);
        active(false);
        assertThat(its.act(PayCase.CASHIER, draft, "export", Map.of()).toString())
                .contains("company-account.inactive");
        Map<String, ?> fingerprint = Map.of("fingerprint", String.valueOf(its.row(written, "sha256")));
        assertThat(its.act(TestDesk.person("frank"), written, "authorise", fingerprint)
                        .toString())
                .contains("company-account.inactive");
        assertThat(new ApiClient(context, cashier)
                        .get("/download/transfers/" + its.row(released, "number"))
                        .status())
                .isEqualTo(409);
        assertThat(its.act(PayCase.CASHIER, released, "upload", Map.of())).isInstanceOf(Outcome.Unchecked.class);
        // It may have gone to the bank a moment before.
        TestDesk.done(its.act(PayCase.CASHIER, released, "upload", Map.of(), "transfer-too-late"));
        active(true);
        TestDesk.done(its.act(PayCase.CASHIER, draft, "export", Map.of()));
    }

    private void active(boolean is) {
        long account = desk.rows(
                        "company-bank-accounts",
                        fundsdesk.crud.Filter.where(
                                "accountNumber", fundsdesk.crud.Operator.EQ, its.day.companyAccount))
                .getFirst()
                .id();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "company-bank-accounts", account, "edit", Map.of("active", is)));
    }

    @Test
    void aDraftIsGivenAnotherDayAndNothingElse() {
        long file = its.file("PAIN_001_09", Map.of());
        assertThat(its.act(
                                PayCase.CASHIER,
                                file,
                                "reschedule",
                                Map.of(
                                        "executionDate",
                                        PayCase.tomorrow().minusDays(3).toString()))
                        .toString())
                .contains("error.transfer.past");
        String tomorrow = PayCase.tomorrow().plusDays(1).toString();
        TestDesk.done(its.act(PayCase.CASHIER, file, "reschedule", Map.of("executionDate", tomorrow)));
        assertThat(its.row(file, "executionDate")).hasToString(tomorrow);
        long written = its.exported("PAIN_001_09", Map.of(), "CHAN TAI MAN");
        assertThat(its.act(PayCase.CASHIER, written, "reschedule", Map.of("executionDate", tomorrow)))
                .isInstanceOf(Outcome.WrongState.class);
    }

    private List<String> taken(Actor by, String what) {
        return database.sql("select words from activity where created_by = ? and what = ?")
                .params(by.username(), what)
                .query(String.class)
                .list();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
