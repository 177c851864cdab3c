package fundsdesk.ledger;

import fundsdesk.money.Money;
import java.util.Comparator;

/**
 * One side of a booking.
 *
 * @param amount positive credits the account (the desk owes its owner more), negative debits it
 */
public record Leg(LedgerAccount account, Money amount) {

    static final Comparator<Leg> LOCK_ORDER =
            Comparator.comparing(Leg::account).thenComparing(leg -> leg.amount().currency());

    public static Leg credit(LedgerAccount account, Money amount) {
        return new Leg(account, amount);
    }

    public static Leg debit(LedgerAccount account, Money amount) {
        return new Leg(account, amount.negated());
    }
}
