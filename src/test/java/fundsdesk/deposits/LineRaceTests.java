package fundsdesk.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import fundsdesk.crud.Outcome;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.statements.StatementLine;
import fundsdesk.statements.StatementLines;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people at one line at the same moment. */
@DeskTest
class LineRaceTests {

    private static final int PEOPLE = 20;

    @Autowired
    private TestDesk desk;

    @Autowired
    private Allocations allocations;

    @Autowired
    private Deposits deposits;

    @Autowired
    private StatementLines lines;

    @Autowired
    private TransactionTemplate transaction;

    private Day day;

    @BeforeEach
    void begin() {
        day = new Day(desk);
    }

    @Test
    @Tag("MAT-07")
    @Tag("SAFE-02")
    void oneOfTwentyGetsTheLineAndTheOthersAreToldWhoHasIt() throws Exception {
        long line = day.imported("500.00");
        List<Long> applications = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            applications.add(day.apply("500.00"));
        }
        CyclicBarrier together = new CyclicBarrier(PEOPLE);
        List<Callable<Outcome>> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Actor person = TestDesk.person("racer" + i);
            long application = applications.get(i);
            all.add(() -> {
                together.await();
                return day.link(person, line, application, "500.00");
            });
        }
        List<Outcome> outcomes = atOnce(all);
        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        String winner = "racer"
                + outcomes.indexOf(
                        outcomes.stream().filter(Outcome::isDone).findFirst().orElseThrow());
        assertThat(desk.row("statement-lines", line).get("claimedBy")).isEqualTo(winner);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isDone())
                .allSatisfy(outcome -> assertThat(outcome.toString()).contains("line.claimed", winner));
        assertThat(applications.stream()
                        .filter(each -> desk.row("deposit-applications", each).get("stage") == DepositStage.IN_REVIEW))
                .hasSize(1);
    }

    /** Past all rules of the desk: PostgreSQL itself holds it, also against transactions that do not see each other. */
    @Test
    @Tag("SAFE-02")
    void twoTransactionsAtOnceCannotGiveMoreThanTheLineHas() throws Exception {
        long line = day.imported("100.00");
        CyclicBarrier bothWrote = new CyclicBarrier(2);
        List<Given> outcomes =
                atOnce(List.of(give(line, day.apply("100.00"), bothWrote), give(line, day.apply("100.00"), bothWrote)));
        assertThat(outcomes).containsExactlyInAnyOrder(Given.YES, Given.NO);
        assertThat(transaction.<java.math.BigDecimal>execute(
                        status -> allocations.used(lines.findById(line).orElseThrow())))
                .isEqualByComparingTo("100");
    }

    private enum Given {
        YES,
        NO
    }

    private Callable<Given> give(long line, long application, CyclicBarrier bothWrote) {
        return () -> {
            try {
                Acting.as(
                        TestDesk.SYSTEM,
                        () -> ChangeNote.of("test.give")
                                .during(() -> transaction.execute(status -> {
                                    StatementLine from = lines.findById(line).orElseThrow();
                                    Deposit to = deposits.findById(application).orElseThrow();
                                    allocations.save(new Allocation(null, to, from, from.money()));
                                    status.flush();
                                    await(bothWrote);
                                    return true;
                                })));
                return Given.YES;
            } catch (DataIntegrityViolationException refused) {
                return Given.NO;
            }
        };
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(all.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(all)) {
                results.add(each.get());
            }
            return results;
        }
    }
}
