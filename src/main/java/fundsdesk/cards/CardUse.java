package fundsdesk.cards;

import java.util.List;

/** What a higher module still does with cards; while there is any, a card is not deleted (CARD-07). */
public interface CardUse {

    /** The numbers of what is open and pays to this card. */
    List<String> openOn(BankCard card);
}
