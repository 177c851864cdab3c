package fundsdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.UploadedFile;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.screens.AtDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Settings and calendar as a configurator changes them. */
@DeskTest
class SettingScreenTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDesk desk;

    @Autowired
    private OfficeSettings office;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private ImportHolidays imports;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @Tag("CFG-04")
    void aTimeOfDayIsTypedAsOne() {
        long row = desk.rows("business-settings", Filter.where("key", Operator.EQ, "settlement.cut-off"))
                .getFirst()
                .id();
        try (AtDesk browser = AtDesk.as(context, TestDesk.person("connie"))) {
            var form = browser.open("business-settings").look(row).choose("Edit");
            assertThat(form.value("Value")).isEqualTo(LocalTime.of(16, 0));
            form.enter("Value", LocalTime.of(15, 30)).confirm();
        }
        assertThat(office.settlementCutOff()).isEqualTo(LocalTime.of(15, 30));
        TestDesk.done(desk.run(TestDesk.SYSTEM, "business-settings", row, "reset", Map.of("reason", "test over")));
    }

    @Test
    @Tag("CFG-05")
    void aFileAddsWhatIsNotThereYet() throws IOException {
        Path file = Files.createTempFile("holidays", ".csv");
        Files.writeString(file, "2031-05-01,Labour Day,勞動節\n2031-05-02,Bridge,\n");
        var input = new ImportHolidays.Input("MO", new UploadedFile("holidays.csv", Files.size(file), file));
        assertThat(run(input)).isEqualTo(new ImportHolidays.Imported(2, 0));
        assertThat(run(input)).isEqualTo(new ImportHolidays.Imported(0, 2));
        assertThat(calendar.addBusinessDays("MO", LocalDate.of(2031, 4, 30), 1)).isEqualTo(LocalDate.of(2031, 5, 5));
    }

    private ImportHolidays.Imported run(ImportHolidays.Input input) {
        return Acting.as(
                TestDesk.SYSTEM,
                () -> fundsdesk.crud.ChangeNote.of("test")
                        .during(() ->
                                java.util.Objects.requireNonNull(transaction.execute(status -> imports.run(input)))));
    }
}
