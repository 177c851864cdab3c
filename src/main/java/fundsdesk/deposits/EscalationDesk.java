package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Rows;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands out what is escalated to whoever may see the deposit, its attempts and what became of them. */
@Component
class EscalationDesk {

    private final Escalations escalations;
    private final Deposits deposits;
    private final DepositRecordScreen records;
    private final ReversalAttemptScreen attempts;
    private final Grants grants;
    private final Rows rows;

    EscalationDesk(
            Escalations escalations,
            Deposits deposits,
            DepositRecordScreen records,
            ReversalAttemptScreen attempts,
            Grants grants,
            Rows rows) {
        this.escalations = escalations;
        this.deposits = deposits;
        this.records = records;
        this.attempts = attempts;
        this.grants = grants;
        this.rows = rows;
    }

    /** @param number of the deposit */
    Optional<Escalation> of(String number) {
        return grants.allow(Acting.required(), attempts.readPermission())
                ? deposits.findByNumber(number)
                        .filter(deposit -> rows.isVisible(records, deposit.id()))
                        .flatMap(deposit -> escalations.of(deposit.id()))
                : Optional.empty();
    }
}
