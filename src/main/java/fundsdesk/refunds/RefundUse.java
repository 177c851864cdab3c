package fundsdesk.refunds;

import fundsdesk.access.Guarded;
import fundsdesk.deposits.LineUse;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What of a line is registered to be sent back. */
@Component
@Guarded("asked for a line that whoever acts is working on, and answers no more than an amount")
class RefundUse implements LineUse {

    private static final String OF = """
        select coalesce(sum(p.amount), 0) from RefundPart p
        where p.line = :line and p.refund.status <> CANCELLED and p.deletedAt is null and p.refund.deletedAt is null\
        """;

    private final EntityManager entities;

    RefundUse(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public BigDecimal of(StatementLine line) {
        return entities.createQuery(OF, BigDecimal.class)
                .setParameter("line", line)
                .getSingleResult();
    }
}
