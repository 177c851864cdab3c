package fundsdesk.ledger;

import fundsdesk.money.Money;

/** What somebody tried to book, for the record of its failure. */
record Attempt(String type, long securitiesAccountId, Money amount) {

    Attempt reversed() {
        return new Attempt(type + "Reverse", securitiesAccountId, amount);
    }
}
