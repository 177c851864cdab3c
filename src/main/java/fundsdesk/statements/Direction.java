package fundsdesk.statements;

import fundsdesk.money.Money;

/** Whether money came into the account or left it. */
public enum Direction {
    CREDIT,
    DEBIT;

    /** The amount as it changes the balance: a debit is negative. */
    Money signed(Money amount) {
        return switch (this) {
            case CREDIT -> amount;
            case DEBIT -> amount.negated();
        };
    }

    Direction opposite() {
        return switch (this) {
            case CREDIT -> DEBIT;
            case DEBIT -> CREDIT;
        };
    }
}
