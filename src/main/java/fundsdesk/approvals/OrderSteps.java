package fundsdesk.approvals;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The levels of a work order and what was decided on them. */
interface OrderSteps extends Repository<OrderLevel, Long> {

    @Query("select l from OrderLevel l where l.workOrder = :order order by l.position")
    List<OrderLevel> levelsOf(WorkOrder order);

    @Query("select d from OrderDecision d where d.workOrder = :order order by d.id")
    List<OrderDecision> decisionsOn(WorkOrder order);

    /** Orders that still wait, for others than this person, who has said something to them. */
    @Query("select d.workOrder.id from OrderDecision d where d.person = :person and d.workOrder.status = PENDING")
    List<Long> pendingDecidedBy(String person);

    /** Orders that still wait, for others than this person, who had a hand in what they are about. */
    @Query("select o.id from WorkOrder o where o.status = PENDING"
            + " and locate(concat(:line, :person, :line), concat(:line, o.keptApart, :line)) > 0")
    List<Long> pendingKeptFrom(String person, String line);

    /** Orders that wait for the account by name. */
    @Query("select o.id from WorkOrder o where o.status = PENDING"
            + " and locate(concat(', ', :username, ', '), concat(', ', o.waitingUsers, ', ')) > 0")
    List<Long> pendingNaming(String username);

    @Query("select count(d) > 0 from OrderDecision d")
    boolean anybodyDecided();

    OrderLevel save(OrderLevel level);
}
