package fundsdesk.refunds;

import fundsdesk.payouts.TransferPayment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
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
        Refund refund =
                Objects.requireNonNull(entities.find(Refund.class, payment.originId(), LockModeType.PESSIMISTIC_WRITE));
        if (payment.as() == TransferPayment.Status.FAILED) {
            refund.failed(payment.reason());
            marked.failed(refund.id());
        } else {
            refund.waitsAgain(payment.reason());
        }
    }
}
