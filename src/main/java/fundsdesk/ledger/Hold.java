package fundsdesk.ledger;

import fundsdesk.money.Money;

/** An amount of a client's account to be set aside. */
public record Hold(Kind kind, long securitiesAccountId, Money amount) {

    /** Why it is set aside. */
    public enum Kind {
        CHEQUE,
        COIN,
        /** The bank has still to bring what was taken back. */
        RECALL,
        WITHDRAWAL
    }

    /** @throws IllegalArgumentException if the amount is not positive */
    public Hold {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing to hold: " + amount);
        }
    }
}
