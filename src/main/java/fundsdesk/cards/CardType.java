package fundsdesk.cards;

/** What kind of account a card stands for. */
public enum CardType {
    SAVINGS,
    CURRENT,
    MULTI_CURRENCY,
    DEBIT_CARD
}
