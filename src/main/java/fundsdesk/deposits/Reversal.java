package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.cards.BankCards;
import fundsdesk.money.Money;
import fundsdesk.statements.StatementLine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a credited deposit back with all that hangs on it, at once or not at all (RVS-03). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reversal {

    private final Posting posting;
    private final Allocations allocations;
    private final BankCards cards;
    private final DepositSettings settings;
    private final List<LineUse> othersUses;
    private final EntityManager entities;
    private final Clock clock;

    Reversal(
            Posting posting,
            Allocations allocations,
            BankCards cards,
            DepositSettings settings,
            List<LineUse> othersUses,
            EntityManager entities,
            Clock clock) {
        this.posting = posting;
        this.allocations = allocations;
        this.cards = cards;
        this.settings = settings;
        this.othersUses = othersUses;
        this.entities = entities;
        this.clock = clock;
    }

    /** The deposit is locked; its lines are locked in the order of their ids, as everywhere. */
    void reverse(Deposit deposit, ReversalReason reason, String note, boolean freeze) {
        posting.reverse(deposit, reason, note);
        switch (reason) {
            case BANK_CHARGEBACK -> {
                // Its line stays its own: the bank's debit follows and is matched with it.
            }
            case ERRONEOUS_CREDIT -> reopen(deposit);
            case RISK_INTERCEPTION ->
                reopen(deposit).forEach(line -> line.intercept(Acting.required().username(), clock.instant(), note));
        }
        if (settings.unlinksCardAfterReversal()) {
            cards.of(List.of(deposit.client())).forEach(card -> card.loseWitness(deposit.number()));
        }
        if (freeze) {
            deposit.securitiesAccount().stopWithdrawals(note);
        }
    }

    private List<StatementLine> reopen(Deposit deposit) {
        List<Allocation> own = allocations.of(deposit);
        own.forEach(Allocation::released);
        List<StatementLine> lines = own.stream()
                .map(Allocation::line)
                .distinct()
                .sorted(Comparator.comparing(StatementLine::id))
                .toList();
        lines.forEach(line -> entities.lock(line, LockModeType.PESSIMISTIC_WRITE));
        entities.flush();
        lines.forEach(
                line -> line.reopen(new Money(stillUsed(line), line.money().currency())));
        return lines;
    }

    /** What was credited to others of it, and what is registered to be sent back. */
    private BigDecimal stillUsed(StatementLine line) {
        return othersUses.stream().map(other -> other.of(line)).reduce(allocations.posted(line), BigDecimal::add);
    }
}
