package fundsdesk.ledger;

import fundsdesk.access.Guarded;
import fundsdesk.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What positions bind of a client's cash, for the checks of whatever takes money off an account (ACC-08). */
@Component
public class Positions {

    private final PositionOccupancies occupancies;

    Positions(PositionOccupancies occupancies) {
        this.occupancies = occupancies;
    }

    /** The newest figure that was reported for the account in the currency; zero where none was. */
    @Guarded("asked by checks of actions, which ask for their own permission")
    @Transactional(readOnly = true)
    public Money occupied(long securitiesAccountId, String currency) {
        return occupancies
                .newest(securitiesAccountId, currency)
                .map(PositionOccupancy::money)
                .orElseGet(() -> Money.zero(currency));
    }
}
