package fundsdesk.cards;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Who looked at which account number; a tab of the card. */
@Component
final class CardRevealScreen extends Screen<CardReveal> {
    CardRevealScreen() {
        super("bank-card-reveals", CardReveal.class);
        columns(CardReveal_.createdAt, CardReveal_.createdBy, CardReveal_.card);
        filters(CardReveal_.card, CardReveal_.createdBy);
        tabOf(CardReveal_.card);
    }
}
