package fundsdesk.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.approvals.TestOrders;
import fundsdesk.database.Cuts;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
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
        assertThat(statementsOfVoiding(its, 14)).isLessThanOrEqualTo(statementsOfVoiding(its, 2) + 6);
    }

    private int statementsOfVoiding(PayCase its, int payments) {
        long file = its.file("PAIN_001_09", Map.of());
        for (int i = 0; i < payments; i++) {
            TestDesk.done(its.put(its.approved("CHAN TAI MAN"), file));
        }
        return Cuts.statementsOf(
                () -> TestDesk.done(its.act(PayCase.CASHIER, file, "void", Map.of("reason", "wrong day"))));
    }
}
