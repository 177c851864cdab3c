package fundsdesk.deposits;

import fundsdesk.cards.BankCards;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Each completed deposit witnesses the client's card of the account it came from, in the transaction of its credit. */
@Component
class WitnessByDeposit {

    private final Deposits deposits;
    private final BankCards cards;
    private final PayingAccounts paying;
    private final Clock clock;

    WitnessByDeposit(Deposits deposits, BankCards cards, PayingAccounts paying, Clock clock) {
        this.deposits = deposits;
        this.cards = cards;
        this.paying = paying;
        this.clock = clock;
    }

    @EventListener
    public void completed(Deposit.Completed completed) {
        Deposit deposit = deposits.findById(completed.depositId()).orElseThrow();
        cards.of(List.of(deposit.client())).stream()
                .filter(card -> card.mayBeWitnessed().isAllowed())
                .filter(card -> paying.from(deposit, card))
                .forEach(card -> card.witnessedBy(deposit.number(), clock.instant()));
    }
}
