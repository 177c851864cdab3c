package fundsdesk.refunds;

import fundsdesk.statements.StatementRefunds;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A registered refund really returns what was only marked to be: what was marked ends with it (SRF-04). */
@Component
class MarkedLines {

    private final EntityManager entities;
    private final StatementRefunds marked;

    MarkedLines(EntityManager entities, StatementRefunds marked) {
        this.entities = entities;
        this.marked = marked;
    }

    @EventListener
    public void registered(Refund.Registered registered) {
        onItsWay(registered.refundId(), registered.number());
    }

    /** It returns what was marked, or does again after its payment had failed. */
    void onItsWay(long refund, String number) {
        partsOf(refund).forEach(part -> part.line().ifPresent(line -> marked.returned(line, part.money(), number)));
    }

    /** The bank did not pay: what was marked is open again. */
    void failed(long refund) {
        partsOf(refund).forEach(part -> part.line().ifPresent(line -> marked.notReturned(line, part.money())));
    }

    private List<RefundPart> partsOf(long refund) {
        return entities.createQuery(
                        "select p from RefundPart p join fetch p.line where p.refund.id = :refund", RefundPart.class)
                .setParameter("refund", refund)
                .getResultList();
    }
}
