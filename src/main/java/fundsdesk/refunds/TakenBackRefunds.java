package fundsdesk.refunds;

import fundsdesk.payouts.TransferPayment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Refunds whose payment ended without money leaving wait again, in the same transaction. */
@Component
class TakenBackRefunds {

    private final EntityManager entities;
    private final MarkedLines marked;

    TakenBackRefunds(EntityManager entities, MarkedLines marked) {
        this.entities = entities;
        this.marked = marked;
    }

    @EventListener
    public void takenBack(TransferPayment.TakenBack payment) {
        if (!payment.origin().equals(Refund.SCREEN)) {
            return;
        }
        for (Refund refund : locked(payment.originIds())) {
            if (payment.as() == TransferPayment.Status.FAILED) {
                refund.failed(payment.reason());
                marked.failed(refund.id());
            } else {
                refund.waitsAgain(payment.reason());
            }
        }
    }

    /** In the order of their ids, as everywhere: one statement for as many as a file can hold. */
    private List<Refund> locked(List<Long> ids) {
        return entities.createQuery("select r from Refund r where r.id in :ids order by r.id", Refund.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
