package fundsdesk.statements;

import fundsdesk.crud.Numbers;
import fundsdesk.money.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Marks lines to be returned, and ends the mark when their money goes back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StatementRefunds {

    private final StatementRefundRecords records;
    private final Numbers numbers;
    private final EntityManager entities;
    private final Clock clock;

    StatementRefunds(StatementRefundRecords records, Numbers numbers, EntityManager entities, Clock clock) {
        this.records = records;
        this.numbers = numbers;
        this.entities = entities;
        this.clock = clock;
    }

    /** The line is locked. */
    void mark(StatementLine line, String note, boolean unlocked) {
        line.markedToReturn(note);
        records.save(new StatementRefund(numbers.next("SRF"), line, note, unlocked, clock.instant()));
    }

    /** Marked by mistake. */
    void withdraw(StatementRefund refund) {
        StatementLine line = refund.line();
        entities.lock(line, LockModeType.PESSIMISTIC_WRITE);
        refund.withdraw(clock.instant());
        line.waitsAgain();
    }

    /** The bank's debit is on a statement. */
    void returned(StatementRefund refund, StatementLine debit) {
        entities.refresh(debit, LockModeType.PESSIMISTIC_WRITE);
        debit.returns(refund.money(), refund.account());
        refund.returned(debit, clock.instant());
    }

    /**
     * A refund of the line was registered, which really returns so much of it: what was marked ends when all of it is. Of a
     * line that nobody marked there is nothing to end.
     *
     * @param by the refund's number
     */
    public void returned(StatementLine line, Money part, String by) {
        records.open(line).ifPresent(open -> {
            entities.lock(open, LockModeType.PESSIMISTIC_WRITE);
            open.returned(part, by, clock.instant());
        });
    }

    /**
     * The refund ends without having returned so much of the line, or its payment failed: what was marked is open again.
     *
     * @return whether the line is marked to be returned
     */
    public boolean notReturned(StatementLine line, Money part) {
        Optional<StatementRefund> marked = records.marked(line);
        marked.ifPresent(mark -> {
            entities.lock(mark, LockModeType.PESSIMISTIC_WRITE);
            mark.notReturned(part);
        });
        return marked.isPresent();
    }
}
