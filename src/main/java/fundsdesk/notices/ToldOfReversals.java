package fundsdesk.notices;

import fundsdesk.access.Guarded;
import fundsdesk.deposits.ReversalNotices;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What clients were told of reversals, for whoever checks that they were. */
@Component
@Guarded("asked for a deposit that whoever acts may see, and answers that and when its client was told")
class ToldOfReversals implements ReversalNotices {

    private static final String OF = """
        select n from ClientNotice n left join fetch n.mail
        where n.about = :about and n.occasion = DEPOSIT_REVERSED order by n.id desc\
        """;

    private final EntityManager entities;

    ToldOfReversals(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Told> of(String deposit) {
        return entities
                .createQuery(OF, ClientNotice.class)
                .setParameter("about", "deposit-applications/" + deposit)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(notice -> new Told(notice.createdAt(), notice.subject(), notice.isUndelivered()));
    }
}
