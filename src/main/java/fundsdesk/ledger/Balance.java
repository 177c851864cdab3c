package fundsdesk.ledger;

import fundsdesk.money.Money;

/**
 * What a client has in one currency.
 *
 * @param posted the sum of all postings
 * @param held what active holds set aside
 * @param available posted less held; never below zero
 */
public record Balance(Money posted, Money held, Money available) {

    static Balance of(Money posted, Money held) {
        return new Balance(posted, held, posted.minus(held));
    }

    public String currency() {
        return posted.currency();
    }
}
