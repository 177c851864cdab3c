package fundsdesk.approvals;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.sample.TestDesk;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Approves work orders as a reviewer would, and waits until they were carried out. */
@Component
public class TestOrders {

    private final TestDesk desk;
    private final Actor reviewer;

    TestOrders(TestDesk desk, TestPeople people) {
        this.desk = desk;
        this.reviewer = people.with("the-reviewer", "REVIEWER");
    }

    /** The name of what became of the order: {@code EXECUTED}, {@code STALE}, {@code EXEC_FAILED}. */
    public String approve(Outcome outcome) {
        return approve(numberOf(outcome));
    }

    /** The same for the order of this number. */
    public String approve(String number) {
        TestDesk.done(desk.run(reviewer, "work-orders", order(number).id(), "approve", Map.of()));
        return ended(number);
    }

    public static String numberOf(Outcome outcome) {
        if (outcome instanceof Outcome.Awaiting awaiting) {
            return awaiting.workOrder();
        }
        throw new AssertionError("no work order was made: " + outcome);
    }

    /** Waits until nobody has to decide any more. */
    public String ended(String number) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline) {
            OrderStatus status = (OrderStatus) order(number).get("status");
            if (status != OrderStatus.PENDING && status != OrderStatus.APPROVED) {
                return status.name();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("still open: " + number);
    }

    private Row order(String number) {
        return desk.rows("work-orders", Filter.where("number", Operator.EQ, number))
                .getFirst();
    }
}
