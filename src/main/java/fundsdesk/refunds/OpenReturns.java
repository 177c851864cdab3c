package fundsdesk.refunds;

import fundsdesk.access.Guarded;
import fundsdesk.cards.BankCard;
import fundsdesk.cards.CardUse;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refunds that are still to be paid to a card. */
@Component
@Guarded("asked for a card that whoever acts may delete, and answers no more than numbers")
class OpenReturns implements CardUse {

    private static final String OPEN = """
        select r from Refund r where r.client = :client and r.payeeAccount is not null
        and r.status not in (PROCESSED, CANCELLED) and r.deletedAt is null\
        """;

    private final EntityManager entities;

    OpenReturns(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<String> openOn(BankCard card) {
        return entities.createQuery(OPEN, Refund.class).setParameter("client", card.client()).getResultList().stream()
                .filter(refund -> refund.payeeAccount().filter(card::is).isPresent())
                .map(Refund::number)
                .toList();
    }
}
