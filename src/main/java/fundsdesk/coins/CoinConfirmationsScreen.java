package fundsdesk.coins;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** How many blocks are waited for by amount, on the page of the coin. */
@Component
final class CoinConfirmationsScreen extends Screen<CoinConfirmations> {
    CoinConfirmationsScreen() {
        super("coin-confirmations", CoinConfirmations.class);
        tabOf(CoinConfirmations_.coin);
        columns(CoinConfirmations_.fromAmount, CoinConfirmations_.confirmations);
        section("confirmations", CoinConfirmations_.coin, CoinConfirmations_.fromAmount);
        section("confirmations", CoinConfirmations_.confirmations);
        onCreateOnly(CoinConfirmations_.coin);
        noSums();
        standardActions();
    }
}
