package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.statements.StatementImport;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statement files come late, twice, overlapping and wrong; every line counts once. */
@DeskTest
class StatementImportTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private JdbcClient database;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    @Tag("STM-04")
    void theSameFileAgainChangesNothingAndSaysSo() {
        String file = day.statement("100,00", Day.unusual());
        assertThat(read(file)).isEqualTo(new StatementImport(1, 1, 1, 0, 0));
        assertThat(read(file)).isEqualTo(new StatementImport(1, 1, 0, 1, 0));
    }

    @Test
    @Tag("STM-04")
    void anOverlappingFileAddsOnlyWhatIsNew() {
        String first = day.line("100,00", Day.unusual(), "A");
        String second = day.line("50,00", Day.unusual(), "B");
        read(day.file("0,00", "100,00", first));
        assertThat(read(day.file("0,00", "150,00", first + second)).linesAdded())
                .isEqualTo(1);
    }

    @Test
    @Tag("STM-04")
    void genuinelyIdenticalLinesAreAllKept() {
        String line = day.line("25,00", Day.unusual(), "SAME");
        assertThat(read(day.file("0,00", "75,00", line + line + line)).linesAdded())
                .isEqualTo(3);
        assertThat(read(day.file("0,00", "75,00", line + line + line)).linesAdded())
                .isZero();
    }

    @Test
    @Tag("STM-02")
    void anUnknownAccountIsRefusedByName() {
        String file = day.statement("1,00", Day.unusual()).replace(day.companyAccount, "777-000111-222");
        assertThat(desk.importStatement(Day.OPERATOR, file)).isInstanceOfSatisfying(Outcome.Refused.class, no -> {
            assertThat(no.code()).isEqualTo("statement.unknown-account");
            assertThat(no.reason().args()).contains("777-000111-222");
        });
    }

    @Test
    @Tag("STM-03")
    void whatDoesNotAddUpIsQuarantinedUntilAPersonAcceptsIt() {
        String reference = Day.unusual();
        StatementImport read = read(day.file("0,00", "130,00", day.line("100,00", reference, "X")));
        assertThat(read.statementsQuarantined()).isEqualTo(1);
        long line = day.line(reference);
        long deposit = day.apply("100.00");
        assertThat(day.link(Day.OPERATOR, line, deposit, "100.00"))
                .isInstanceOfSatisfying(
                        Outcome.WrongState.class, no -> assertThat(no.code()).isEqualTo("line.quarantined"));
        long statement = ((fundsdesk.crud.Ref) desk.row("statement-lines", line).get("statement")).id();
        assertThat(desk.row("bank-statements", statement).get("difference")).hasToString("30.0000");
        TestDesk.done(desk.run(
                Day.REVIEWER,
                "bank-statements",
                statement,
                "accept",
                Map.of("reason", "the bank corrects it tomorrow")));
        assertThat(day.link(Day.OPERATOR, line, deposit, "100.00").isDone()).isTrue();
    }

    @Test
    @Tag("STM-03")
    void anOpeningBalanceThatDoesNotContinueIsQuarantined() {
        read(day.file("0,00", "100,00", day.line("100,00", Day.unusual(), "X")));
        assertThat(read(day.file("500,00", "510,00", day.line("10,00", Day.unusual(), "Y")))
                        .statementsQuarantined())
                .isEqualTo(1);
    }

    @Test
    @Tag("STM-07")
    void aBadFileIsRefusedWholeWithLineTagAndReason() {
        String reference = Day.unusual();
        String bad = day.file("0,00", "100,00", day.line("100,00", reference, "X") + ":61:garbage\n");
        assertThat(desk.importStatement(Day.OPERATOR, bad))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        no -> assertThat(no.errors().getFirst().message().args())
                                .contains("statement.sta", "7", ":61:"));
        assertThat(desk.rows("statement-lines", Filter.where("bankReference", Operator.EQ, reference)))
                .isEmpty();
    }

    @Test
    @Tag("STM-08")
    void aLockedLineIsNotLinkedUntilItIsUnlocked() {
        String reference = Day.unusual();
        read(day.statement("80,00", reference, "Z"));
        long line = day.line(reference);
        long deposit = day.apply("80.00");
        TestDesk.done(desk.run(Day.OPERATOR, "statement-lines", line, "lock", Map.of("note", "police enquiry")));
        assertThat(day.link(Day.OPERATOR, line, deposit, "80.00").isDone()).isFalse();
        TestDesk.done(desk.run(Day.REVIEWER, "statement-lines", line, "unlock", Map.of("note", "cleared")));
        assertThat(day.link(Day.OPERATOR, line, deposit, "80.00").isDone()).isTrue();
    }

    @Test
    @Tag("STM-05")
    void isProcessedExactlyWhenItHasAResult() {
        String reference = Day.unusual();
        read(day.statement("81,00", reference, "Z"));
        long line = day.line(reference);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> database.sql("update statement_lines set status = 1 where id = ?")
                                .param(line)
                                .update())
                .hasMessageContaining("statement_lines_result");
        TestDesk.done(desk.run(Day.OPERATOR, "statement-lines", line, "mark-internal", Map.of("note", "own transfer")));
        assertThat(desk.row("statement-lines", line).get("status")).hasToString("PROCESSED");
        assertThat(desk.row("statement-lines", line).get("result")).hasToString("INTERNAL");
    }

    private StatementImport read(String file) {
        Outcome outcome = desk.importStatement(Day.OPERATOR, file);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (StatementImport) ((Outcome.Done) outcome).result();
    }
}
