package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.crud.Call;
import fundsdesk.crud.Desk;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.UploadedFile;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filling in the statement's details of direct deposits from a sheet. */
@DeskTest
@Tag("REC-03")
class ImportVouchersTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private Desk door;

    @Autowired
    private DepositRecordScreen screen;

    @Autowired
    private ImportVouchers action;

    private Day day;

    @BeforeEach
    void withoutApproval() {
        day = new Day(desk);
        setting("false");
    }

    @AfterEach
    void withApproval() {
        setting("true");
    }

    @Test
    void previewsEachRowAndThenFillsInTheGoodOnes() throws IOException {
        long deposit = direct("750.00");
        String number = (String) desk.row("deposit-records", deposit).get("number");
        String reference = Day.unusual();
        String sheet = "Application,Bank reference,Value date,Amount\n" + number + "," + reference
                + ",2026-11-20,750.00\nDEP-NONE,XX1,2026-11-20,1.00\n";
        assertThat(run(sheet))
                .isInstanceOfSatisfying(
                        Outcome.Unchecked.class,
                        preview -> assertThat(preview.checks().checks()).hasSize(2));
        assertThat(desk.row("deposit-records", deposit).get("voucherMissing")).isEqualTo(true);
        Outcome outcome = run(sheet, "voucher-row-left-out");
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            ImportVouchers.Imported imported = (ImportVouchers.Imported) done.result();
            assertThat(imported.filledIn()).isEqualTo(1);
            assertThat(imported.leftOut()).isEqualTo(1);
        });
        assertThat(desk.row("deposit-records", deposit).get("voucherMissing")).isEqualTo(false);
        assertThat(desk.row("deposit-records", deposit).get("bankReference")).isEqualTo(reference);
    }

    @Test
    void linksTheLineThatIsHereAlready() throws IOException {
        long deposit = direct("333.00");
        String number = (String) desk.row("deposit-records", deposit).get("number");
        String reference = Day.unusual();
        long line = day.imported("333.00", reference);
        assertThat(run("Application;Bank reference\n" + number + ";" + reference + "\n")
                        .isDone())
                .isTrue();
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("LINKED");
    }

    @Test
    void anotherAmountIsLeftToAPerson() throws IOException {
        long deposit = direct("100.00");
        String number = (String) desk.row("deposit-records", deposit).get("number");
        run("Application,Bank reference,Amount\n" + number + "," + Day.unusual() + ",99.00\n", "voucher-row-left-out");
        assertThat(desk.row("deposit-records", deposit).get("voucherMissing")).isEqualTo(true);
    }

    @Test
    void aFileThatIsNoSheetIsRefused() throws IOException {
        assertThat(run("nothing to see here")).isInstanceOf(Outcome.Invalid.class);
    }

    /** 700 MB of nothing in less than one. */
    @Test
    @Tag("SAFE-05")
    void aWorkbookThatUnfoldsWithoutEndIsRefused() throws IOException {
        Path file = Files.createTempFile("vouchers", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 700; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        Outcome outcome = perform(new UploadedFile("vouchers.xlsx", Files.size(file), file));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(
                                        invalid.errors().getFirst().message().key())
                                .isEqualTo("error.vouchers.unfolds"));
    }

    private long direct(String amount) {
        long deposit = day.apply(amount);
        TestDesk.done(desk.run(
                Day.OPERATOR, "deposit-applications", deposit, "direct-deposit", Map.of(), "voucher-supplied"));
        return deposit;
    }

    private Outcome run(String sheet, String... warnings) throws IOException {
        Path file = Files.createTempFile("vouchers", ".csv");
        Files.writeString(file, sheet);
        return perform(new UploadedFile("vouchers.csv", Files.size(file), file), warnings);
    }

    private Outcome perform(UploadedFile upload, String... warnings) {
        return Acting.as(
                Day.OPERATOR,
                () -> door.perform(Call.of(screen, action, new ImportVouchers.Input(upload))
                        .acknowledging(Set.of(warnings))));
    }

    private void setting(String value) {
        long setting = desk.rows(
                        "business-settings", Filter.where("key", Operator.EQ, "deposits.direct-needs-approval"))
                .getFirst()
                .id();
        TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", setting, "edit", Map.of("value", value)));
    }
}
