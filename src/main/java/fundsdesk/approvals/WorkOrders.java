package fundsdesk.approvals;

import fundsdesk.access.Guarded;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkOrders extends Repository<WorkOrder, Long> {

    @Guarded("for the order's own page, which opens for those who may read the order")
    Optional<WorkOrder> findById(long id);

    @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from WorkOrder o where o.number = :number")
    Optional<WorkOrder> locked(String number);

    @Query("select o from WorkOrder o where o.type = :type and o.subjectId = :subjectId and o.status in :statuses")
    List<WorkOrder> about(String type, Long subjectId, Collection<OrderStatus> statuses);

    @Query("select o from WorkOrder o where o.subjectId = :subjectId and o.status = PENDING")
    List<WorkOrder> pendingAbout(long subjectId);

    @Query("select o from WorkOrder o where o.subjectId = :subjectId and o.screen in :screens order by o.id desc"
            + " limit 50")
    List<WorkOrder> aboutRecord(Collection<String> screens, long subjectId);

    @Query("select count(o) from WorkOrder o where o.subjectId = :subjectId and o.screen in :screens")
    long countAbout(Collection<String> screens, long subjectId);

    /** Approved before the moment, the last time somebody decided, and not carried out. */
    @Query("""
        select o from WorkOrder o where o.status = APPROVED
        and not exists (select d.id from OrderDecision d where d.workOrder = o and d.createdAt >= :before)\
        """)
    List<WorkOrder> leftApproved(Instant before);

    @Query("select o.number from WorkOrder o where o.status = PENDING and o.deadline < :now")
    List<String> overdue(Instant now);

    WorkOrder save(WorkOrder order);
}
