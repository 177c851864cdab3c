package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fundsdesk.access.Acting;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Filter;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.jobs.JobProgress;
import fundsdesk.crud.jobs.JobState;
import fundsdesk.crud.jobs.Jobs;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are imported in the background, a part at a time. */
@DeskTest
@Tag("STM-07")
class LargeImportTests {

    private static final int LINES = 1_200;

    @Autowired
    private TestDesk desk;

    @Autowired
    private StatementImporter importer;

    @Autowired
    private Jobs jobs;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    void aFileOfEightMegabytesGoesOnAsAJobAndTellsWhatCameOfIt() {
        String text = file(3) + "\n".repeat((int) ImportStatements.LARGE);
        StatementImport answer = imported(text);
        Long job = answer.job();
        assertThat(job).isNotNull();
        JobProgress ended = Acting.as(
                Day.OPERATOR,
                () -> Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(
                                () -> Acting.as(
                                        Day.OPERATOR, () -> jobs.progress(job).orElseThrow()),
                                told -> told.state().isEnded()));
        assertThat(ended.state()).isEqualTo(JobState.DONE);
        assertThat(ended.total()).isEqualTo(3);
        assertThat(ended.message())
                .contains("1 statements with 3 lines: 3 added, 0 known before, 0 statements quarantined.");
        assertThat(statements()).singleElement().satisfies(row -> {
            assertThat(row.get("status")).isEqualTo(BankStatement.Status.ACCEPTED);
            assertThat(row.get("linesAdded")).isEqualTo(3);
            assertThat(row.get("createdBy")).isEqualTo(Day.OPERATOR.username());
        });
        assertThat(imported(file(3)).linesKnown()).isEqualTo(3);
    }

    @Test
    void whatWasBrokenOffInTheMiddleIsIncompleteAndGoesOnThere() {
        String text = file(LINES);
        assertThatThrownBy(() -> stored(text, 700)).isInstanceOf(Stopped.class);
        assertThat(statements())
                .singleElement()
                .satisfies(row -> assertThat(row.get("status")).isEqualTo(BankStatement.Status.INCOMPLETE));
        assertThat(lines()).hasSize(500);
        assertThat(stored(text, Integer.MAX_VALUE)).isEqualTo(new StatementImport(1, LINES, LINES, 0, 0));
        assertComplete();
        assertThat(stored(text, Integer.MAX_VALUE)).isEqualTo(new StatementImport(1, LINES, 0, LINES, 0));
        assertComplete();
    }

    @Test
    void anOrdinaryImportOfTheSameFileCompletesItToo() {
        String text = file(LINES);
        assertThatThrownBy(() -> stored(text, 1_100)).isInstanceOf(Stopped.class);
        assertThat(imported(text).linesAdded()).isEqualTo(LINES);
        assertComplete();
    }

    @Test
    void aBadFileLeavesNothing() {
        String bad = file(600).replaceFirst("(?s)(.*):61:", "$1:61:no line ");
        assertThatThrownBy(() -> Acting.as(
                        Day.OPERATOR, () -> importer.check("bad.sta", source(bad), Optional.empty(), read -> {})))
                .isInstanceOf(InvalidException.class);
        assertThat(statements()).isEmpty();
    }

    private void assertComplete() {
        assertThat(statements()).singleElement().satisfies(row -> {
            assertThat(row.get("status")).isEqualTo(BankStatement.Status.ACCEPTED);
            assertThat(row.get("linesAdded")).isEqualTo(LINES);
            assertThat(row.get("linesRead")).isEqualTo(LINES);
        });
        assertThat(lines()).hasSize(500); // as many as are read at once
    }

    /** The same however often it is asked for. Every third line is as the one before: genuine twins are kept. */
    private String file(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(day.line("1,00", "L" + (i % 3 == 2 ? i - 1 : i), "/NAME/SOMEBODY/"));
        }
        return day.file("0,00", count + ",00", lines.toString())
                .replaceFirst(":20:\\S+", ":20:LARGE")
                .replaceFirst(":28C:\\S+", ":28C:1/1");
    }

    private StatementImport stored(String text, int stopAfter) {
        return Acting.as(
                Day.OPERATOR,
                () -> importer.store(
                        "large.sta",
                        source(text),
                        Optional.empty(),
                        BankStatement.Origin.MANUAL,
                        ChangeNote.of("bank-statements.import"),
                        read -> {
                            if (read >= stopAfter) {
                                throw new Stopped();
                            }
                        }));
    }

    private static StatementImporter.Source source(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private StatementImport imported(String text) {
        Outcome outcome = desk.importStatement(Day.OPERATOR, text);
        return (StatementImport) ((Outcome.Done) outcome).result();
    }

    private List<Row> statements() {
        return desk.rows("bank-statements", ofAccount());
    }

    private List<Row> lines() {
        return desk.rows("statement-lines", ofAccount());
    }

    private Filter ofAccount() {
        long account = desk.rows(
                        "company-bank-accounts", Filter.where("accountNumber", Operator.EQ, day.companyAccount))
                .getFirst()
                .id();
        return Filter.where("account", Operator.EQ, account);
    }

    private static final class Stopped extends RuntimeException {}
}
