package fundsdesk.notices;

import fundsdesk.cards.BankCard;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells clients whether their bank accounts were accepted. */
@Component
class CardNotices {

    private static final int SHOWN = 4;

    private final Telling telling;
    private final EntityManager entities;

    CardNotices(Telling telling, EntityManager entities) {
        this.telling = telling;
        this.entities = entities;
    }

    @EventListener
    public void reviewed(BankCard.Reviewed reviewed) {
        BankCard card = Objects.requireNonNull(entities.find(BankCard.class, reviewed.cardId()));
        switch (reviewed.review()) {
            case APPROVED -> tell(Occasion.CARD_APPROVED, card);
            case REJECTED -> tell(Occasion.CARD_REJECTED, card);
            case PENDING -> {}
        }
    }

    private void tell(Occasion occasion, BankCard card) {
        telling.client(occasion, card.client(), locale -> values(card, locale), "bank-cards/" + card.id());
    }

    private static Map<String, String> values(BankCard card, Locale locale) {
        Map<String, String> values = new HashMap<>();
        values.put("bank", card.bank().name());
        values.put("account", covered(card.accountNumber()));
        values.put(
                "reason",
                card.rejectionReason()
                        .map(reason -> reason.in(locale.toLanguageTag()))
                        .orElse(""));
        return values;
    }

    /** E-mail is read by more than its reader. */
    private static String covered(String account) {
        return "••••" + account.substring(Math.max(0, account.length() - SHOWN));
    }
}
