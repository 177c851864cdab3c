package fundsdesk.edda;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.UploadedFile;
import fundsdesk.deposits.Day;
import fundsdesk.ledger.LedgerService;
import fundsdesk.reference.Method;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mandates kept in step with the bank, and debits that go once. */
@DeskTest
class EddaTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestEddaBank bank;

    @Autowired
    private LedgerService ledger;

    @Autowired
    private fundsdesk.crud.Desk runs;

    @Autowired
    private MandateScreen mandates;

    @Autowired
    private ModifyMandate modify;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    private Day day;
    private final String reference = "MND-" + TestDesk.unique();
    private String bankCode = "";

    @BeforeEach
    void begin() {
        day = new Day(desk);
        bankCode = String.valueOf(desk.row("banks", day.bank).get("code"));
    }

    @AfterEach
    void forget() {
        bank.mandates.clear();
    }

    @Test
    @Tag("EDDA-01")
    @Tag("EDDA-02")
    void refreshSaysWhatChangedAndKeepsWhatPeopleWrote() {
        bank.knows(reference, day.clientNumber(), bankCode, "PENDING_BANK");
        assertThat(refreshed().added()).containsExactly(reference + ": PENDING_BANK");
        long mandate = mandate();
        TestDesk.done(run("edda-authorizations", mandate, "remark", Map.of("text", "call on Friday")));
        assertThat(refreshed().changed()).isEmpty();
        bank.knows(reference, day.clientNumber(), bankCode, "ACTIVE");
        assertThat(refreshed().changed()).containsExactly(reference + ": PENDING_BANK → ACTIVE");
        assertThat(status("edda-authorizations", mandate)).isEqualTo(MandateStatus.ACTIVE);
        assertThat(kept("words", "remarks", mandate)).containsExactly("call on Friday");
    }

    @Test
    @Tag("EDDA-01")
    void refreshLeavesAloneWhatItCannotPlaceAndWhatEndedHere() {
        bank.knows(reference, "NOBODY", bankCode, "ACTIVE");
        assertThat(refreshed().unsettled()).singleElement().asString().contains("NOBODY");
        bank.knows(reference, day.clientNumber(), bankCode, "ACTIVE");
        refreshed();
        TestDesk.done(modified("CANCELLED", List.of()));
        assertThat(refreshed().unsettled()).containsExactly(reference + ": CANCELLED, ACTIVE");
        assertThat(status("edda-authorizations", mandate())).isEqualTo(MandateStatus.CANCELLED);
    }

    @Test
    @Tag("EDDA-03")
    void becomesActiveWithEvidenceOnlyAndNeverOutOfTurn() throws Exception {
        bank.knows(reference, day.clientNumber(), bankCode, "PENDING_OTP");
        refreshed();
        assertThat(modified("ACTIVE", List.of()).toString()).contains("edda.illegal");
        TestDesk.done(modified("PENDING_BANK", List.of()));
        assertThat(modified("ACTIVE", List.of()).toString()).contains("edda.evidence");
        assertThat(status("edda-authorizations", mandate())).isEqualTo(MandateStatus.PENDING_BANK);
        Path letter = Files.write(folder.resolve("letter.pdf"), "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8));
        TestDesk.done(modified("ACTIVE", List.of(new UploadedFile("letter.pdf", Files.size(letter), letter))));
        assertThat(status("edda-authorizations", mandate())).isEqualTo(MandateStatus.ACTIVE);
        assertThat(kept("name", "attachments", mandate())).containsExactly("letter.pdf");
    }

    @Test
    @Tag("EDDA-04")
    void isDeletedInProgressOnly() {
        bank.knows(reference, day.clientNumber(), bankCode, "ACTIVE");
        refreshed();
        Map<String, String> reason = Map.of("reason", "set up twice");
        assertThat(run("edda-authorizations", mandate(), "delete", reason).toString())
                .contains("edda.not-deletable");
        String other = "MND-" + TestDesk.unique();
        bank.knows(other, day.clientNumber(), bankCode, "PENDING_OTP");
        refreshed();
        long pending = desk.rows("edda-authorizations", Filter.where("debtorReference", Operator.EQ, other))
                .getFirst()
                .id();
        TestDesk.done(run("edda-authorizations", pending, "delete", reason));
    }

    @Test
    @Tag("EDDA-05")
    @Tag("CHN-02")
    void aSettledDebitIsCreditedOnce() {
        long debit = sent("1200.00");
        awaitStatus(debit, DebitStatus.SETTLED);
        Row row = desk.row("edda-debits", debit);
        Row deposit = desk.rows(
                        "deposit-applications", Filter.where("number", Operator.EQ, String.valueOf(row.get("deposit"))))
                .getFirst();
        assertThat(String.valueOf(deposit.get("creditedAmount"))).startsWith("1200.00");
        assertThat(ledger.balances(day.account).getFirst().posted().amount()).isEqualByComparingTo("1200.00");
        assertThat(bank.sent.get(String.valueOf(row.get("number")))).isEqualTo(1);
        assertThat(run("edda-debits", debit, "send", Map.of()).toString()).contains("debit.sent");
        assertThat(run("edda-debits", debit, "ask", Map.of()).toString()).contains("debit.not-at-bank");
    }

    @Test
    @Tag("EDDA-05")
    void withoutAnAnswerItIsAskedForByTheSameKeyAndNeverSentAgain() {
        long debit = sent("99.00");
        awaitStatus(debit, DebitStatus.UNKNOWN);
        assertThat(run("edda-debits", debit, "send", Map.of()).toString()).contains("debit.sent");
        assertThat(ledger.balances(day.account))
                .allMatch(balance -> balance.posted().isZero());
        TestDesk.done(run("edda-debits", debit, "ask", Map.of()));
        assertThat(status("edda-debits", debit)).isEqualTo(DebitStatus.SETTLED);
        assertThat(ledger.balances(day.account).getFirst().posted().amount()).isEqualByComparingTo("99.00");
        assertThat(bank.sent.get(String.valueOf(desk.row("edda-debits", debit).get("number"))))
                .isEqualTo(1);
    }

    @Test
    @Tag("EDDA-05")
    void aRejectedOneMovesNothing() {
        long debit = sent("13.00");
        awaitStatus(debit, DebitStatus.REJECTED);
        assertThat(desk.row("edda-debits", debit).get("bankReason")).isEqualTo("AM04 Insufficient funds");
        assertThat(ledger.balances(day.account))
                .allMatch(balance -> balance.posted().isZero());
    }

    @Test
    @Tag("EDDA-05")
    void staysWithinAnActiveMandatesLimit() {
        bank.knows(reference, day.clientNumber(), bankCode, "ACTIVE");
        refreshed();
        assertThat(created("5000.01").toString()).contains("debit-limit");
        long debit = TestDesk.done(created("5000.00"));
        TestDesk.done(modified("SUSPENDED", List.of()));
        assertThat(created("1.00").toString()).contains("debit-limit");
        assertThat(run("edda-debits", debit, "send", Map.of()).toString()).contains("edda.not-active");
    }

    @Test
    @Tag("CFG-03")
    void whereADocumentIsNeededADebitIsNotSentWithoutIt() {
        bank.knows(reference, day.clientNumber(), bankCode, "ACTIVE");
        refreshed();
        long debit = TestDesk.done(created("14.00"));
        long method = desk.rows("deposit-methods", Filter.where("method", Operator.EQ, Method.EDDA))
                .getFirst()
                .id();
        TestDesk.done(run(TestDesk.SYSTEM, "deposit-methods", method, "edit", Map.of("documentNeeded", true)));
        try {
            assertThat(run("edda-debits", debit, "send", Map.of()).toString()).contains("debit-document");
            assertThat(status("edda-debits", debit)).isEqualTo(DebitStatus.CREATED);
        } finally {
            TestDesk.done(run(TestDesk.SYSTEM, "deposit-methods", method, "edit", Map.of("documentNeeded", false)));
        }
        TestDesk.done(run("edda-debits", debit, "send", Map.of()));
    }

    private long sent(String amount) {
        bank.knows(reference, day.clientNumber(), bankCode, "ACTIVE");
        refreshed();
        long debit = TestDesk.done(created(amount));
        TestDesk.done(run("edda-debits", debit, "send", Map.of()));
        return debit;
    }

    private Outcome created(String amount) {
        return run(
                "edda-debits",
                null,
                "create",
                Map.of("mandate", mandate(), "amount", amount, "companyAccount", day.companyAccount));
    }

    private Outcome modified(String status, List<UploadedFile> evidence) {
        ModifyMandate.Input input = new ModifyMandate.Input(MandateStatus.valueOf(status), "as told", evidence);
        long mandate = mandate();
        return fundsdesk.access.Acting.as(
                Day.REVIEWER, () -> runs.perform(fundsdesk.crud.Call.on(mandates, modify, mandate, input)));
    }

    private RefreshMandates.Refreshed refreshed() {
        Outcome outcome = run("edda-authorizations", null, "refresh", Map.of());
        TestDesk.done(outcome);
        return (RefreshMandates.Refreshed) java.util.Objects.requireNonNull(((Outcome.Done) outcome).result());
    }

    private long mandate() {
        return desk.rows("edda-authorizations", Filter.where("debtorReference", Operator.EQ, reference))
                .getFirst()
                .id();
    }

    private List<String> kept(String column, String table, long mandate) {
        return database.sql("select " + column + " from " + table + " where subject = 'EddaMandate' and subject_id = ?")
                .param(mandate)
                .query(String.class)
                .list();
    }

    private Object status(String screen, long id) {
        return java.util.Objects.requireNonNull(desk.row(screen, id).get("status"));
    }

    private void awaitStatus(long debit, DebitStatus status) {
        for (int tries = 0; tries < 400 && status("edda-debits", debit) != status; tries++) {
            LockSupport.parkNanos(25_000_000);
        }
        assertThat(status("edda-debits", debit)).isEqualTo(status);
    }

    private Outcome run(
            String screen, @org.jspecify.annotations.Nullable Long id, String action, Map<String, ?> input) {
        return run(Day.OPERATOR, screen, id, action, input);
    }

    private Outcome run(
            Actor by, String screen, @org.jspecify.annotations.Nullable Long id, String action, Map<String, ?> input) {
        return desk.run(by, screen, id, action, input);
    }
}
