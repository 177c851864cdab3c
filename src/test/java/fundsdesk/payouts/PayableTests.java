package fundsdesk.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Until when a file can be paid, and that ending one costs no more for each of its payments. */
@DeskTest
class PayableTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestOrders orders;

    @Autowired
    private EntityManager entities;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void itsDayIsTheLastOnWhichItCanBePaid() {
        PayCase its = new PayCase(desk, orders);
        long file = its.file("PAIN_001_09", Map.of());
        transaction.executeWithoutResult(status -> {
            TransferFile found = Objects.requireNonNull(entities.find(TransferFile.class, file));
            assertThat(found.isPayable(found.executionDate()).isAllowed()).isTrue();
            assertThat(found.isPayable(found.executionDate().plusDays(1)).toString())
                    .contains("transfer.day-passed");
        });
    }

    @Test
    void voidingManyPaymentsTakesNoStatementForEach() {
        PayCase its = new PayCase(desk, orders);
        assertThat(fewest(its, 14)).isLessThanOrEqualTo(fewest(its, 2) + 6);
    }

    /** Of several readings: what the desk does in the background is counted as well. */
    private long fewest(PayCase its, int payments) {
        return IntStream.range(0, 3)
                .mapToLong(reading -> statementsOfVoiding(its, payments))
                .min()
                .orElseThrow();
    }

    private long statementsOfVoiding(PayCase its, int payments) {
        long file = its.file("PAIN_001_09", Map.of());
        for (int i = 0; i < payments; i++) {
            TestDesk.done(its.put(its.approved("CHAN TAI MAN"), file));
        }
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        TestDesk.done(its.act(PayCase.CASHIER, file, "void", Map.of("reason", "wrong day")));
        return statistics.getPrepareStatementCount() - before;
    }
}
