package fundsdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Row;
import fundsdesk.deposits.Day;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The queue of incoming lines, and what the automatic match makes of it. */
@DeskTest
@Tag("MAT-01")
class AutoMatchTests {

    @Autowired
    private TestDesk desk;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    void linksAfterTheImportWhatIsCertainAndSaysWhy() {
        day.apply("1234.00");
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement("1234,00", reference)));
        long line = day.line(reference);
        eventually(() -> desk.row("statement-lines", line).get("claimedFor") != null);
        Row verdict = verdict(line);
        assertThat(verdict.get("outcome")).isEqualTo(Outcome.AUTO);
        assertThat(desk.told(verdict, "why")).startsWith("Linked with DEP-");
    }

    @Test
    void saysForALineThatItDidNotLinkWhyNot() {
        long line = day.imported("77.00");
        eventually(() -> !verdicts(line).isEmpty());
        assertThat(verdict(line).get("outcome")).isEqualTo(Outcome.NONE);
        assertThat(desk.told(verdict(line), "why")).isNotBlank();
        assertThat(desk.rows("deposit-match", Filter.where("id", Operator.EQ, line)))
                .hasSize(1);
    }

    @Test
    void matchesOnDemandWhatCameLater() {
        String reference = Day.unusual();
        TestDesk.done(desk.importStatement(Day.OPERATOR, day.statement("4321,00", reference)));
        long line = day.line(reference);
        eventually(() -> !verdicts(line).isEmpty());
        day.apply("4321.00");
        TestDesk.done(desk.run(Day.OPERATOR, "statement-lines", null, "auto-match", java.util.Map.of()));
        assertThat(desk.row("statement-lines", line).get("claimedFor")).isNotNull();
        assertThat(verdict(line).get("outcome")).isEqualTo(Outcome.AUTO);
    }

    private Row verdict(long line) {
        return verdicts(line).getFirst();
    }

    private List<Row> verdicts(long line) {
        return desk.rows("match-verdicts", Filter.where("line", Operator.EQ, line));
    }

    static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come to that");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
