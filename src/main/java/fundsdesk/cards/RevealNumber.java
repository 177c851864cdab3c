package fundsdesk.cards;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.OneTimeSecret;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Text;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/** Shows the full account number, once, to whoever may see it, and records that they saw it (CARD-09). */
@Component
final class RevealNumber extends RecordAction<BankCard, NoInput> {

    private final EntityManager entities;

    RevealNumber(EntityManager entities) {
        super("reveal", NoInput.class);
        this.entities = entities;
        permission("BANK_CARD_REVEAL");
        aside();
    }

    @Override
    protected void run(BankCard card, NoInput input) {
        entities.persist(new CardReveal(card));
    }

    @Override
    protected Object answer(BankCard card, NoInput input) {
        run(card, input);
        return new OneTimeSecret(
                Text.of("card.revealed", card.bank().name(), card.client().number()), card.accountNumber());
    }
}
